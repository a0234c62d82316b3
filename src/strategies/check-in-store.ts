import type { Queries, Transaction } from '../database/database.ts'
import type { CheckInAnswer } from '../broadcasts/check-in-tally.ts'

export interface CheckIn {
  broadcastId: string
  strategyId: string | null
  askAt: Date
  closesAt: Date
  reportAt: Date | null
  askedThrough: string | null
}

/** Check-ins whose time has come, the oldest first. */
export async function findDueCheckIns(queries: Queries, now: Date): Promise<string[]> {
  const rows = await queries.checkIn.findMany({
    where: { state: 'planned', askAt: { lte: now } },
    orderBy: { askAt: 'asc' },
    select: { broadcastId: true },
    take: 50,
  })
  return rows.map(({ broadcastId }) => broadcastId)
}

/** Check-ins that a class is to be told of now. */
export async function findDueReports(queries: Queries, now: Date): Promise<string[]> {
  const rows = await queries.checkIn.findMany({
    where: { reportAt: { lte: now }, reportedAt: null, state: { not: 'planned' } },
    select: { broadcastId: true },
    take: 50,
  })
  return rows.map(({ broadcastId }) => broadcastId)
}

/** Takes it upon itself to tell the class, which one process does once. False: there is nothing to tell, since nobody was asked. */
export async function takeReport(tx: Transaction, broadcastId: string, now: Date): Promise<boolean> {
  const where = { broadcastId, reportedAt: null }
  const { count } = await tx.checkIn.updateMany({ where, data: { reportedAt: now } })
  return count > 0 && (await tx.checkIn.count({ where: { broadcastId, state: 'asked' } })) > 0
}

/** A check-in that is to be asked, locked; null: another process has it, or it is done with. */
export async function lockPlanned(tx: Transaction, broadcastId: string): Promise<CheckIn | null> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT broadcast_id FROM check_ins WHERE broadcast_id = ${broadcastId}::uuid AND state = 'planned' FOR UPDATE SKIP LOCKED`
  return rows.length === 0 ? null : tx.checkIn.findUniqueOrThrow({ where: { broadcastId } })
}

export async function findCheckIn(queries: Queries, broadcastId: string): Promise<CheckIn | null> {
  return queries.checkIn.findUnique({ where: { broadcastId } })
}

export async function changeCheckIn(
  tx: Transaction,
  broadcastId: string,
  change: { state?: 'asked' | 'dropped'; askAt?: Date; closesAt?: Date; reportAt?: Date | null; askedThrough?: string },
): Promise<void> {
  await tx.checkIn.update({ where: { broadcastId }, data: change })
}

/** Those of the caregivers whose text of the broadcast left. */
export async function findReached(
  queries: Queries,
  { broadcastId, caregiverIds }: { broadcastId: string; caregiverIds: readonly string[] },
): Promise<Set<string>> {
  const rows = await queries.text.findMany({
    where: {
      broadcastId,
      caregiverId: { in: [...caregiverIds] },
      state: { in: ['accepted', 'sent', 'delivered'] },
    },
    select: { caregiverId: true },
  })
  return new Set(rows.flatMap(({ caregiverId }) => caregiverId ?? []))
}

/** Whether a caregiver was asked about the broadcast before. */
export async function wasAsked(tx: Transaction, of: { broadcastId: string; caregiverId: string }): Promise<boolean> {
  return (await tx.checkInAsk.count({ where: of })) > 0
}

/** Once for a caregiver and child of a broadcast. */
export async function insertAsks(
  tx: Transaction,
  asks: readonly {
    id: string
    broadcastId: string
    caregiverId: string
    studentId: string
    questionId: string
    askedAt: Date
  }[],
): Promise<void> {
  await tx.checkInAsk.createMany({ data: [...asks], skipDuplicates: true })
}

/** By which text of the caregiver's something was said, and when that came. */
export interface Said {
  broadcastId: string
  caregiverId: string
  at: Date
  inboundId: string
}

/** Of several answers about one child the one that came last counts, in whatever order they are heard. False: a later one is there. */
export async function recordAnswer(
  tx: Transaction,
  { broadcastId, caregiverId, at, inboundId }: Said,
  { studentId, answer }: { studentId: string; answer: CheckInAnswer },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    UPDATE check_in_asks SET answer = ${answer}, answered_at = ${at}, answered_by = ${inboundId}::uuid
     WHERE broadcast_id = ${broadcastId}::uuid AND caregiver_id = ${caregiverId}::uuid AND student_id = ${studentId}::uuid
       AND (answered_at IS NULL OR (answered_at, answered_by) < (${at}, ${inboundId}::uuid))`
  return changed > 0
}

/** The caregiver has said something in words of their own. */
export async function recordWords(
  tx: Transaction,
  { broadcastId, caregiverId, at }: Omit<Said, 'inboundId'>,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE check_in_asks SET said_more_at = LEAST(said_more_at, ${at})
     WHERE broadcast_id = ${broadcastId}::uuid AND caregiver_id = ${caregiverId}::uuid`
}

/** Whether a caregiver has answered, in keys or in words. */
export async function hasAnswered(tx: Transaction, of: { broadcastId: string; caregiverId: string }): Promise<boolean> {
  return (await tx.checkInAsk.count({ where: { ...of, answer: { not: null } } })) > 0
}
