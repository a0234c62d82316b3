import type { Queries } from '../database/database.ts'
import { isCoordinator, type School } from '../school/school.ts'
import { type Classroom, classroomOf } from './classroom-reader.ts'
import type { Asker } from './staff-policy.ts'
import { standingOf } from './staff-reader.ts'

export type AskedIn =
  | { kind: 'classroom'; classroom: Classroom; asker: Asker }
  /** The channel is no classroom's. */
  | { kind: 'no_classroom' }
  /** It was one's, and was lost. */
  | { kind: 'channel_lost'; classroom: string }

/** Where a command was given, and what who gave it is there. */
export async function askedIn(
  queries: Queries,
  school: School,
  where: { channelId: string; userId: string; at: Date },
): Promise<AskedIn> {
  const classroom = await classroomOf(queries, where.channelId)
  if (classroom === null) return { kind: 'no_classroom' }
  if (classroom.channelState !== 'linked') return { kind: 'channel_lost', classroom: classroom.name }
  const standing = await standingOf(queries, classroom.id, where.userId, where.at)
  return { kind: 'classroom', classroom, asker: { coordinator: isCoordinator(school, where.userId), standing } }
}
