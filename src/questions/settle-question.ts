import type { Transaction } from '../database/database.ts'
import { openNextQuestion, type QuestionDeps } from './open-next-question.ts'
import { closeQuestion, type StoredQuestion } from './question-store.ts'

/** A question that its room has taken the answer of by itself: closes it if it is open, and asks the next one. Call it with the caregiver's questions locked. */
export async function settleQuestion(
  tx: Transaction,
  deps: QuestionDeps,
  { question, answer }: { question: StoredQuestion; answer: number | null },
): Promise<void> {
  if (question.state !== 'open') return
  await closeQuestion(tx, question.id, { state: 'answered', answer }, deps.clock.now())
  await openNextQuestion(tx, deps, question.caregiverId)
}
