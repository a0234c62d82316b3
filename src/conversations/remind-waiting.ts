import type { Transaction } from '../database/database.ts'
import { staffOf } from '../people/staff-reader.ts'
import { putPost } from '../posts/put-post.ts'
import type { PostPlace } from '../posts/staff-channel.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { schoolDaysLater } from '../school/school-days-later.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { markReminded } from './settle-store.ts'
import { findOverdue, readWaitingText } from './overdue-reader.ts'

/** Reminds somebody of a text that waits; JSON. */
export interface WaitingReminder {
  /** staff after one school day, coordinators after two. */
  to: 'staff' | 'coordinators'
  caregiver: string
  children: string[]
  classroom: string | null
  /** ISO instant. */
  since: string
  place: PostPlace | null
  /** Who should have answered, where a coordinator is told. */
  staff: string[]
}

/** Reminds the class's staff of what has waited for a school day, and the coordinators after two. Each happens once. */
export async function remindWaiting(deps: ConversationDeps): Promise<number> {
  const { database, clock, school } = deps
  const now = clock.now()
  let reminded = 0
  const overdue = await findOverdue(database.client, now)
  const calendar = overdue.length === 0 ? [] : await readCalendar(database.client)
  for (const entry of overdue) {
    const due = (days: number) => schoolDaysLater(calendar, school.timezone, entry.at, days) <= now
    reminded += await database.inTransaction(async (tx) => {
      let told = 0
      if (entry.remindedAt === null && due(1) && (await markReminded(tx, entry.id, 'reminded', now))) {
        told += await remind(tx, deps, entry.id, 'staff')
      }
      if (due(2) && (await markReminded(tx, entry.id, 'escalated', now))) {
        told += await remind(tx, deps, entry.id, 'coordinators')
      }
      return told
    })
  }
  if (reminded > 0) {
    deps.log.info('waiting_reminded', { count: reminded })
    database.announce('posts')
  }
  return reminded
}

/** Each in their own messages: a thread that is a day old tells nobody. */
async function remind(
  tx: Transaction,
  { sealer, clock, school }: ConversationDeps,
  entryId: string,
  to: WaitingReminder['to'],
): Promise<number> {
  const now = clock.now()
  const text = await readWaitingText(tx, sealer, entryId)
  if (text === null) return 0
  const team = text.classroomId === null ? [] : await staffOf(tx, text.classroomId, now)
  const staff = [...new Set(team.filter(({ role }) => role !== 'liaison').map(({ slackUserId }) => slackUserId))]
  // What the coordinators read themselves, or what nobody is staff for, is theirs from the first day on.
  const readers = to === 'coordinators' || staff.length === 0 ? school.coordinators : staff
  const { caregiver, children, classroom, since, place } = text
  for (const reader of readers) {
    const model: WaitingReminder = { to, caregiver, children, classroom, since: since.toISOString(), place, staff }
    const key = `reminder:${entryId}:${to}:${reader}`
    await putPost(tx, sealer, { key, destination: reader, kind: 'waiting_reminder', model, at: now })
  }
  return readers.length
}
