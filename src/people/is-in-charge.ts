import type { Queries } from '../database/database.ts'
import { isCoordinator, type School } from '../school/school.ts'
import { isStaffOf } from './staff-reader.ts'

/** Coordinators are in charge of everything, staff of a class of what is that class's; null: it is the whole school's. */
export async function isInCharge(
  queries: Queries,
  school: School,
  { classroomId, by, at }: { classroomId: string | null; by: string; at: Date },
): Promise<boolean> {
  return isCoordinator(school, by) || (classroomId !== null && (await isStaffOf(queries, classroomId, by, at)))
}
