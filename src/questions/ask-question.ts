import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { openNextQuestion, type QuestionDeps } from './open-next-question.ts'
import { insertQuestion, lockQuestionsOf } from './question-store.ts'

export interface NewQuestion {
  caregiverId: string
  /** A kind that is among the `QuestionKinds` of the answers and the expiry. */
  kind: string
  /** What 1, 2, ... mean, in that order; JSON. */
  options: readonly unknown[]
  /** What else must be remembered; JSON. */
  context?: unknown
  /** The whole text, options with their numbers; no option may be a word that the carrier takes. */
  body: string
  /** Of the body. */
  language: string
  classroomId: string | null
  /** May be asked outside the send window: the caregiver has just written. */
  anyHour: boolean
  /** School time. The question is over then, also if it was never asked because another one was open. */
  expiresAt: Date
}

/** Asks a caregiver, at once or as soon as their open question is closed. Announce `outbox` after the commit. Returns the question's id. */
export async function askQuestion(tx: Transaction, deps: QuestionDeps, question: NewQuestion): Promise<string> {
  const { caregiverId, kind, options, expiresAt, body, language, classroomId, anyHour } = question
  await lockQuestionsOf(tx, caregiverId)
  const id = newId()
  await insertQuestion(tx, deps.sealer, {
    id,
    caregiverId,
    kind,
    options,
    context: question.context ?? null,
    createdAt: deps.clock.now(),
    expiresAt,
    wording: { body, language, classroomId, anyHour },
  })
  await openNextQuestion(tx, deps, caregiverId)
  return id
}
