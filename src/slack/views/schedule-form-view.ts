import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { AudienceChoices } from '../../people/audience-choices-reader.ts'
import { weekdayLabel } from '../../reminders/describe-schedule.ts'
import { reminderKinds } from '../../reminders/reminder-kinds.ts'
import type { Strategy } from '../../strategies/strategy.ts'
import { languageWord } from '../render/caregiver-words.ts'
import { section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import type { NoteChoice } from './note-choices.ts'
import { RULE_CHOICES, type ScheduleFields, scheduleField, WHAT_CHOICES } from './schedule-fields.ts'
import { date, initial, input, number, option, select, several } from './schedule-inputs.ts'
import { strategyBlocks } from './schedule-strategy-blocks.ts'
import type { ScheduleOutlook } from './schedule-outlook.ts'
import type { SchedulesState } from './schedules-view.ts'

/** The form as somebody has it open. */
export interface ScheduleFormState {
  /** Slack's `external_id` of the form. */
  formId: string
  list: SchedulesState
  /** What is edited; null: a new one. */
  scheduleId: string | null
  /** The schedule whose fields it began with, for a duplicate. */
  copyOf: string | null
  /** Whose class's it is; null: the coordinators'. */
  classroomId: string | null
  /** Where it was opened from, when not from the list. */
  from?: FormOrigin
}

/** What the form was opened from: the search for a strategy, or the preview of a prompt, which it takes the place of. */
export interface FormOrigin {
  channelId: string
  draft: { id: string; responseUrl: string | null } | null
}

/** What the form offers. */
export interface ScheduleChoices {
  choices: AudienceChoices
  strategies: readonly Strategy[]
  /** Of the class whose it is; of the coordinators' nobody. */
  children: readonly NoteChoice[]
  outlook: ScheduleOutlook
}

const wordsLength = 1000

/** The form of a schedule: only what its choices need is asked for, and the next dates stand below. */
export function scheduleFormView(
  fields: ScheduleFields,
  state: ScheduleFormState,
  { choices, strategies, children, outlook }: ScheduleChoices,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'schedule',
    external_id: state.formId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('schedule.form_title')),
    submit: plain(staffText('schedule.save')),
    close: plain(staffText('schedule.back')),
    blocks: [
      input('name', { type: 'plain_text_input', action_id: scheduleField, max_length: 60, ...initial(fields.name) }),
      input(
        'what',
        select(
          WHAT_CHOICES.map((what) => option(staffText(`schedule.what.${what}`), what)),
          fields.what,
        ),
        {
          dispatches: true,
        },
      ),
      ...(hasWords(fields) ? [wordsBlock(fields)] : []),
      ...strategyBlocks(fields, { strategies, children }),
      ...audienceBlocks(fields, state, choices),
      input(
        'rule',
        select(
          RULE_CHOICES.map((rule) => option(staffText(`schedule.rule.${rule}`), rule)),
          fields.rule,
        ),
        {
          dispatches: true,
        },
      ),
      ...ruleBlocks(fields),
      ...(fields.rule === 'once' ? [] : spanBlocks(fields)),
      input(
        'closed',
        select(
          (['skip', 'move'] as const).map((one) => option(staffText(`schedule.closed.${one}`), one)),
          fields.closed,
        ),
        {
          dispatches: true,
        },
      ),
      input('tolerance', number(fields.tolerance, 1440), { optional: true }),
      { ...section(outlook.next), block_id: 'next' },
      ...(outlook.load === null ? [] : [{ ...section(outlook.load), block_id: 'load' }]),
      ...(outlook.asksForYes ? [agreeBlock()] : []),
    ],
  }
}

function agreeBlock(): types.InputBlock {
  const options = [option(staffText('schedule.agree_yes'), 'yes')]
  return input('agree', { type: 'checkboxes', action_id: scheduleField, options })
}

function hasWords({ what }: ScheduleFields): boolean {
  return what === 'text' || what === 'message' || what === 'staff_words'
}

function wordsBlock(fields: ScheduleFields): types.InputBlock {
  const element = {
    type: 'plain_text_input' as const,
    action_id: scheduleField,
    multiline: true,
    max_length: wordsLength,
  }
  return input('words', { ...element, ...initial(fields.words) })
}

function audienceBlocks(
  fields: ScheduleFields,
  { classroomId }: ScheduleFormState,
  { classrooms, grades, languages }: AudienceChoices,
): types.InputBlock[] {
  if (classroomId !== null) return []
  const isForFamilies = reminderKinds[fields.what].goesTo === 'families'
  return [
    ...several(
      'classrooms',
      classrooms.map(({ id, name }) => option(name, id)),
      fields.classrooms,
    ),
    ...several(
      'grades',
      grades.map((grade) => option(grade, grade)),
      fields.grades,
    ),
    ...(isForFamilies
      ? several(
          'languages',
          languages.map((tag) => option(languageWord(tag), tag)),
          fields.languages,
        )
      : []),
  ]
}

function ruleBlocks(fields: ScheduleFields): types.InputBlock[] {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => option(weekdayLabel(weekday), String(weekday)))
  const time = input(
    'time',
    { type: 'timepicker', action_id: scheduleField, initial_time: fields.time },
    { dispatches: true },
  )
  const chosen = days.filter(({ value }) => fields.days.includes(Number(value)))
  switch (fields.rule) {
    case 'weekly': {
      const weeks = [1, 2, 3, 4].map((count) => option(staffText('schedule.weeks', { count }), String(count)))
      const picked = chosen.length === 0 ? {} : { initial_options: chosen }
      return [
        input(
          'days',
          { type: 'multi_static_select', action_id: scheduleField, options: days, ...picked },
          { dispatches: true },
        ),
        input('every', select(weeks, String(fields.every)), { dispatches: true }),
        time,
      ]
    }
    case 'first':
    case 'last':
      return [
        input(
          'days',
          {
            type: 'multi_static_select',
            action_id: scheduleField,
            options: days,
            max_selected_items: 1,
            initial_options: chosen.slice(0, 1),
          },
          {
            dispatches: true,
          },
        ),
        time,
      ]
    case 'once':
      return [input('day', date(fields.day), { dispatches: true }), time]
    case 'cron':
      return [
        input(
          'cron',
          {
            type: 'plain_text_input',
            action_id: scheduleField,
            max_length: 100,
            dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
            ...initial(fields.cron),
          },
          { dispatches: true, hint: staffText('schedule.cron_hint') },
        ),
      ]
  }
}

function spanBlocks(fields: ScheduleFields): types.InputBlock[] {
  return [
    input('from', date(fields.from), { dispatches: true }),
    input('until', date(fields.until), { dispatches: true, optional: true }),
    input('times', number(fields.times, 1000), { optional: true }),
  ]
}
