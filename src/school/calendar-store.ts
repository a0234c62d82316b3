import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { CalendarSpan } from './school-calendar.ts'
import type { SchoolDay } from './school-day.ts'

interface Written {
  source: 'hand' | 'file'
  by: string
  at: Date
}

/** Writes days into the calendar. Returns how many entries are new: the same days of the same kind are one. */
export async function addCalendarSpans(
  queries: Queries,
  sealer: Sealer,
  spans: readonly CalendarSpan[],
  { source, by, at }: Written,
): Promise<number> {
  const { count } = await queries.calendarEntry.createMany({
    data: spans.map(({ kind, first, last, label }) => ({
      id: newId(),
      kind,
      first: new Date(first),
      last: new Date(last),
      labelSealed: sealer.seal(label),
      source,
      addedBy: by,
      addedAt: at,
    })),
    skipDuplicates: true,
  })
  return count
}

/** A file takes the place of the one before it; what was written by hand stays. */
export async function replaceCalendarFile(
  tx: Transaction,
  sealer: Sealer,
  spans: readonly CalendarSpan[],
  { by, at }: Omit<Written, 'source'>,
): Promise<void> {
  await tx.calendarEntry.deleteMany({ where: { source: 'file' } })
  await addCalendarSpans(tx, sealer, spans, { source: 'file', by, at })
}

/** False where it was taken out before. */
export async function removeCalendarEntry(queries: Queries, id: string): Promise<boolean> {
  return (await queries.calendarEntry.deleteMany({ where: { id } })).count === 1
}

/** Opens a day that was closed by hand for itself; false where it was not. */
export async function removeClosure(queries: Queries, day: SchoolDay): Promise<boolean> {
  const date = new Date(day)
  const where = { kind: 'closure', first: date, last: date, source: 'hand' }
  return (await queries.calendarEntry.deleteMany({ where })).count > 0
}
