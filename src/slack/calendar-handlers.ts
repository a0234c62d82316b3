import { snowDayCommand } from './commands/snow-day-command.ts'
import type { SlackPart } from './slack-part.ts'
import { openCalendar, pressCalendarRemove, submitCalendar } from './views/calendar.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'

/** When there is school: the calendar, and the day without school that nobody planned. */
export function calendarHandlers(deps: PeopleViewDeps): SlackPart {
  return {
    verbs: {
      calendar: (interaction) => openCalendar(deps, interaction),
      snow: (interaction, rest) => snowDayCommand(deps, interaction, rest),
    },
    actions: { calendar_remove: (press) => pressCalendarRemove(deps, press) },
    submissions: { calendar: (form) => submitCalendar(deps, form) },
  }
}
