import type { types } from '@slack/bolt'
import type { Home } from '../../engagement/home-reader.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { caregiverOf, ownSection } from '../render/caregiver-words.ts'
import { mention } from '../render/people-list.ts'
import { linked, sectionsOf } from '../render/waiting-posts.ts'
import { escapeMrkdwn } from '../rendered-post.ts'

/** A Home takes 100 blocks; each section holds a few lines. */
const linesShown = 400

/** What waits for one person's answer, over all their classes. */
export function homeView({ isNobody, waiting, cases }: Home, timezone: string, now: Date): types.HomeView {
  const moment = (at: Date) => formatSchoolMoment(timezone, at, now)
  const lines = waiting.map((text) => {
    const params = { who: linked(caregiverOf(text), text.place), time: moment(text.since) }
    return text.classroom === null
      ? staffText('home.line_no_class', params)
      : staffText('home.line', { ...params, classroom: escapeMrkdwn(text.classroom) })
  })
  const passedOn = cases.map(({ caregiver, since, takenBy, place }) => {
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
      ...sectionsOf(lines.slice(0, linesShown)),
      ...(lines.length > linesShown ? [ownSection(staffText('home.more', { count: lines.length - linesShown }))] : []),
    ],
  }
}

function headline(isNobody: boolean, waiting: number): string {
  if (isNobody) return staffText('home.no_class')
  return waiting === 0 ? staffText('home.nobody') : staffText('home.waiting', { count: waiting })
}
