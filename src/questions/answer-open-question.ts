import type { Transaction } from '../database/database.ts'
import { openNextQuestion, type QuestionDeps } from './open-next-question.ts'
import type { QuestionKinds } from './question.ts'
import { closeQuestion, findOpenQuestion, lockQuestionsOf } from './question-store.ts'
import { readChoice } from './read-choice.ts'

/**
 * Takes a bare number as the answer to the caregiver's open question, tells whoever asked, and asks the next one. False when no question is
 * open, its time is over, or the words are no number of one of its options: then they are something else.
 */
export async function answerOpenQuestion(
  tx: Transaction,
  deps: QuestionDeps & { kinds: QuestionKinds },
  { caregiverId, body }: { caregiverId: string; body: string },
): Promise<boolean> {
  if ((await findOpenQuestion(tx, deps.sealer, caregiverId)) === null) return false
  await lockQuestionsOf(tx, caregiverId)
  const now = deps.clock.now()
  const open = await findOpenQuestion(tx, deps.sealer, caregiverId)
  if (open === null || open.expiresAt <= now) return false
  const answer = readChoice(body, open.options.length)
  if (answer === null) return false
  const kind = deps.kinds[open.kind]
  if (kind === undefined) throw new Error(`nobody asks questions of the kind ${open.kind}`)
  if (kind.answered === undefined) return false
  await closeQuestion(tx, open.id, { state: 'answered', answer }, now)
  await kind.answered(tx, open, open.options[answer - 1])
  await openNextQuestion(tx, deps, caregiverId)
  return true
}
