import type { Queries } from '../database/database.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'

/** The classes of this caregiver's children but one. */
export async function otherClasses(
  queries: Queries,
  member: AudienceMember,
  classroomId: string | null,
): Promise<{ classroomId: string; name: string }[]> {
  const ids = new Set(member.students.map((student) => student.classroomId))
  if (classroomId !== null) ids.delete(classroomId)
  const classes = []
  for (const id of ids) {
    const classroom = await findClassroom(queries, id)
    if (classroom !== null) classes.push({ classroomId: classroom.id, name: classroom.name })
  }
  return classes.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
