import type { Database } from '../database/database.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import { openNextQuestion, type QuestionDeps } from './open-next-question.ts'
import type { QuestionKinds } from './question.ts'
import { closeQuestion, findOverdueQuestions, findQuestion, lockQuestionsOf } from './question-store.ts'

export interface ExpiryDeps extends QuestionDeps {
  database: Database
  log: Log
  kinds: QuestionKinds
}

/**
 * Closes questions whose time is over, tells whoever asked, and asks the next ones. One that cannot be closed stays for another time and
 * keeps no other waiting. Returns how many were closed and how many could not be.
 */
export async function expireQuestions(deps: ExpiryDeps): Promise<{ expired: number; failed: number }> {
  const { database, clock, log } = deps
  const count = { expired: 0, failed: 0 }
  for (const overdue of await findOverdueQuestions(database.client, clock.now())) {
    try {
      if (await expire(deps, overdue)) count.expired += 1
    } catch (error) {
      count.failed += 1
      log.error('question_not_expired', { ...errorFacts(error), question: overdue.id })
    }
  }
  if (count.expired > 0) {
    for (const topic of ['outbox', 'posts', 'conversations'] as const) database.announce(topic)
  }
  return count
}

function expire(
  { database, ...deps }: ExpiryDeps,
  { id, caregiverId }: { id: string; caregiverId: string },
): Promise<boolean> {
  return database.inTransaction(async (tx) => {
    await lockQuestionsOf(tx, caregiverId)
    const now = deps.clock.now()
    const question = await findQuestion(tx, deps.sealer, id)
    if (question === null || question.expiresAt > now) return false
    if (question.state !== 'waiting' && question.state !== 'open') return false
    const kind = deps.kinds[question.kind]
    if (kind === undefined) throw new Error(`nobody asks questions of the kind ${question.kind}`)
    await closeQuestion(tx, id, { state: 'expired', answer: null }, now)
    await kind.expired(tx, question)
    await openNextQuestion(tx, deps, caregiverId)
    return true
  })
}
