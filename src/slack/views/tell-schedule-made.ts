import { staffText } from '../../languages/catalogue.ts'
import { readAudienceChoices } from '../../people/audience-choices-reader.ts'
import { upcomingDates } from '../../reminders/change-schedule.ts'
import { describeAudience, describeRecurrence } from '../../reminders/describe-schedule.ts'
import { findSchedule } from '../../reminders/schedule-reader.ts'
import { schoolDayAt } from '../../school/school-day.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import { tellOnly } from '../tell-only.ts'
import type { PeopleViewDeps } from './people-deps.ts'
import type { FormOrigin } from './schedule-form-view.ts'

const datesNamed = 3

/** Tells whoever made a schedule elsewhere than in the list what it will do: in the place of the preview that it came from. */
export async function tellScheduleMade(
  deps: PeopleViewDeps,
  { from, scheduleId, userId }: { from: FormOrigin; scheduleId: string; userId: string },
): Promise<void> {
  const { database, sealer, clock, school } = deps
  const schedule = await findSchedule(database.client, sealer, scheduleId)
  if (schedule === null) return
  const now = clock.now()
  const { classrooms } = await readAudienceChoices(database.client)
  const dates = await upcomingDates(deps, schedule, datesNamed)
  const says = staffText('schedule.made', {
    name: escapeMrkdwn(schedule.name),
    audience: escapeMrkdwn(describeAudience(schedule.audience, new Map(classrooms.map(({ id, name }) => [id, name])))),
    recurrence: escapeMrkdwn(describeRecurrence(schedule.recurrence, schoolDayAt(school.timezone, now))),
    times: dates.map((at) => formatSchoolMoment(school.timezone, at, now)).join(' · '),
    zone: school.timezone,
  })
  const at = { userId, channelId: from.channelId, responseUrl: from.draft?.responseUrl ?? null }
  await tellOnly(deps, at, says, { replaces: from.draft !== null })
}
