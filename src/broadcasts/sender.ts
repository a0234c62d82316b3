import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import type { Content } from './content.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { staffName, staffOf } from '../people/staff-reader.ts'

/** Who writes, as families know them. */
export interface Sender {
  schoolName: string
  /** Null where a class has no teacher whose name we know. */
  teacherName: string | null
  classroomName: string
}

/** Finds the sender for each member of an audience, reading each classroom once. */
export interface SenderBook {
  senderFor(member: Pick<AudienceMember, 'students'>): Promise<Sender>
}

/**
 * Whoever wrote it, when they are staff of the classroom or it has no teacher; else the classroom's first teacher. A note is its author's own.
 * A broadcast to the whole school is signed, for each caregiver, by the teacher of a child's classroom.
 */
export function openSenderBook(
  queries: Queries,
  sealer: Sealer,
  of: { schoolName: string; classroomId: string | null; author: string; at: Date; content?: Content },
): SenderBook {
  const senders = new Map<string, Promise<Sender>>()
  async function read(classroomId: string | null): Promise<Sender> {
    const classroom = classroomId === null ? null : await findClassroom(queries, classroomId)
    const staff = classroomId === null ? [] : await staffOf(queries, classroomId, of.at)
    const signs =
      of.classroomId !== null &&
      (of.content?.kind === 'note' || staff.length === 0 || staff.some(({ slackUserId }) => slackUserId === of.author))
        ? of.author
        : staff[0]?.slackUserId
    const known = signs === undefined ? null : await staffName(queries, sealer, signs)
    return { schoolName: of.schoolName, teacherName: known?.name ?? null, classroomName: classroom?.name ?? '' }
  }
  return {
    senderFor(member) {
      const classroomId = of.classroomId ?? member.students[0]?.classroomId ?? null
      const key = classroomId ?? ''
      const found = senders.get(key) ?? read(classroomId)
      senders.set(key, found)
      return found
    },
  }
}
