import type { types } from '@slack/bolt'
import { staffText, type StaffKey } from '../../languages/catalogue.ts'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import { type ScheduleFields, scheduleField } from './schedule-fields.ts'

const optionLength = 75
const menuLength = 100

type Field = keyof ScheduleFields | 'agree'

/** A field of the form, its block named for it. */
export function input(
  field: Field,
  element: types.InputBlock['element'],
  { dispatches = false, optional = false, hint }: { dispatches?: boolean; optional?: boolean; hint?: string } = {},
): types.InputBlock {
  const label: StaffKey = `schedule.field.${field}`
  return {
    type: 'input',
    block_id: field,
    label: plain(staffText(label)),
    optional,
    ...(dispatches ? { dispatch_action: true } : {}),
    element,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  }
}

export function option(text: string, value: string): types.PlainTextOption {
  return { text: plain(clampText(text, optionLength)), value }
}

export function select(options: types.PlainTextOption[], chosen: string): types.StaticSelect {
  const found = options.find(({ value }) => value === chosen)
  const first = found === undefined ? {} : { initial_option: found }
  return { type: 'static_select', action_id: scheduleField, options, ...first }
}

/** A menu takes 100 options, and 100 groups of as many. None at all are no menu. */
export function several(
  field: 'classrooms' | 'grades' | 'languages',
  options: types.PlainTextOption[],
  chosen: string[],
): types.InputBlock[] {
  if (options.length === 0) return []
  const picked = options.filter(({ value }) => chosen.includes(value ?? ''))
  const groups = Array.from({ length: Math.ceil(options.length / menuLength) }, (_, index) => {
    const some = options.slice(index * menuLength, (index + 1) * menuLength)
    const names = { from: some[0]!.text.text, until: some.at(-1)!.text.text }
    return { label: plain(clampText(staffText('schedule.group', names), optionLength)), options: some }
  })
  const element: types.MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: scheduleField,
    ...(options.length <= menuLength ? { options } : { option_groups: groups }),
    ...(picked.length === 0 ? {} : { initial_options: picked.slice(0, menuLength) }),
  }
  return [input(field, element, { optional: true, hint: staffText('schedule.all_hint') })]
}

export function date(day: string): types.Datepicker {
  return { type: 'datepicker', action_id: scheduleField, ...(day === '' ? {} : { initial_date: day }) }
}

export function number(value: string, max: number): types.NumberInput {
  const first = value === '' ? {} : { initial_value: value }
  return {
    type: 'number_input',
    action_id: scheduleField,
    is_decimal_allowed: false,
    min_value: '1',
    max_value: String(max),
    ...first,
  }
}

export function initial(words: string): { initial_value?: string } {
  return words === '' ? {} : { initial_value: words }
}
