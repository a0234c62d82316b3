import { type Broadcast, createBroadcast } from '../../broadcasts/broadcast-store.ts'
import { cardOf, cardPlace, emptyTally } from '../../broadcasts/card.ts'
import type { Audience, Content } from '../../broadcasts/content.ts'
import type { Transaction } from '../../database/database.ts'
import { countReachable } from '../../people/audience-count-reader.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import { putPost } from '../../posts/put-post.ts'
import { schoolDate } from '../../school/school-date.ts'
import { ownPrompt, type Prompt } from '../../strategies/prompt-content.ts'
import type { ReminderDeps } from '../reminder-deps.ts'
import type { DueDate, Made, ReminderKind } from '../reminder-kind.ts'
import { classroomOf, scheduledDraft } from './scheduled-draft.ts'
import type { Schedule, What } from '../schedule.ts'

/** A learning text to families. */
export const textKind: ReminderKind<'text'> = {
  goesTo: 'families',
  make: (tx, deps, due, { text }) => sendWords(tx, deps, due, textContent(text)),
}

/** Logistics to families. */
export const messageKind: ReminderKind<'message'> = {
  goesTo: 'families',
  make: (tx, deps, due, { text }) => sendWords(tx, deps, due, { kind: 'message', text }),
}

function sendWords(tx: Transaction, deps: ReminderDeps, due: DueDate, content: Content): Promise<Made> {
  return broadcastToFamilies(tx, deps, due, {
    content,
    draft: () => scheduledDraft(tx, deps, due, { content, written: [] }),
  })
}

function textContent(text: string): Content {
  return { kind: 'update', sections: { learning: text } }
}

/** The words to families that somebody wrote into a schedule; null where it has none. */
export function contentOf({ what, audience }: Pick<Schedule, 'what' | 'audience'>): Content | null {
  switch (what.kind) {
    case 'text':
      return textContent(what.text)
    case 'message':
      return { kind: 'message', text: what.text }
    case 'own_strategy':
      return ownPromptOf(what, audience).content
    case 'strategy':
    case 'rotation':
    case 'staff_words':
    case 'nudge_updates':
      return null
  }
}

export function ownPromptOf(
  { fact, tip, checkInDays }: Extract<What, { kind: 'own_strategy' }>,
  { studentIds }: Pick<Audience, 'studentIds'>,
): Prompt {
  return ownPrompt({ fact, tip }, { studentIds: studentIds ?? null, checkInDays })
}

export interface DueBroadcast {
  content: Content
  /** Makes the draft that it becomes: its wordings are a draft's. */
  draft: () => Promise<string>
  /** What it brings about besides. */
  andThen?: (broadcast: Broadcast) => Promise<void>
}

/** Makes the broadcast of a date that has come, and its card; nothing where nobody can be reached. */
export async function broadcastToFamilies(
  tx: Transaction,
  { sealer, clock, school }: ReminderDeps,
  { schedule, sendAt }: DueDate,
  { content, draft, andThen }: DueBroadcast,
): Promise<Made> {
  const { audience, maker: author } = schedule
  const now = clock.now()
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const expected = await countReachable(tx, { ...audience, classroomIds, on: schoolDate(school.timezone, now) })
  if (expected === 0) return { kind: 'nobody' }
  const classroomId = classroomOf(audience)
  const made = await createBroadcast(tx, sealer, {
    draftId: await draft(),
    classroomId,
    author,
    approvedBy: null,
    audience,
    content,
    sendAt,
    caregiversExpected: expected,
    now,
  })
  await andThen?.(made)
  const classroom = classroomId === null ? null : await findClassroom(tx, classroomId)
  await putPost(tx, sealer, {
    ...cardPlace(made.id, classroom?.channelId ?? author),
    kind: 'broadcast_card',
    model: cardOf(made, emptyTally, []),
    at: now,
  })
  return { kind: 'sent', broadcastId: made.id }
}
