import type { Queries, Transaction } from '../database/database.ts'

/** A child for whom what was sent was too hard twice in a row. */
export interface HardTry {
  broadcastId: string
  studentId: string
  caregiverId: string
  classroomId: string
  hasEasier: boolean
  noticedAt: Date
  over: boolean
  calledBy: string | null
}

export async function insertHardTry(tx: Transaction, hardTry: Omit<HardTry, 'over' | 'calledBy'>): Promise<void> {
  await tx.hardTry.createMany({ data: [hardTry], skipDuplicates: true })
}

export async function findHardTry(
  queries: Queries,
  { broadcastId, studentId }: Pick<HardTry, 'broadcastId' | 'studentId'>,
): Promise<HardTry | null> {
  return queries.hardTry.findUnique({ where: { broadcastId_studentId: { broadcastId, studentId } } })
}

/** Whether the family has taken it back. */
export async function setOver(
  tx: Transaction,
  { broadcastId, studentId, over }: Pick<HardTry, 'broadcastId' | 'studentId' | 'over'>,
): Promise<boolean> {
  const { count } = await tx.hardTry.updateMany({ where: { broadcastId, studentId, over: !over }, data: { over } })
  return count > 0
}

/** False: somebody called before. */
export async function recordCall(
  tx: Transaction,
  { broadcastId, studentId, by, at }: Pick<HardTry, 'broadcastId' | 'studentId'> & { by: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.hardTry.updateMany({
    where: { broadcastId, studentId, calledBy: null },
    data: { calledBy: by, calledAt: at },
  })
  return count > 0
}
