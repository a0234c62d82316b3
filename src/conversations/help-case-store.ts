import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'

export const HELP_REASONS = ['safety', 'upset', 'translation', 'wrong_class'] as const
export type HelpReason = (typeof HELP_REASONS)[number]

/** A text that staff passed on to the coordinators. */
export interface HelpCase {
  id: string
  entryId: string
  reason: HelpReason
  openedBy: string
  openedAt: Date
  takenBy: string | null
  takenAt: Date | null
  rings: number
  /** The coordinators who were told. */
  told: string[]
}

/** Call it once the entry was passed on by this transaction. */
export async function insertCase(
  tx: Transaction,
  help: { entryId: string; reason: HelpReason; openedBy: string; told: readonly string[]; at: Date; nextRingAt: Date },
): Promise<string> {
  const id = newId()
  const { at, told, ...columns } = help
  await tx.helpCase.create({ data: { id, ...columns, told: [...told], openedAt: at } })
  return id
}

export async function findCaseOf(queries: Queries, entryId: string): Promise<HelpCase | null> {
  const row = await queries.helpCase.findUnique({ where: { entryId } })
  return row === null ? null : { ...row, reason: row.reason as HelpReason, told: row.told as string[] }
}

export async function findCase(queries: Queries, caseId: string): Promise<HelpCase | null> {
  const row = await queries.helpCase.findUnique({ where: { id: caseId } })
  return row === null ? null : { ...row, reason: row.reason as HelpReason, told: row.told as string[] }
}

/** True for the first who takes it; nobody is rung any more. */
export async function markTaken(tx: Transaction, caseId: string, by: string, at: Date): Promise<boolean> {
  const { count } = await tx.helpCase.updateMany({
    where: { id: caseId, takenAt: null },
    data: { takenBy: by, takenAt: at, nextRingAt: null },
  })
  return count === 1
}

/** Cases that nobody has taken or settled and whose next ring has come. */
export async function findRinging(queries: Queries, now: Date): Promise<string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM help_cases h JOIN conversation_entries e ON e.id = h.entry_id
     WHERE h.taken_at IS NULL AND h.next_ring_at <= ${now} AND e.state = 'passed_on' ORDER BY h.next_ring_at LIMIT 100`
  return rows.map(({ id }) => id)
}

/** True for whoever rings at this time, so that it rings once. */
export async function markRung(
  tx: Transaction,
  { caseId, rings, now, nextRingAt }: { caseId: string; rings: number; now: Date; nextRingAt: Date },
): Promise<boolean> {
  const { count } = await tx.helpCase.updateMany({
    where: { id: caseId, takenAt: null, rings, nextRingAt: { lte: now } },
    data: { rings: rings + 1, nextRingAt },
  })
  return count === 1
}
