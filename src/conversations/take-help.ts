import { isId } from '../lib/id.ts'
import { isCoordinator } from '../school/school.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { findCase, markTaken } from './help-case-store.ts'
import { postCase } from './help-post.ts'
import { endRings } from './ring-help.ts'

export type TakeOutcome =
  | { kind: 'taken' }
  | { kind: 'taken_before'; by: string | null }
  | { kind: 'not_coordinator' }
  | { kind: 'gone' }

/** A coordinator sees to a text that was passed on: nobody is rung any more. */
export async function takeHelp(
  deps: ConversationDeps,
  { caseId, by }: { caseId: string; by: string },
): Promise<TakeOutcome> {
  const { database, clock, school, log } = deps
  if (!isCoordinator(school, by)) return { kind: 'not_coordinator' }
  if (!isId(caseId)) return { kind: 'gone' }
  const outcome = await database.inTransaction<TakeOutcome>(async (tx) => {
    const isFirst = await markTaken(tx, caseId, by, clock.now())
    const help = await findCase(tx, caseId)
    if (help === null) return { kind: 'gone' }
    if (!isFirst) return { kind: 'taken_before', by: help.takenBy }
    await postCase(tx, deps, help)
    await endRings(tx, deps, help)
    return { kind: 'taken' }
  })
  if (outcome.kind === 'taken') {
    log.info('help_taken')
    database.announce('posts')
  }
  return outcome
}
