import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { openSenderBook } from '../broadcasts/sender.ts'
import type { Transaction } from '../database/database.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import type { Sealer } from '../lib/seal.ts'
import type { Clock } from '../lib/clock.ts'
import { findOpenQuestion } from '../questions/question-store.ts'
import type { School } from '../school/school.ts'
import { wordCheckInThanks } from '../texts/word-check-in.ts'
import { encouragementOf } from './check-in-words.ts'

export interface Thanks {
  kind: 'confirmation'
  bodies: readonly string[]
  classroomId: string | null
}

/** The one short text that says that an answer has come, with what the strategy says to encourage; null while the caregiver is asked something else. */
export async function thankForAnswer(
  tx: Transaction,
  deps: { sealer: Sealer; clock: Clock; school: School },
  of: { broadcastId: string; caregiverId: string; frame: FrameLanguage },
): Promise<Thanks | null> {
  const { sealer, clock, school } = deps
  if ((await findOpenQuestion(tx, sealer, of.caregiverId)) !== null) return null
  const broadcast = await findBroadcast(tx, sealer, of.broadcastId)
  if (broadcast === null) return null
  const { classroomId, content } = broadcast
  const book = openSenderBook(tx, sealer, { ...broadcast, schoolName: school.name, at: clock.now() })
  const sender = await book.senderFor({ students: [] })
  const body = wordCheckInThanks({
    language: of.frame,
    schoolName: school.name,
    teacherName: sender.teacherName ?? (sender.classroomName || school.name),
    encouragement: encouragementOf(content, of.frame),
  })
  return { kind: 'confirmation', bodies: [body], classroomId }
}
