import { markCards } from '../people/card-mark-store.ts'
import type { Transaction } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { findLastSeen } from '../questions/last-seen-reader.ts'
import { lockQuestionsOf, type StoredQuestion } from '../questions/question-store.ts'
import { settleQuestion } from '../questions/settle-question.ts'
import { type CheckInContext, checkInKind, type CheckInOption } from './check-in-question.ts'
import { findCheckIn, hasAnswered, recordAnswer, recordWords } from './check-in-store.ts'
import { readAnswer } from './read-answer.ts'

export interface AnswerDeps {
  sealer: Sealer
  clock: Clock
}

/** A text of a caregiver that may be an answer. */
export interface HeardText {
  id: string
  caregiverId: string
  body: string
  /** School time. */
  receivedAt: Date
}

export interface AnsweredCheckIn {
  broadcastId: string
  chosen: CheckInOption[]
  /** They said something in their own words too, which a person reads. */
  hasWords: boolean
  /** Nothing had been answered before about this broadcast. */
  isFirst: boolean
}

/**
 * Takes the number of a text as the answer to the last check-in that the caregiver can have read, open or not, while it is not closed: so late
 * answers count, and so does another answer, which takes the first one's place. With words only while the question is fresh. Null: it is
 * something else. Announce `broadcasts` and `outbox` after the commit.
 */
export async function answerCheckIn(
  tx: Transaction,
  deps: AnswerDeps,
  heard: HeardText,
): Promise<AnsweredCheckIn | null> {
  if (!/\p{N}|\p{L}/u.test(heard.body)) return null
  if ((await findAsked(tx, deps, heard)) === null) return null
  await lockQuestionsOf(tx, heard.caregiverId)
  const asked = await findAsked(tx, deps, heard)
  if (asked === null) return null
  const { question, broadcastId, children } = asked
  const options = question.options as readonly CheckInOption[]
  const read = readAnswer(heard.body, options, children)
  if (read === null || (read.hasWords && question.expiresAt <= heard.receivedAt)) return null
  const of = { broadcastId, caregiverId: heard.caregiverId }
  const isFirst = !(await hasAnswered(tx, of))
  const said = { ...of, at: heard.receivedAt, inboundId: heard.id }
  for (const option of read.chosen) await recordAnswer(tx, said, option)
  const [first] = read.chosen
  await settleQuestion(tx, deps, { question, answer: first === undefined ? null : options.indexOf(first) + 1 })
  await markCards(tx, [broadcastId])
  return { broadcastId, ...read, isFirst }
}

/** Words that nothing else took, while a check-in is fresh: somebody of the class reads them, and the check-in counts that there are some. */
export async function noteWords(tx: Transaction, deps: AnswerDeps, heard: HeardText): Promise<void> {
  if (heard.body.trim() === '') return
  const asked = await findAsked(tx, deps, heard)
  if (asked === null || asked.question.expiresAt <= heard.receivedAt) return
  await recordWords(tx, { broadcastId: asked.broadcastId, caregiverId: heard.caregiverId, at: heard.receivedAt })
  await markCards(tx, [asked.broadcastId])
}

interface Asked extends CheckInContext {
  question: StoredQuestion
}

/** The check-in that a text can be about; null where something else was asked last, or the check-in is closed. */
async function findAsked(tx: Transaction, { sealer }: AnswerDeps, heard: HeardText): Promise<Asked | null> {
  const { caregiverId, receivedAt: at } = heard
  const question = await findLastSeen(tx, sealer, { caregiverId, at })
  if (question?.kind !== checkInKind) return null
  const context = question.context as CheckInContext
  const checkIn = await findCheckIn(tx, context.broadcastId)
  return checkIn === null || checkIn.closesAt <= at ? null : { question, ...context }
}
