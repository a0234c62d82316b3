import type { types } from '@slack/bolt'
import { discardDraft } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { Translator } from '../../languages/translator.ts'
import { isId, newId } from '../../lib/id.ts'
import { readAudienceChoices } from '../../people/audience-choices-reader.ts'
import { readAudience } from '../../people/audience-reader.ts'
import { mayChange, type ScheduleFault, setSchedule } from '../../reminders/change-schedule.ts'
import { translateSchedule } from '../../reminders/translate-schedule.ts'
import { findSchedule } from '../../reminders/schedule-reader.ts'
import type { Schedule } from '../../reminders/schedule.ts'
import { schoolDate } from '../../school/school-date.ts'
import { isCoordinator } from '../../school/school.ts'
import { schoolDayAt } from '../../school/school-day.ts'
import { listStrategies } from '../../strategies/strategy-reader.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import type { ComposeForm } from './compose-update.ts'
import { type NoteChoice, noteChoices } from './note-choices.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { pushView, updateView } from './people-notice.ts'
import { emptyFields, fieldsOf, readFields, saysYes, type ScheduleFields, specOf } from './schedule-fields.ts'
import { type ScheduleFormState, scheduleFormView } from './schedule-form-view.ts'
import { isPrompt } from './schedule-what.ts'
import { scheduleOutlook } from './schedule-outlook.ts'
import { renewSchedules } from './schedules-list.ts'
import { tellScheduleMade } from './tell-schedule-made.ts'

/** Lays the form upon the list: empty, or with what is edited or duplicated. */
export async function openScheduleForm(
  deps: PeopleViewDeps,
  press: Interaction,
  of: Pick<ScheduleFormState, 'list' | 'scheduleId' | 'copyOf'>,
): Promise<Reply> {
  const { classroomId } = of.list
  const state: ScheduleFormState = { ...of, formId: `schedule:${newId()}`, classroomId }
  const before = await scheduleOf(deps, state, press.userId)
  if (before === undefined) return {}
  const opened = before === null ? state : { ...state, classroomId: before.classroomId }
  const fields = await fieldsBefore(deps, before)
  return {
    afterwards: async () =>
      pushView(deps, press, await formView(deps, fields, { state: opened, userId: press.userId })),
  }
}

/** Something was chosen in the form: what is asked for, and the next dates, as they are with it. */
export async function changeScheduleForm(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  if (press.form === null) return {}
  const state = readState(press.form.privateMetadata) as ScheduleFormState
  const before = await scheduleOf(deps, state, press.userId)
  const fields = readFields(press.values, await fieldsBefore(deps, before ?? null))
  return {
    afterwards: async () =>
      updateView(deps, state.formId, await formView(deps, fields, { state, userId: press.userId })),
  }
}

/** The form was submitted. What is wrong is said under its field. */
export async function submitSchedule(
  deps: PeopleViewDeps & { translator: Translator | null },
  form: ComposeForm,
): Promise<Reply<FormAnswer>> {
  const state = readState(form.privateMetadata) as ScheduleFormState
  const before = await scheduleOf(deps, state, form.userId)
  const fields = readFields(form.values, await fieldsBefore(deps, before ?? null))
  const maker = state.scheduleId === null ? form.userId : (before?.maker ?? form.userId)
  const spec = specOf(fields, { maker, classroomId: state.classroomId })
  if (spec.what.kind === 'strategy' && spec.what.strategyId === '') {
    return formError('strategy', staffText('schedule.no_strategy'))
  }
  if ('text' in spec.what && spec.what.text === '') return formError('words', staffText('compose.nothing_to_send'))
  if ('tip' in spec.what && spec.what.tip === '') return formError('tip', staffText('compose.nothing_to_send'))
  const id = state.scheduleId ?? idOfNew(state)
  const agreed = saysYes(form.values)
  const fault = await setSchedule(deps, { id, spec, by: form.userId, agreed })
  // The form asks a coordinator for the yes as soon as it is needed; here it was needed since.
  if (fault?.why === 'week_full' && isCoordinator(deps.school, form.userId)) {
    return {
      ack: { response_action: 'update', view: await formView(deps, fields, { state, userId: form.userId }) },
    }
  }
  if (fault !== null) return formError(blockOf(fault, fields, form), staffText(`schedule.fault.${fault.why}`))
  deps.log.info('schedule_set', { by: form.userId, kind: spec.what.kind, agreed })
  const { from } = state
  if (from?.draft)
    await discardDraft(deps.database.client, { draftId: from.draft.id, author: form.userId, at: deps.clock.now() })
  return {
    ...(from === undefined ? {} : { ack: { response_action: 'clear' } }),
    async afterwards() {
      if (from === undefined) await renewSchedules(deps, state.list)
      else await tellScheduleMade(deps, { from, scheduleId: id, userId: form.userId })
      await translateSchedule(deps, spec)
    },
  }
}

/** The form's own: sent twice it makes one schedule. */
function idOfNew({ formId }: ScheduleFormState): string {
  const [, id] = formId.split(':')
  return isId(id) ? id : newId()
}

/** Slack shows an error under an input that is in the form. */
function blockOf({ field }: ScheduleFault, { rule, what }: ScheduleFields, { values }: ComposeForm): string {
  const words = what === 'own_strategy' ? 'tip' : 'words'
  const named = {
    audience: values['children'] === undefined ? 'classrooms' : 'children',
    words,
    time: rule === 'cron' ? 'cron' : 'time',
  }
  const wanted = field === 'audience' || field === 'words' || field === 'time' ? named[field] : field
  return values[wanted] === undefined ? 'name' : wanted
}

/** The schedule whose fields the form begins with: null for a new one, undefined where it is not this person's. */
async function scheduleOf(
  deps: PeopleViewDeps,
  { scheduleId, copyOf }: ScheduleFormState,
  by: string,
): Promise<Schedule | null | undefined> {
  const id = scheduleId ?? copyOf
  if (id === null) return null
  const schedule = isId(id) ? await findSchedule(deps.database.client, deps.sealer, id) : null
  return schedule !== null && (await mayChange(deps.database.client, deps, schedule, by)) ? schedule : undefined
}

async function fieldsBefore({ clock, school }: PeopleViewDeps, schedule: Schedule | null): Promise<ScheduleFields> {
  const today = schoolDayAt(school.timezone, clock.now())
  return schedule === null ? emptyFields(today) : fieldsOf(schedule, today)
}

/** The form as it is filled in. */
export async function formView(
  deps: PeopleViewDeps,
  fields: ScheduleFields,
  { state, userId }: { state: ScheduleFormState; userId: string },
): Promise<types.ModalView> {
  const choices = await readAudienceChoices(deps.database.client)
  const spec = specOf(fields, { maker: userId, classroomId: state.classroomId })
  const outlook = await scheduleOutlook(deps, { id: state.scheduleId, spec, by: userId })
  const strategies = await listStrategies(deps.database.client, deps.sealer, { viewer: userId })
  const children = isPrompt(fields) ? await childrenOf(deps, state) : []
  return scheduleFormView(fields, state, { choices, strategies, children, outlook })
}

/** Whom a class's schedule can be for alone. */
async function childrenOf(
  { database, sealer, clock, school }: PeopleViewDeps,
  { classroomId }: ScheduleFormState,
): Promise<NoteChoice[]> {
  const on = schoolDate(school.timezone, clock.now())
  if (classroomId === null) return []
  return noteChoices(await readAudience(database.client, sealer, { classroomIds: [classroomId], on })).children
}
