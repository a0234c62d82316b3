import type { types } from '@slack/bolt'
import { readAudienceChoices } from '../../people/audience-choices-reader.ts'
import { upcomingDates } from '../../reminders/change-schedule.ts'
import { describeAudience, describeRecurrence } from '../../reminders/describe-schedule.ts'
import { listSchedules } from '../../reminders/schedule-reader.ts'
import { schoolDayAt } from '../../school/school-day.ts'
import type { PeopleViewDeps } from './people-deps.ts'
import { updateView } from './people-notice.ts'
import { type SchedulesState, schedulesView } from './schedules-view.ts'

/** The list as it is now, each schedule with when it comes next. */
export async function schedulesListView(deps: PeopleViewDeps, state: SchedulesState): Promise<types.ModalView> {
  const { database, sealer, clock, school } = deps
  const now = clock.now()
  const today = schoolDayAt(school.timezone, now)
  const classroomIds = state.classroomId === null ? ('all' as const) : [state.classroomId]
  const { classrooms } = await readAudienceChoices(database.client)
  const names = new Map(classrooms.map(({ id, name }) => [id, name]))
  const listed = []
  for (const schedule of await listSchedules(database.client, sealer, { classroomIds })) {
    listed.push({
      ...schedule,
      what: schedule.what.kind,
      audience: describeAudience(schedule.audience, names),
      recurrence: describeRecurrence(schedule.recurrence, today),
      next: await upcomingDates(deps, schedule, 3),
    })
  }
  return schedulesView(listed, state, { timezone: school.timezone, now })
}

/** Shows the list anew where it is open. */
export async function renewSchedules(deps: PeopleViewDeps, state: SchedulesState): Promise<void> {
  await updateView(deps, state.listId, await schedulesListView(deps, state))
}
