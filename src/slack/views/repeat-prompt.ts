import { findDraft } from '../../broadcasts/draft-store.ts'
import { PROMPT_PARTS, type StrategyContent } from '../../broadcasts/strategy-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isId, newId } from '../../lib/id.ts'
import { clockOf } from '../../reminders/recurrence.ts'
import { minuteAt } from '../../school/local-time.ts'
import { programSlotMinute } from '../../school/offered-send-times.ts'
import { schoolDayAt, weekdayOf } from '../../school/school-day.ts'
import { wordStrategy } from '../../strategies/prompt-words.ts'
import { findStrategy } from '../../strategies/strategy-reader.ts'
import type { Strategy } from '../../strategies/strategy.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { noticeView, pushView } from './people-notice.ts'
import { emptyFields, type ScheduleFields } from './schedule-fields.ts'
import { formView } from './schedule-form.ts'
import type { FormOrigin, ScheduleFormState } from './schedule-form-view.ts'
import type { StrategySearchState } from './strategy-search-view.ts'

type Deps = ComposeDeps & PeopleViewDeps

/** `prompt_repeat`: the form of a schedule that sends what the preview shows, for the class or the children that it is for. */
export async function repeatPrompt(deps: Deps, press: ActionPress): Promise<Reply> {
  const { database, sealer, clock, school, client } = deps
  const { userId, channelId, responseUrl, triggerId } = press
  const draft = isId(press.value) ? await findDraft(database.client, sealer, press.value) : null
  const { content, classroomId = null } = draft ?? {}
  if (draft?.author !== userId || draft.state !== 'previewed' || content?.kind !== 'strategy' || classroomId === null) {
    return { afterwards: () => tellOnly(deps, press, staffText('send.gone'), { replaces: true }) }
  }
  const { strategyId } = content
  const strategy = strategyId === null ? null : await findStrategy(database.client, sealer, strategyId)
  const first = draft.chosenSendAt ?? clock.now()
  const minute = draft.chosenSendAt === null ? programSlotMinute : minuteAt(school.timezone, first)
  const day = schoolDayAt(school.timezone, first)
  const fields: ScheduleFields = {
    ...emptyFields(schoolDayAt(school.timezone, clock.now())),
    ...fieldsOfPrompt(content, strategy),
    days: [weekdayOf(day)],
    time: clockOf(minute),
  }
  const state = newForm(classroomId, { channelId, draft: { id: draft.id, responseUrl } })
  return {
    afterwards: async () => {
      const view = await formView(deps, fields, { state, userId })
      await client.views.open({ trigger_id: triggerId, view })
    },
  }
}

/** `strategy_turns`: the same form for several strategies in turns, laid upon the search, with its grades and subject. */
export async function openTurns(deps: Deps, press: ActionPress): Promise<Reply> {
  if (press.form === null) return {}
  const { channelId, filter } = readState(press.form.privateMetadata) as StrategySearchState
  const { userId } = press
  const fields: ScheduleFields = {
    ...emptyFields(schoolDayAt(deps.school.timezone, deps.clock.now())),
    what: 'rotation',
    name: staffText('prompt.title'),
    band: filter.gradeBand ?? 'any',
    subject: filter.subject ?? 'any',
  }
  return {
    afterwards: async () => {
      const access = await classroomAccess(deps, { userId, channelId })
      if (access.kind === 'refused') return pushView(deps, press, noticeView(access.why))
      const state = newForm(access.classroom.id, { channelId, draft: null })
      await pushView(deps, press, await formView(deps, fields, { state, userId }))
    },
  }
}

function newForm(classroomId: string, from: FormOrigin): ScheduleFormState {
  const list = { listId: `schedules:${newId()}`, classroomId }
  return { formId: `schedule:${newId()}`, list, scheduleId: null, copyOf: null, classroomId, from }
}

/** What somebody has put in other words is their own from then on. */
function fieldsOfPrompt(content: StrategyContent, strategy: Strategy | null): Partial<ScheduleFields> {
  const { level, studentIds, checkInDays, words } = content
  const library = strategy === null ? null : wordStrategy(strategy, level, 'whole').words
  const isAsWritten = library !== null && PROMPT_PARTS.every((part) => library[part] === words[part])
  return {
    name: content.name === '' ? staffText('prompt.title') : content.name,
    children: [...(studentIds ?? [])],
    checkIn: String(checkInDays ?? 'none'),
    ...(isAsWritten && strategy !== null
      ? { what: 'strategy', strategy: strategy.id, level }
      : { what: 'own_strategy', fact: words.fact ?? '', tip: words.tip ?? '' }),
  }
}
