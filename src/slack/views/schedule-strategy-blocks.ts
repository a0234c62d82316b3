import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { STRATEGY_LEVELS, type StrategyLevel } from '../../broadcasts/strategy-content.ts'
import { groupBy } from '../../lib/group-by.ts'
import { levelsOf } from '../../strategies/prompt-words.ts'
import { GRADE_BANDS, type Strategy, SUBJECTS } from '../../strategies/strategy.ts'
import { context, section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { CHECK_IN_DAYS } from './compose-prompt-view.ts'
import type { NoteChoice } from './note-choices.ts'
import { peopleSelect } from './people-select.ts'
import { type ScheduleFields, scheduleField } from './schedule-fields.ts'
import { initial, input, option, select } from './schedule-inputs.ts'
import { turnsOf, wordsInTurns, wordsOf } from './schedule-strategy-words.ts'

const wordsLength = 600

/** Which strategy at which level, or which in turns, or own words; the words that families will read; for whom; and whether they are asked how it went. */
export function strategyBlocks(
  fields: ScheduleFields,
  { strategies, children }: { strategies: readonly Strategy[]; children: readonly NoteChoice[] },
): types.KnownBlock[] {
  switch (fields.what) {
    case 'strategy': {
      const chosen = strategies.find(({ id }) => id === fields.strategy)
      return [
        input('strategy', oneOf(strategies, fields.strategy), { dispatches: true }),
        ...(chosen === undefined ? [] : levelBlock(levelsOf(chosen), fields)),
        ...(chosen === undefined ? [] : shownWords(wordsOf(chosen, fields.level))),
        ...lastBlocks(fields, children),
      ]
    }
    case 'rotation':
      return [
        input('strategies', someOf(strategies, fields.strategies), {
          dispatches: true,
          optional: true,
          hint: staffText('schedule.strategies_hint'),
        }),
        ...(fields.strategies.length > 0 ? [] : [bandBlock(fields), subjectBlock(fields)]),
        ...levelBlock(STRATEGY_LEVELS, fields),
        ...shownWords(wordsInTurns(turnsOf(strategies, fields), fields.level)),
        ...lastBlocks(fields, children),
      ]
    case 'own_strategy':
      return [
        input('fact', ownWords(fields.fact), { optional: true }),
        input('tip', ownWords(fields.tip), { hint: staffText('prompt.tip_hint') }),
        ...lastBlocks(fields, children),
      ]
    case 'text':
    case 'message':
    case 'staff_words':
    case 'nudge_updates':
      return []
  }
}

function shownWords(words: string): types.KnownBlock[] {
  return words === '' ? [] : [section(words), context(staffText('schedule.words_others'))]
}

function lastBlocks(fields: ScheduleFields, children: readonly NoteChoice[]): types.InputBlock[] {
  const some = peopleSelect(scheduleField, children, fields.children)
  const forSome = input('children', some, { optional: true, hint: staffText('prompt.children_hint') })
  return [checkInBlock(fields), ...(children.length === 0 ? [] : [forSome])]
}

function ownWords(words: string): types.PlainTextInput {
  const box = { type: 'plain_text_input', action_id: scheduleField, multiline: true } as const
  return { ...box, max_length: wordsLength, ...initial(words) }
}

function levelBlock(levels: readonly StrategyLevel[], { level }: ScheduleFields): types.InputBlock[] {
  const options = levels.map((one) => option(staffText(`prompt.level_${one}`), one))
  const chosen = levels.find((one) => one === level) ?? 'usual'
  return levels.length === 1 ? [] : [input('level', select(options, chosen), { dispatches: true })]
}

function bandBlock({ band: chosen }: ScheduleFields): types.InputBlock {
  const bands = GRADE_BANDS.map((band) => option(staffText(`strategy.band.${band}`), band))
  const any = option(staffText('strategy.any_grade'), 'any')
  return input('band', select([any, ...bands], chosen), { dispatches: true })
}

function subjectBlock({ subject: chosen }: ScheduleFields): types.InputBlock {
  const subjects = SUBJECTS.map((subject) => option(staffText(`strategy.subject.${subject}`), subject))
  const any = option(staffText('strategy.any_subject'), 'any')
  return input('subject', select([any, ...subjects], chosen), { dispatches: true })
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
