import { newId } from '../../lib/id.ts'
import { changeSchedule } from '../../reminders/change-schedule.ts'
import { isCoordinator } from '../../school/school.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { openScheduleForm } from './schedule-form.ts'
import { renewSchedules, schedulesListView } from './schedules-list.ts'
import type { SchedulesState } from './schedules-view.ts'

/** `/family schedule`: all of the school's for coordinators, those of the channel's class for its staff. */
export async function openSchedules(deps: PeopleViewDeps, interaction: Interaction): Promise<Reply> {
  const { userId, triggerId } = interaction
  let classroomId: string | null = null
  if (!isCoordinator(deps.school, userId)) {
    const access = await classroomAccess(deps, interaction)
    if (access.kind === 'refused') return { ack: { text: access.why } }
    classroomId = access.classroom.id
  }
  const state = { listId: `schedules:${newId()}`, classroomId }
  return {
    afterwards: async () =>
      void (await deps.client.views.open({ trigger_id: triggerId, view: await schedulesListView(deps, state) })),
  }
}

/** `schedule_new` and `schedule_menu`: what was chosen stands before the schedule's id. */
export async function chooseSchedule(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  if (press.form === null) return {}
  const list = readState(press.form.privateMetadata) as SchedulesState
  const [choice = '', id = ''] = press.value.split(':')
  switch (choice) {
    case 'new':
      return openScheduleForm(deps, press, { list, scheduleId: null, copyOf: null })
    case 'edit':
      return openScheduleForm(deps, press, { list, scheduleId: id, copyOf: null })
    case 'duplicate':
      return openScheduleForm(deps, press, { list, scheduleId: null, copyOf: id })
    case 'pause':
    case 'resume':
    case 'end':
    case 'delete': {
      const changed = await changeSchedule(deps, { id, by: press.userId, change: choice })
      if (changed) deps.log.info('schedule_changed', { schedule: id, change: choice, by: press.userId })
      return { afterwards: () => renewSchedules(deps, list) }
    }
    default:
      return {}
  }
}
