import type { Database } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { searchKey } from './match-name.ts'
import { readSealedNames, readTies } from './search-names-reader.ts'

/** Names are sealed, so that no database can look for one: all are opened, so many at a time, and others get their turn between. */
const batchSize = 2500
/** Further words are not looked at. */
const mostWords = 8

/**
 * Looks through the names of a whole school: the caregivers of whom, or of whose children or their classes, every word that was
 * typed begins a word of the name.
 * @returns ids, the first `most` of them, in no order of the names; and how many there are.
 */
export async function searchNames(
  { database, sealer }: { database: Database; sealer: Sealer },
  { typed, on, most }: { typed: string; on: Date; most: number },
): Promise<{ ids: string[]; total: number }> {
  const { client } = database
  const wanted = searchKey(typed).split(' ').filter(Boolean).slice(0, mostWords)
  const all = (1 << wanted.length) - 1
  // Which of the words a name has, a bit for each.
  const wordsIn = (name: string) => {
    const words = searchKey(name).split(' ')
    return wanted.reduce((bits, word, at) => (words.some((each) => each.startsWith(word)) ? bits | (1 << at) : bits), 0)
  }
  const rooms = new Map<string, number>()
  for (const { id, name } of await client.classroom.findMany({ select: { id: true, name: true } })) {
    add(rooms, id, wordsIn(name))
  }
  const students = await scan('students')
  await spread('students_of_classrooms', rooms, students)
  const caregivers = await scan('caregivers')
  await spread('caregivers_of_students', students, caregivers)
  const ids = [...caregivers].filter(([, bits]) => bits === all).map(([id]) => id)
  return { ids: ids.slice(0, most), total: ids.length }

  async function scan(table: 'students' | 'caregivers'): Promise<Map<string, number>> {
    const found = new Map<string, number>()
    for (let after: string | null = null; ;) {
      const batch = await readSealedNames(client, table, { after, limit: batchSize })
      for (const [id, ...names] of batch) {
        const bits = wordsIn(names.map((name) => sealer.open(name)).join(' '))
        if (bits !== 0 || all === 0) found.set(id, bits)
      }
      after = batch.at(-1)?.[0] ?? null
      if (batch.length < batchSize) return found
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async function spread(
    which: Parameters<typeof readTies>[1],
    from: ReadonlyMap<string, number>,
    to: Map<string, number>,
  ): Promise<void> {
    const about = [...from.keys()]
    for (let at = 0; at < about.length; at += batchSize) {
      const ties = await readTies(client, which, about.slice(at, at + batchSize), on)
      for (const [of, found] of ties) add(to, found, from.get(of) ?? 0)
    }
  }
}

function add(map: Map<string, number>, id: string, bits: number): void {
  if (bits !== 0) map.set(id, (map.get(id) ?? 0) | bits)
}
