import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expandBroadcast } from '../../src/broadcasts/expand-broadcast.ts'
import type { BroadcastDeps } from '../../src/broadcasts/prepare-preview.ts'
import { FRAME_LANGUAGES } from '../../src/languages/supported-language.ts'
import { newId } from '../../src/lib/id.ts'
import { changeFamilyLanguage } from '../../src/people/family-languages.ts'
import { type InboxSchool, openInboxSchool } from '../support/inbox-school.ts'
import { addFamilies, testPhone } from '../support/people.ts'

/** How many caregivers the two broadcasts reach: 3,000 with LANGUAGE_FLOOD=3000. */
const caregivers = Number(process.env.LANGUAGE_FLOOD ?? 200)
const tags = ['en-US', 'es-MX', 'hmn', 'ar-IQ', 'vi', 'zh-CN', 'ht', 'pt-BR', 'so', 'fr-CA']
const rooms = ['Room 1', 'Room 2']
const texts = FRAME_LANGUAGES.map(
  (language) => JSON.parse(readFileSync(`locales/families/${language}.json`, 'utf8')) as Record<string, string>,
)

let school: InboxSchool
let deps: BroadcastDeps
beforeAll(async () => {
  school = await openInboxSchool()
  deps = { ...school.deps, undoSeconds: 0 }
  for (const language of FRAME_LANGUAGES) await changeFamilyLanguage(school.deps, { kind: 'use', language }, 'UCOORD1')
})
afterAll(async () => {
  await school.deps.database.client.familyLanguage.deleteMany()
  await school.forget()
  await school.close()
})

/** Neighbours in the roster and in the database read different languages; both classes have all of them. */
const languageAt = (index: number) => index % tags.length
const roomAt = (index: number) => Math.floor(index / tags.length) % rooms.length

it(
  'two broadcasts at once reach every caregiver in their own language, and nobody in another',
  { timeout: 600_000 },
  async () => {
    const { database, sealer } = school.deps
    await addFamilies(
      database,
      Array.from({ length: caregivers }, (_, index) => ({
        language: tags[languageAt(index)]!,
        classroom: rooms[roomAt(index)]!,
        firstName: `Child${index}.`,
      })),
    )
    await Promise.all((await Promise.all(rooms.map(schedule))).map((id) => expandBroadcast(deps, id)))

    const rows = await database.client.text.findMany({ where: { kind: { in: ['update', 'welcome'] } } })
    const wrong: string[] = []
    for (let index = 0; index < caregivers; index++) {
      const own = languageAt(index)
      const phoneHash = sealer.hash('phone', testPhone(index))
      const mine = byPhone(rows).get(phoneHash) ?? []
      const bodies = mine.map(({ bodySealed }) => sealer.open(bodySealed))
      const [update] = mine.filter(({ kind }) => kind === 'update')
      const words = update === undefined ? '' : sealer.open(update.bodySealed)
      const headings = texts.map((catalogue) => words.includes(`\n${catalogue['section_at_home']} `))
      const isRight =
        mine.length === 2 &&
        mine.every(
          ({ language, languageSource }) => language === FRAME_LANGUAGES[own] && languageSource === 'roster',
        ) &&
        headings.every((found, language) => found === (language === own)) &&
        words.includes(`Child${index}.`) &&
        words.includes(`Work of ${rooms[roomAt(index)]}`) &&
        bodies.some((body) => body.includes(texts[own]!['keyword_no']!))
      if (!isRight) wrong.push(`${index} ${tags[own]}`)
    }
    expect(wrong).toEqual([])
    expect(rows).toHaveLength(2 * caregivers)
  },
)

type Row = Awaited<ReturnType<InboxSchool['deps']['database']['client']['text']['findMany']>>[number]
let grouped: Map<string, Row[]> | null = null
function byPhone(rows: readonly Row[]): Map<string, Row[]> {
  if (grouped === null) {
    grouped = new Map()
    for (const row of rows) grouped.set(row.phoneHash, [...(grouped.get(row.phoneHash) ?? []), row])
  }
  return grouped
}

async function schedule(room: string): Promise<string> {
  const { database, sealer, clock } = school.deps
  const { id: classroomId } = await database.client.classroom.findFirstOrThrow({ where: { name: room } })
  const id = newId()
  const now = clock.now()
  const sections = { learning: `Work of ${room}`, at_home: 'Cut an apple' }
  await database.client.broadcast.create({
    data: {
      id,
      classroomId,
      kind: 'update',
      purpose: 'learning',
      author: 'UVEGA',
      audience: { classroomIds: [classroomId] },
      contentSealed: sealer.seal(JSON.stringify({ kind: 'update', sections })),
      createdAt: now,
      sendAt: now,
      usefulUntil: new Date(now.getTime() + 86_400_000),
      state: 'scheduled',
      caregiversExpected: caregivers,
    },
  })
  return id
}
