import type { Queries } from '../database/database.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { staffName } from '../people/staff-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'

export interface Signature {
  language: FrameLanguage
  schoolName: string
  /** Whoever writes, as families know them; the class where their name is not known. */
  teacherName: string
}

/** Who an answer is from, in the frame of the language it is read in. */
export async function replySignature(
  queries: Queries,
  { sealer, school }: TalkDeps,
  of: { member: AudienceMember; author: string; classroomId: string | null },
): Promise<Signature> {
  const known = await staffName(queries, sealer, of.author)
  const classroom = of.classroomId === null ? null : await findClassroom(queries, of.classroomId)
  return {
    language: of.member.frame,
    schoolName: school.name,
    teacherName: known?.name ?? classroom?.name ?? school.name,
  }
}
