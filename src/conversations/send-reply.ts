import { reachOf } from '../broadcasts/reach.ts'
import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { takeTranslatedNotes } from '../people/translated-note-store.ts'
import { isCoordinator } from '../school/school.ts'
import { draftVerdict } from '../texts/draft-verdict.ts'
import { translatedNote } from '../texts/translated-note.ts'
import { wordMessage } from '../texts/word-message.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { actOnEntry, type HeldEntry } from './entry-permission.ts'
import { entryOfRequest } from './entry-reader.ts'
import { settleEarlier, settleEntry } from './settle-store.ts'
import { type ReplyPlan, replyPlan, type ReplyRefusal } from './plan-reply.ts'
import { replyWarnings, type ReplyWarning, warningKey } from './reply-warnings.ts'
import { replySignature } from './reply-signature.ts'
import { sendInThread } from './send-in-thread.ts'
import { settleable, showSettled } from './settle-text.ts'
import type { ReplyWording } from './word-reply.ts'
import { markWaiting } from './waiting-card-store.ts'

export interface ReplyForm {
  entryId: string
  by: string
  /** Plain, as `slackToPlainText` gives it. */
  words: string
  /** Names the opened form: however often it is submitted, one text leaves. */
  formId: string
  /** Keys of the warnings that the form showed when it was submitted. */
  told: readonly string[]
  /** What the family is to read, made before; without one they read the words as they are. */
  wording?: ReplyWording
}

export type ReplyOutcome =
  | { kind: 'sent' }
  | { kind: 'empty' }
  | { kind: 'too_long'; characters: number }
  /** So long a text is for a coordinator to send. */
  | { kind: 'coordinator_must_agree'; segments: number }
  /** Something has changed or was not told yet: nothing was sent. */
  | { kind: 'warned'; plan: ReplyPlan; warnings: ReplyWarning[] }
  | ReplyRefusal

/** Sends what was written in answer to a caregiver's text, to that caregiver alone. */
export async function sendReply(deps: ConversationDeps, form: ReplyForm): Promise<ReplyOutcome> {
  const { database, log } = deps
  const outcome = await actOnEntry(deps, form, (tx, held) => send(tx, deps, form, held))
  if (outcome.kind === 'sent') {
    log.info('conversation_answered')
    database.announce('outbox')
    database.announce('posts')
    database.announce('conversations')
  }
  return outcome
}

async function send(tx: Transaction, deps: ConversationDeps, form: ReplyForm, held: HeldEntry): Promise<ReplyOutcome> {
  const { entry, thread, member } = held
  const { by, words } = form
  const requestKey = `form:${form.formId}`
  if ((await entryOfRequest(tx, requestKey)) !== null) return { kind: 'sent' }
  const reach = reachOf(member)
  if (reach.kind === 'left_out') return { kind: 'unreachable', reason: reach.reason }
  const signature = await replySignature(tx, deps, { member, author: by, classroomId: thread.classroomId })
  const { language } = signature
  const wording = form.wording ?? { kind: 'as_typed' }
  const body = wordMessage({ ...signature, text: wording.kind === 'translated' ? wording.words : words })
  const verdict = draftVerdict(words, [{ language, text: body }])
  if (verdict.kind === 'empty') return { kind: 'empty' }
  if (verdict.kind === 'too_long') return { kind: 'too_long', characters: verdict.worst.characters }
  if (verdict.kind === 'coordinator_confirms' && !isCoordinator(deps.school, by)) {
    return { kind: 'coordinator_must_agree', segments: verdict.worst.segments }
  }
  const plan = await replyPlan(tx, deps, held, reach.member)
  const warnings = replyWarnings(plan, verdict, wording)
  if (warnings.some((warning) => !form.told.includes(warningKey(warning)))) return { kind: 'warned', plan, warnings }
  const to = { thread, to: reach.member, answersId: entry.id, withheld: entry.withheld, departure: plan.departure }
  const readAs = wording.kind === 'translated' ? { language: wording.language, words: wording.words } : null
  const note = readAs === null ? null : translatedNote(language, body)
  const textId = newId()
  const carrier = { caregiverId: member.caregiverId, textId }
  const told = note === null ? null : await takeTranslatedNotes(tx, [carrier], deps.clock.now())
  const whole = told?.has(member.caregiverId) === true ? `${body}\n${note ?? ''}` : body
  const sent = { kind: 'reply' as const, textId, words, body: whole, language, readAs, author: by, requestKey }
  await sendInThread(tx, deps, { ...to, ...sent })
  await settleAnswered(tx, deps, held, by)
  return { kind: 'sent' }
}

/** The answer answers this text and those before it. */
async function settleAnswered(
  tx: Transaction,
  deps: ConversationDeps,
  { entry, thread }: HeldEntry,
  by: string,
): Promise<void> {
  const at = deps.clock.now()
  const isFirst = await settleEntry(tx, entry.id, { state: 'answered', by, at, from: settleable })
  const { conversationId } = thread
  const earlier = await settleEarlier(tx, { conversationId, entryId: entry.id, by, at })
  await showSettled(tx, deps, isFirst ? [entry.id, ...earlier] : earlier)
  await markWaiting(tx, [thread.classroomId])
}
