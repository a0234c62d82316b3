import { type CallToMake, findCall } from '../broadcasts/call-reader.ts'
import { countCallTry, settleCall } from '../broadcasts/call-store.ts'
import { callFor, type CallRefusal } from '../broadcasts/open-call.ts'
import { showCallCard } from '../broadcasts/show-call-card.ts'
import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { markCards } from '../people/card-mark-store.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { insertSaid } from './entry-store.ts'
import { openThread } from './open-thread.ts'
import { postEntry } from './post-entry.ts'
import { lockTalk } from './thread-store.ts'

export const CALL_OUTCOMES = ['reached', 'left_word', 'no_answer'] as const
type CallOutcome = (typeof CALL_OUTCOMES)[number]

export interface CallReport {
  callId: string
  by: string
  outcome: CallOutcome
  /** What the caregiver said, plain; empty: nothing to hand on. */
  said: string
  /** How often nobody had answered when the form was opened. */
  shownTries: number
}

/**
 * Records what came of a call, once: whoever says it first has it, and everybody who was asked sees it. What was said goes into the caregiver's
 * thread, marked as said on the phone.
 */
export async function recordCall(
  deps: ConversationDeps,
  report: CallReport,
): Promise<{ kind: 'recorded' } | CallRefusal> {
  const { database, log } = deps
  const found = await callFor(deps, report)
  if (found.kind !== 'asked') return found
  const isRecorded = await database.inTransaction((tx) => record(tx, deps, found.call, report))
  if (!isRecorded) return (await isTheirs(deps, report)) ? { kind: 'recorded' } : { kind: 'over' }
  log.info('call_recorded', { broadcast: found.call.broadcastId, outcome: report.outcome })
  for (const topic of ['posts', 'broadcasts', 'conversations'] as const) database.announce(topic)
  return { kind: 'recorded' }
}

async function record(
  tx: Transaction,
  deps: ConversationDeps,
  call: CallToMake,
  { by, outcome, said, shownTries }: CallReport,
): Promise<boolean> {
  await lockTalk(tx, call.caregiverId)
  const at = deps.clock.now()
  const isFirst =
    outcome === 'no_answer'
      ? await countCallTry(tx, { callId: call.id, shownTries, by })
      : await settleCall(tx, { callId: call.id, state: outcome, by, at })
  if (!isFirst) return false
  if (said !== '') await handOn(tx, deps, call, { by, said, at })
  await showCallCard(tx, deps, call.cardId)
  await markCards(tx, [call.broadcastId])
  return true
}

async function handOn(
  tx: Transaction,
  deps: ConversationDeps,
  { id: callId, caregiverId, classroomId }: CallToMake,
  { by, said, at }: { by: string; said: string; at: Date },
): Promise<void> {
  const talk = { caregiverId, classroomId, startedByStaff: null, at }
  const { thread, unmentioned: mentions } = await openThread(tx, deps, talk)
  const id = newId()
  const place = { conversationId: thread.conversationId, threadId: thread.id, mentions }
  const entry = { ...place, id, caregiverId, words: said, by, at, requestKey: `call:${callId}` }
  if (await insertSaid(tx, deps.sealer, entry)) await postEntry(tx, deps, id)
}

/** The same form came again: Slack sends one twice when in doubt. */
async function isTheirs({ database }: ConversationDeps, report: CallReport): Promise<boolean> {
  const call = await findCall(database.client, report.callId)
  if (report.outcome === 'no_answer') return call?.tries === report.shownTries + 1 && call.triedBy === report.by
  return call?.state === report.outcome && call.settledBy === report.by
}
