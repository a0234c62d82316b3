import type { types } from '@slack/bolt'
import type { Home } from '../../engagement/home-reader.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { schoolDayBlocks } from './home-school-day.ts'
import { teacherBlocks } from './home-teacher.ts'
import { caregiverOf, ownSection } from '../render/caregiver-words.ts'
import { mention } from '../render/people-list.ts'
import { linked, sectionsOf } from '../render/waiting-posts.ts'
import { escapeMrkdwn } from '../rendered-post.ts'

/** A Home takes 100 blocks; each section holds eight lines, and below them a teacher's has 34 blocks, a coordinator's 32. */
const linesShown = 400
const linesAbove = 128
const casesShown = 80

/** What waits for one person's answer, over all their classes; for coordinators, the school's day. `budget` is in segments a month. */
export function homeView(
  { isNobody, waiting, cases, teacher, schoolDay }: Home,
  timezone: string,
  now: Date,
  budget: number | null = null,
): types.HomeView {
  const moment = (at: Date) => formatSchoolMoment(timezone, at, now)
  const lines = waiting.map((text) => {
    const params = { who: linked(caregiverOf(text), text.place), time: moment(text.since) }
    return text.classroom === null
      ? staffText('home.line_no_class', params)
      : staffText('home.line', { ...params, classroom: escapeMrkdwn(text.classroom) })
  })
  const shown = schoolDay === null && teacher === null ? linesShown : linesAbove
  const passedOn = cases.slice(0, casesShown).map(({ caregiver, since, takenBy, place }) => {
    const params = { who: linked(caregiver, place), time: moment(since) }
    return takenBy === null
      ? staffText('home.case_open', params)
      : staffText('home.case_taken', { ...params, by: mention(takenBy) })
  })
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: staffText('home.title') } },
      ...(cases.length === 0
        ? []
        : [ownSection(staffText('home.cases', { count: cases.length })), ...sectionsOf(passedOn)]),
      ownSection(headline(isNobody, waiting.length)),
      ...sectionsOf(lines.slice(0, shown)),
      ...(lines.length > shown ? [ownSection(staffText('home.more', { count: lines.length - shown }))] : []),
      ...(teacher === null ? [] : teacherBlocks(teacher, timezone, now)),
      ...(schoolDay === null ? [] : schoolDayBlocks(schoolDay, { timezone, now, budget })),
    ],
  }
}

function headline(isNobody: boolean, waiting: number): string {
  if (isNobody) return staffText('home.no_class')
  return waiting === 0 ? staffText('home.nobody') : staffText('home.waiting', { count: waiting })
}
