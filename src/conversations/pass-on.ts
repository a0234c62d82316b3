import type { ConversationDeps } from './conversation-deps.ts'
import type { EntryState } from './entry.ts'
import { actOnEntry, type EntryRefusal } from './entry-permission.ts'
import { settleEntry } from './settle-store.ts'
import { findCase, type HelpReason, insertCase } from './help-case-store.ts'
import { postCase } from './help-post.ts'
import { postPhotos } from './photo-post.ts'
import { postEntry } from './post-entry.ts'
import { nextRing } from './ring-help.ts'
import { markWaiting } from './waiting-card-store.ts'

export type PassOnOutcome = { kind: 'passed_on' } | { kind: 'passed_on_before'; state: EntryState } | EntryRefusal

/** Also what was answered in haste can be passed on. */
const from = ['waiting', 'answered', 'thanked', 'done']

/**
 * Passes a worrying text on to the coordinators, who are rung until one of them takes it. Where it is about a child's safety the class no
 * longer sees the words.
 */
export async function passOn(
  deps: ConversationDeps,
  press: { entryId: string; by: string; reason: HelpReason },
): Promise<PassOnOutcome> {
  const { database, clock, school, log } = deps
  const { by, reason } = press
  const outcome = await actOnEntry(deps, press, async (tx, { entry, thread }): Promise<PassOnOutcome> => {
    const at = clock.now()
    const withheld = reason === 'safety'
    const isFirst = await settleEntry(tx, entry.id, { state: 'passed_on', by, at, from, withheld })
    if (!isFirst) return { kind: 'passed_on_before', state: entry.state }
    const told = [...school.coordinators]
    const opened = { entryId: entry.id, reason, openedBy: by, told, at, nextRingAt: nextRing(reason, at) }
    const help = await findCase(tx, await insertCase(tx, opened))
    await postEntry(tx, deps, entry.id)
    if (help !== null) await postCase(tx, deps, help)
    // In the coordinators' threads, which have only now begun.
    if (entry.photos > 0) await postPhotos(tx, deps, entry.id)
    await markWaiting(tx, [thread.classroomId])
    return { kind: 'passed_on' }
  })
  if (outcome.kind === 'passed_on') {
    log.info('conversation_passed_on', { reason })
    database.announce('posts')
    database.announce('conversations')
  }
  return outcome
}
