import type { types } from '@slack/bolt'
import { findDraft } from '../../broadcasts/draft-store.ts'
import type { HomeworkContent } from '../../broadcasts/homework-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { readAudience } from '../../people/audience-reader.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import { readCalendar } from '../../school/calendar-reader.ts'
import { nextSchoolDay } from '../../school/school-calendar.ts'
import { schoolDate } from '../../school/school-date.ts'
import { plusDays, schoolDayAt } from '../../school/school-day.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { composeHomeworkView } from './compose-homework-view.ts'
import { noteNoticeView } from './compose-note-view.ts'
import { noteChoices } from './note-choices.ts'

/** When homework has been done and children are not asleep. */
const usualMinute = 19 * 60

/** The form of homework: with the draft to edit, else asking tonight at seven, about the lesson of the next school day. */
export async function composeHomework(
  deps: ComposeDeps,
  of: { userId: string; classroom: Classroom; channelId: string; replaces: string | null },
): Promise<types.ModalView> {
  const { database, sealer, clock, school } = deps
  const { classroom, channelId, replaces } = of
  const now = clock.now()
  const on = schoolDate(school.timezone, now)
  const { children } = noteChoices(await readAudience(database.client, sealer, { classroomIds: [classroom.id], on }))
  if (children.length === 0) return noteNoticeView(staffText('preview.nobody'))
  const draft = replaces === null ? null : await findDraft(database.client, sealer, replaces)
  const edited = draft?.author === of.userId && draft.content.kind === 'homework' ? draft.content : null
  const { text, studentIds, askMinute, lesson } = edited ?? (await usualHomework(deps, now))
  return composeHomeworkView({
    classroomName: classroom.name,
    metadata: { classroomId: classroom.id, channelId, openedAt: now.toISOString(), replaces },
    text,
    children,
    chosen: studentIds ?? [],
    askAt: clockTime(askMinute),
    lesson,
    window: windowWords(deps),
  })
}

async function usualHomework({ database, school }: ComposeDeps, now: Date): Promise<HomeworkContent> {
  const today = schoolDayAt(school.timezone, now)
  const tomorrow = plusDays(today, 1) ?? today
  const lesson = nextSchoolDay(await readCalendar(database.client), tomorrow) ?? tomorrow
  const { fromMinute, untilMinute } = school.window
  // The last minute in which a text may leave, where the window closes earlier.
  const askMinute = Math.max(fromMinute, Math.min(usualMinute, untilMinute - 60))
  return { kind: 'homework', text: '', studentIds: null, askMinute, lesson }
}

export function windowWords({ school }: ComposeDeps): { from: string; until: string } {
  return { from: clockTime(school.window.fromMinute), until: clockTime(school.window.untilMinute) }
}

/** "19:00" */
function clockTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
