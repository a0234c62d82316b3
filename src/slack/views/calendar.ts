import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { isId, newId } from '../../lib/id.ts'
import { listCalendar } from '../../school/calendar-reader.ts'
import { readSpan } from '../../school/calendar-span.ts'
import { addCalendarSpans, removeCalendarEntry } from '../../school/calendar-store.ts'
import { formatSpan } from '../../school/format-calendar.ts'
import type { SpanKind } from '../../school/school-calendar.ts'
import { schoolDayAt } from '../../school/school-day.ts'
import { isCoordinator } from '../../school/school.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { type CalendarState, calendarView } from './calendar-view.ts'
import type { ComposeForm } from './compose-update.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { updateView } from './people-notice.ts'

/** `/family calendar`: anybody may look, coordinators change it. */
export async function openCalendar(deps: PeopleViewDeps, { userId, triggerId }: Interaction): Promise<Reply> {
  const state = { viewId: `calendar:${newId()}` }
  return {
    afterwards: async () =>
      void (await deps.client.views.open({ trigger_id: triggerId, view: await viewOf(deps, userId, state) })),
  }
}

/** Days were filled in. */
export async function submitCalendar(deps: PeopleViewDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { database, sealer, clock, school } = deps
  const state = readState(form.privateMetadata) as CalendarState
  if (!isCoordinator(school, form.userId)) return { ack: error(staffText('access.coordinators_only')) }
  const { values } = form
  const span = readSpan((values['kind']?.['kind']?.selected_option?.value ?? 'holiday') as SpanKind, {
    from: values['from']?.['from']?.selected_date ?? '',
    until: values['until']?.['until']?.selected_date ?? '',
    label: (values['name']?.['name']?.value ?? '').trim(),
  })
  if (typeof span === 'string') return { ack: error(staffText(`calendar.fault.${span}`)) }
  await addCalendarSpans(database.client, sealer, [span], { source: 'hand', by: form.userId, at: clock.now() })
  database.announce('schedules')
  const today = schoolDayAt(school.timezone, clock.now())
  const notice = staffText('calendar.added', { span: formatSpan(span, today) })
  return { ack: { response_action: 'update', view: await viewOf(deps, form.userId, state, notice) } }
}

function error(words: string): FormAnswer {
  return { response_action: 'errors', errors: { from: words } }
}

/** `calendar_remove`: an entry is taken out. */
export async function pressCalendarRemove(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  const { database, school } = deps
  if (press.form === null || !isId(press.value) || !isCoordinator(school, press.userId)) return {}
  await removeCalendarEntry(database.client, press.value)
  database.announce('schedules')
  const { viewId } = readState(press.form.privateMetadata) as CalendarState
  return { afterwards: async () => updateView(deps, viewId, await viewOf(deps, press.userId, { viewId })) }
}

async function viewOf(
  { database, sealer, clock, school }: PeopleViewDeps,
  userId: string,
  state: CalendarState,
  notice: string | null = null,
): Promise<types.ModalView> {
  const today = schoolDayAt(school.timezone, clock.now())
  const entries = await listCalendar(database.client, sealer, today)
  return calendarView(entries, state, { today, mayChange: isCoordinator(school, userId), notice })
}
