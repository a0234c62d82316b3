import type { Reachable } from '../broadcasts/reach.ts'
import type { Transaction } from '../database/database.ts'
import { frameSource } from '../languages/frames.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { newId } from '../lib/id.ts'
import { enqueueTexts } from '../outbox/enqueue-texts.ts'
import { countSegments } from '../texts/segments.ts'
import type { TalkDeps } from './conversation-deps.ts'
import type { SentKind } from './entry.ts'
import { insertSent } from './entry-store.ts'
import type { ReplyDeparture } from './plan-reply-departure.ts'
import { postEntry } from './post-entry.ts'
import type { Thread } from './thread-store.ts'
import { setReadAs } from './translation-store.ts'

/** Carriers tell what became of a text within a few days, if at all. */
export const watchMs = 4 * 24 * 3_600_000

export interface ThreadText {
  thread: Thread
  to: Reachable
  kind: SentKind
  /** Chosen by the caller when something must point at it. */
  textId?: string
  /** What staff wrote, as the thread shows it. */
  words: string
  /** What the family reads, in this language. */
  body: string
  language: FrameLanguage
  /** The words among them that are not ours, where they are in the family's language. */
  readAs?: { language: string; words: string } | null
  author: string
  answersId: string | null
  /** The class must not see it: it answers what was withheld from them. */
  withheld: boolean
  /** Names the form or button: the same again is no second text. */
  requestKey: string
  departure: Pick<ReplyDeparture, 'anyHour' | 'leavesAt' | 'usefulUntil'>
}

/**
 * Texts one caregiver and shows the words in their thread. False when this form or button has done so already.
 * Announce `outbox` and `posts` after the commit.
 */
export async function sendInThread(tx: Transaction, deps: TalkDeps, text: ThreadText): Promise<boolean> {
  const { sealer, clock } = deps
  const { thread, to, departure } = text
  const now = clock.now()
  const id = newId()
  const textId = text.textId ?? newId()
  const entry = {
    ...text,
    id,
    caregiverId: to.caregiverId,
    conversationId: thread.conversationId,
    threadId: thread.id,
    at: now,
  }
  const watchUntil = new Date(departure.leavesAt.getTime() + watchMs)
  if (!(await insertSent(tx, sealer, { ...entry, textId, watchUntil }))) return false
  if (text.readAs != null) await setReadAs(tx, sealer, { entryId: id, ...text.readAs })
  const language = text.readAs?.language ?? text.language
  const row = {
    id: textId,
    broadcastId: null,
    classroomId: thread.classroomId,
    caregiverId: to.caregiverId,
    consentId: to.consentId,
    kind: text.kind === 'note' ? ('note' as const) : ('reply' as const),
    phone: to.phone,
    body: text.body,
    language,
    languageSource: text.readAs == null ? frameSource(to) : to.languageSource,
    segments: countSegments(text.body).segments,
    priority: 0,
    anyHour: departure.anyHour,
    despiteStop: false,
    afterTextId: null,
    dueAt: departure.leavesAt,
    turnAt: departure.leavesAt,
    usefulUntil: departure.usefulUntil,
  }
  await enqueueTexts(tx, sealer, [row], now)
  await postEntry(tx, deps, id)
  return true
}
