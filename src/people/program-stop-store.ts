import type { Queries, Transaction } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { newId } from '../lib/id.ts'

/** What program texts are not wanted about: a child, or a class. */
export type ProgramStopOf = { studentId: string } | { classroomId: string }

/**
 * Whether a caregiver wants no program texts about a child in a class; SQL. The three are columns: the caregiver's, the student's and the class's id.
 */
export function isProgramStopped(caregiver: Prisma.Sql, student: Prisma.Sql, classroom: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM program_stops ps WHERE ps.caregiver_id = ${caregiver} AND ps.ended_at IS NULL
       AND (ps.student_id = ${student} OR ps.classroom_id = ${classroom}))`
}

/** False where it was stopped before. Call it with the consent locked. */
export async function stopProgram(
  tx: Transaction,
  { caregiverId, of, evidence, at }: { caregiverId: string; of: ProgramStopOf; evidence: string; at: Date },
): Promise<boolean> {
  if ((await tx.programStop.count({ where: { caregiverId, ...of, endedAt: null } })) > 0) return false
  await tx.programStop.create({ data: { id: newId(), caregiverId, ...of, evidence, at } })
  return true
}

export async function resumeProgram(
  tx: Transaction,
  { caregiverId, of, at }: { caregiverId: string; of: ProgramStopOf; at: Date },
): Promise<void> {
  await tx.programStop.updateMany({ where: { caregiverId, ...of, endedAt: null }, data: { endedAt: at } })
}

/** What a caregiver wants no program texts about. */
export async function readProgramStops(queries: Queries, caregiverId: string): Promise<ProgramStopOf[]> {
  const rows = await queries.programStop.findMany({ where: { caregiverId, endedAt: null } })
  return rows.flatMap(({ studentId, classroomId }): ProgramStopOf[] => {
    if (studentId !== null) return [{ studentId }]
    return classroomId === null ? [] : [{ classroomId }]
  })
}
