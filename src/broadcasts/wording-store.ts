import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import { markCardsOfDraft } from './broadcast-store.ts'
import type { Parts } from './content-parts.ts'
import { noWordings, type Wording, type Wordings, type WordingState } from './wording.ts'

export async function readWordings(queries: Queries, sealer: Sealer, draftId: string | null): Promise<Wordings> {
  if (draftId === null) return noWordings
  const rows = await queries.wording.findMany({ where: { draftId }, orderBy: { language: 'asc' } })
  const open = (sealed: string | null) => (sealed === null ? null : (JSON.parse(sealer.open(sealed)) as Parts))
  return new Map(
    rows.map((row) => [
      row.language,
      {
        language: row.language,
        state: row.state as WordingState,
        source: row.source as Wording['source'],
        why: row.why as Wording['why'],
        words: open(row.wordsSealed),
        back: open(row.backSealed),
      },
    ]),
  )
}

function columnsOf(sealer: Sealer, { source, why, words, back, state }: Omit<Wording, 'language'>) {
  const seal = (parts: Parts | null) => (parts === null ? null : sealer.seal(JSON.stringify(parts)))
  return { source, why, state, wordsSealed: seal(words), backSealed: seal(back) }
}

/** Keeps what was made of a draft; a language that has its wording keeps it: it may have been seen. */
export async function insertWordings(
  queries: Queries,
  sealer: Sealer,
  draftId: string,
  wordings: readonly Wording[],
): Promise<void> {
  const data = wordings.map(({ language, ...wording }) => ({
    id: newId(),
    draftId,
    language,
    ...columnsOf(sealer, wording),
  }))
  await queries.wording.createMany({ data, skipDuplicates: true })
}

/** Writes a wording anew if it is still in this state; false: somebody was first. */
export async function changeWording(
  tx: Transaction,
  sealer: Sealer,
  of: { draftId: string; from: WordingState },
  wording: Wording,
  decided: { by: string; at: Date } | null = null,
): Promise<boolean> {
  const { draftId, from } = of
  const { count } = await tx.wording.updateMany({
    where: { draftId, language: wording.language, state: from },
    data: {
      ...columnsOf(sealer, wording),
      ...(decided === null ? {} : { decidedBy: decided.by, decidedAt: decided.at }),
    },
  })
  if (count > 0) await markCardsOfDraft(tx, draftId)
  return count > 0
}

/** From now on it waits, and the texts of its language with it. */
export async function letWait(
  tx: Transaction,
  of: { draftId: string; language: string; state: 'waiting' | 'desk'; since: Date },
): Promise<void> {
  const { draftId, language, state, since } = of
  await tx.wording.updateMany({ where: { draftId, language, state: 'ready' }, data: { state, waitsSince: since } })
}

/** Machine time: not before these milliseconds have passed is the service asked again. */
export async function postponeWording(queries: Queries, id: string, ms: number): Promise<void> {
  await queries.$executeRaw`
    UPDATE wordings SET tries = tries + 1, not_before = now() + ${ms} * interval '1 millisecond' WHERE id = ${id}::uuid`
}

/** The texts in these languages are made. */
export async function markMade(
  tx: Transaction,
  { draftId, languages }: { draftId: string; languages: string[] },
): Promise<void> {
  const where = { draftId, language: { in: languages }, state: 'released' }
  await tx.wording.updateMany({ where, data: { state: 'ready' } })
  await markCardsOfDraft(tx, draftId)
}
