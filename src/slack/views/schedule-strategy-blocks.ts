import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { groupBy } from '../../lib/group-by.ts'
import { GRADE_BANDS, type Strategy, SUBJECTS } from '../../strategies/strategy.ts'
import { plain } from '../render/plain.ts'
import { CHECK_IN_DAYS } from './compose-prompt-view.ts'
import { type ScheduleFields, scheduleField } from './schedule-fields.ts'
import { input, option, select } from './schedule-inputs.ts'

/** Which strategy, or which in turns, and whether families are asked how it went. */
export function strategyBlocks(fields: ScheduleFields, strategies: readonly Strategy[]): types.InputBlock[] {
  switch (fields.what) {
    case 'strategy':
      return [input('strategy', oneOf(strategies, fields.strategy)), checkInBlock(fields)]
    case 'rotation':
      return [
        input('strategies', someOf(strategies, fields.strategies), {
          optional: true,
          hint: staffText('schedule.strategies_hint'),
        }),
        input(
          'band',
          select(
            [
              option(staffText('strategy.any_grade'), 'any'),
              ...GRADE_BANDS.map((band) => option(staffText(`strategy.band.${band}`), band)),
            ],
            fields.band,
          ),
        ),
        input(
          'subject',
          select(
            [
              option(staffText('strategy.any_subject'), 'any'),
              ...SUBJECTS.map((subject) => option(staffText(`strategy.subject.${subject}`), subject)),
            ],
            fields.subject,
          ),
        ),
        checkInBlock(fields),
      ]
    case 'text':
    case 'message':
    case 'staff_words':
    case 'nudge_updates':
      return []
  }
}

/** A group for each grade band: one group takes 100 options. */
function groupsOf(
  strategies: readonly Strategy[],
): { label: types.PlainTextElement; options: types.PlainTextOption[] }[] {
  return [...groupBy(strategies, ({ gradeBand }) => gradeBand)].map(([band, some]) => ({
    label: plain(staffText(`strategy.band.${band}`)),
    options: some.slice(0, 100).map(({ id, words }) => option(words.en.name, id)),
  }))
}

function oneOf(strategies: readonly Strategy[], chosen: string): types.StaticSelect {
  const groups = groupsOf(strategies)
  const found = groups.flatMap(({ options }) => options).find(({ value }) => value === chosen)
  return {
    type: 'static_select',
    action_id: scheduleField,
    option_groups: groups,
    ...(found === undefined ? {} : { initial_option: found }),
  }
}

function someOf(strategies: readonly Strategy[], chosen: readonly string[]): types.MultiStaticSelect {
  const groups = groupsOf(strategies)
  const all = groups.flatMap(({ options }) => options)
  // In the order in which they were chosen: it is the order of their turns.
  const picked = chosen.flatMap((id) => all.find(({ value }) => value === id) ?? [])
  return {
    type: 'multi_static_select',
    action_id: scheduleField,
    option_groups: groups,
    ...(picked.length === 0 ? {} : { initial_options: picked }),
  }
}

function checkInBlock({ checkIn }: ScheduleFields): types.InputBlock {
  const days = CHECK_IN_DAYS.map((count) => option(staffText('prompt.check_in_days', { count }), String(count)))
  return input('checkIn', select([...days, option(staffText('prompt.check_in_none'), 'none')], checkIn))
}
