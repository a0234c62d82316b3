import { reachOf, type ExclusionReason } from '../broadcasts/reach.ts'
import type { Transaction } from '../database/database.ts'
import { wordNotice } from '../texts/word-notice.ts'
import type { ConversationDeps, TalkDeps } from './conversation-deps.ts'
import type { EntryState } from './entry.ts'
import { actOnEntry, type EntryRefusal, type HeldEntry } from './entry-permission.ts'
import { settleEntry, type Settled } from './settle-store.ts'
import { findCaseOf } from './help-case-store.ts'
import { postCase } from './help-post.ts'
import { planReplyDeparture } from './plan-reply-departure.ts'
import { postEntry } from './post-entry.ts'
import { replySignature } from './reply-signature.ts'
import { sendInThread } from './send-in-thread.ts'
import { markWaiting } from './waiting-card-store.ts'

export type SettleOutcome =
  | { kind: 'settled' }
  /** Somebody, perhaps this very person, was first. */
  | { kind: 'settled_before'; state: EntryState; by: string | null }
  | { kind: 'unreachable'; reason: ExclusionReason }
  | EntryRefusal

/** What a coordinator settles may have been passed on to them. */
export const settleable = ['waiting', 'passed_on'] as const

/** No reply needed: the text no longer waits, and nothing is sent. */
export async function finishText(
  deps: ConversationDeps,
  press: { entryId: string; by: string },
): Promise<SettleOutcome> {
  return announced(deps, await actOnEntry(deps, press, (tx, held) => settle(tx, deps, held, 'done', press.by)))
}

/** Thanks the caregiver in fixed words of their language: one text, however often and by whomever it is pressed. */
export async function thankForText(
  deps: ConversationDeps,
  press: { entryId: string; by: string },
): Promise<SettleOutcome> {
  const outcome = await actOnEntry(deps, press, async (tx, held): Promise<SettleOutcome> => {
    const { entry, thread, member } = held
    const reach = reachOf(member)
    if (reach.kind === 'left_out') return { kind: 'unreachable', reason: reach.reason }
    const settled = await settle(tx, deps, held, 'thanked', press.by)
    if (settled.kind !== 'settled') return settled
    const signature = await replySignature(tx, deps, { member, author: press.by, classroomId: thread.classroomId })
    const body = wordNotice(signature.language, { kind: 'thanks', ...signature })
    await sendInThread(tx, deps, {
      thread,
      to: reach.member,
      kind: 'thanks',
      words: body,
      body,
      language: signature.language,
      author: press.by,
      answersId: entry.id,
      withheld: entry.withheld,
      requestKey: `thanks:${entry.id}`,
      departure: planReplyDeparture(deps.school, { receivedAt: entry.at, now: deps.clock.now() }),
    })
    return settled
  })
  return announced(deps, outcome)
}

async function settle(
  tx: Transaction,
  deps: ConversationDeps,
  { entry, thread }: HeldEntry,
  state: Settled,
  by: string,
): Promise<SettleOutcome> {
  const isSettled = await settleEntry(tx, entry.id, { state, by, at: deps.clock.now(), from: settleable })
  if (!isSettled) return { kind: 'settled_before', state: entry.state, by: entry.settledBy }
  await showSettled(tx, deps, [entry.id])
  await markWaiting(tx, [thread.classroomId])
  return { kind: 'settled' }
}

/** Shows texts anew that were settled, and where they were passed on, the coordinators' posts too. */
export async function showSettled(tx: Transaction, deps: TalkDeps, entryIds: readonly string[]): Promise<void> {
  for (const entryId of entryIds.toSorted()) {
    await postEntry(tx, deps, entryId)
    const help = await findCaseOf(tx, entryId)
    if (help !== null) await postCase(tx, deps, help)
  }
}

function announced({ database, log }: ConversationDeps, outcome: SettleOutcome): SettleOutcome {
  if (outcome.kind !== 'settled') return outcome
  log.info('conversation_settled')
  database.announce('outbox')
  database.announce('posts')
  database.announce('conversations')
  return outcome
}
