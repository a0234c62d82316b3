import type { types } from '@slack/bolt'
import type { SchoolDayFacts } from '../../engagement/school-day-reader.ts'
import { staffText } from '../../languages/catalogue.ts'
import { explainFailure } from '../../outbox/failure.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { kindWords } from './home-kind.ts'
import { caregiverOf, languageWord, ownContext, ownSection } from '../render/caregiver-words.ts'
import { sectionsOf } from '../render/waiting-posts.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'

const namesListed = 40

/** How the school's program stands today, below what waits for a coordinator's answer. At most 32 blocks. `budget` is in segments a month. */
export function schoolDayBlocks(
  facts: SchoolDayFacts,
  { timezone, now, budget }: { timezone: string; now: Date; budget: number | null },
): types.KnownBlock[] {
  const moment = (at: Date) => formatSchoolMoment(timezone, at, now)
  const schedules = facts.schedules.map(({ name, next }) =>
    staffText('home.schedule', { name: escapeMrkdwn(name), time: moment(next) }),
  )
  const today = facts.today.map((one) =>
    'schedule' in one
      ? staffText('home.leaves_scheduled', { name: escapeMrkdwn(one.schedule), time: moment(one.sendAt) })
      : staffText('home.leaves', {
          kind: kindWords(one.kind),
          classroom: one.classroom === null ? staffText('schedule.whole_school') : escapeMrkdwn(one.classroom),
          time: moment(one.sendAt),
        }),
  )
  const problems = facts.problems.map((problem) =>
    staffText('home.problem', {
      who: escapeMrkdwn(caregiverOf(problem)),
      time: moment(problem.since),
      mend: explainFailure(problem.reason),
    }),
  )
  const reach = facts.reach.map(({ language, caregivers, reached }) =>
    staffText('home.reach_line', { language: languageWord(language), reached, caregivers }),
  )
  return [
    { type: 'divider' },
    ...block(staffText('home.today'), today.length === 0 ? [staffText('home.nothing_today')] : today),
    ...block(
      staffText('home.schedules', { count: facts.paused }),
      schedules.length === 0 ? [staffText('home.no_schedule')] : schedules,
    ),
    ...namesBlock('home.without_update', facts.withoutUpdate),
    ...namesBlock('home.not_linked', facts.notLinked),
    ...(problems.length === 0
      ? []
      : block(staffText('home.problems', { count: facts.problems.length + facts.moreProblems }), problems)),
    ...block(staffText('home.reach'), reach),
    ...(facts.proposed === 0 ? [] : [ownSection(staffText('home.proposed', { count: facts.proposed }))]),
    ownSection(segmentsLine(facts.segments, budget)),
    ownContext(staffText('home.zone', { zone: timezone })),
  ]
}

function segmentsLine(segments: number, budget: number | null): string {
  if (budget === null) return staffText('home.segments', { count: segments })
  return staffText('home.segments_of', { segments, budget, percent: Math.round((segments / budget) * 100) })
}

function block(heading: string, lines: readonly string[]): types.KnownBlock[] {
  return [ownSection(heading), ...sectionsOf(lines)]
}

function namesBlock(key: 'home.without_update' | 'home.not_linked', names: readonly string[]): types.KnownBlock[] {
  if (names.length === 0) return []
  const listed = names.slice(0, namesListed).map((name) => escapeMrkdwn(clampText(name, 50)))
  const more = names.length - namesListed
  const rest = more > 0 ? [staffText('home.more', { count: more })] : []
  return [ownSection(staffText(key, { count: names.length, names: [...listed, ...rest].join(', ') }))]
}
