import { reachOf, type ExclusionReason, type Reachable } from '../broadcasts/reach.ts'
import type { Transaction } from '../database/database.ts'
import { schoolDate } from '../school/school-date.ts'
import { readOtherCaregivers } from './caregiver-reader.ts'
import type { ConversationDeps, TalkDeps } from './conversation-deps.ts'
import type { Tie } from './conversation-post.ts'
import { lastReceivedAt } from './entry-reader.ts'
import type { EntryState } from './entry.ts'
import { actOnEntry, type EntryRefusal, type HeldEntry } from './entry-permission.ts'
import { planReplyDeparture, type ReplyDeparture } from './plan-reply-departure.ts'
import { tiesOf } from './post-root.ts'

/** What whoever answers is told before they send. */
export interface ReplyPlan {
  entryId: string
  caregiver: string
  ties: Tie[]
  /** BCP 47 tag. */
  language: string
  /** Who else cares for the same children, and does not get it. */
  others: string[]
  /** What is answered. */
  words: string
  photos: number
  departure: ReplyDeparture
  /** Somebody has seen to it already. */
  settled: { state: EntryState; by: string | null } | null
}

export type ReplyRefusal = { kind: 'unreachable'; reason: ExclusionReason } | EntryRefusal

/** Says who would get an answer to a text and when, or why there cannot be one; before anybody writes. */
export async function planReply(
  deps: ConversationDeps,
  press: { entryId: string; by: string },
): Promise<{ kind: 'plan'; plan: ReplyPlan } | ReplyRefusal> {
  return actOnEntry(deps, press, async (tx, held) => {
    const reach = reachOf(held.member)
    if (reach.kind === 'left_out') return { kind: 'unreachable' as const, reason: reach.reason }
    return { kind: 'plan' as const, plan: await replyPlan(tx, deps, held, reach.member) }
  })
}

export async function replyPlan(
  tx: Transaction,
  { sealer, clock, school }: TalkDeps,
  { entry, thread }: HeldEntry,
  member: Reachable,
): Promise<ReplyPlan> {
  const now = clock.now()
  const { classroomId } = thread
  const students = member.students.filter((student) => classroomId === null || student.classroomId === classroomId)
  const on = schoolDate(school.timezone, now)
  const of = { caregiverId: member.caregiverId, studentIds: students.map(({ studentId }) => studentId), on }
  const receivedAt = (await lastReceivedAt(tx, thread.conversationId)) ?? entry.at
  return {
    entryId: entry.id,
    caregiver: member.caregiverName,
    ties: tiesOf(member.students, classroomId),
    language: member.language,
    others: await readOtherCaregivers(tx, sealer, of),
    words: entry.words,
    photos: entry.photos,
    departure: planReplyDeparture(school, { receivedAt, now }),
    settled: isOpen(entry.state) ? null : { state: entry.state, by: entry.settledBy },
  }
}

function isOpen(state: EntryState): boolean {
  return state === 'waiting' || state === 'passed_on'
}
