import { pressNudgeDraft } from './actions/nudge-draft.ts'
import type { ComposeDeps } from './compose-deps.ts'
import type { SlackPart } from './slack-part.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'
import { changeScheduleForm, submitSchedule } from './views/schedule-form.ts'
import { chooseSchedule, openSchedules } from './views/schedules.ts'

/** What is sent on a schedule. */
export function scheduleHandlers(deps: ComposeDeps & PeopleViewDeps): SlackPart {
  return {
    verbs: { schedule: (interaction) => openSchedules(deps, interaction) },
    actions: {
      schedule_new: (press) => chooseSchedule(deps, press),
      schedule_menu: (press) => chooseSchedule(deps, press),
      schedule_field: (press) => changeScheduleForm(deps, press),
      nudge_draft: (press) => pressNudgeDraft(deps, press),
    },
    submissions: { schedule: (form) => submitSchedule(deps, form) },
  }
}
