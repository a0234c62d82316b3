import { elementsOf } from './block-kit/blocks.ts'
import { isObject } from './block-kit/problem.ts'
import type { Json } from './block-kit/problem.ts'
import type { StateValue, StateValues } from './workspace.ts'

/** What a person puts into an element: words, an option's value, an id, a date, several of these, or null for nothing. */
export type Entered = string | number | readonly string[] | null

/** For each element that keeps a state: the key of its value, the key of what it starts with. */
const SINGLE: Readonly<Record<string, readonly [string, string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
}
const SEVERAL: Readonly<Record<string, readonly [string, string]>> = {
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  file_input: ['files', 'files'],
}

/** `state.values` before anybody touched anything. */
export function initialState(blocks: readonly Json[]): StateValues {
  const values: Record<string, Record<string, StateValue>> = {}
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const value = initialValue(element)
      if (value === null) continue
      const blockId = String(block['block_id'])
      values[blockId] = { ...values[blockId], [String(element['action_id'])]: value }
    }
  }
  return values
}

function initialValue(element: Json): StateValue | null {
  const type = String(element['type'])
  const single = SINGLE[type]
  if (single !== undefined) return { type, [single[0]]: element[single[1]] ?? null }
  const several = SEVERAL[type]
  return several === undefined ? null : { type, [several[0]]: element[several[1]] ?? [] }
}

/** The element's state after somebody entered that. Throws on an option that is not offered. */
export function enteredValue(element: Json, entered: Entered): StateValue {
  const type = String(element['type'])
  const keys = SINGLE[type] ?? SEVERAL[type]
  if (keys === undefined) throw new Error(`a ${type} keeps no value`)
  const key = keys[0]
  if (SEVERAL[type] !== undefined) {
    const many = entered === null ? [] : Array.isArray(entered) ? entered : [String(entered)]
    return { type, [key]: key === 'selected_options' ? many.map((value) => optionOf(element, value)) : many }
  }
  if (entered === null || entered === '') return { type, [key]: null }
  if (key === 'selected_option') return { type, [key]: optionOf(element, String(entered)) }
  if (type === 'rich_text_input') return { type, [key]: richText(String(entered)) }
  return { type, [key]: type === 'datetimepicker' ? Number(entered) : String(entered) }
}

/** Nothing chosen, nothing typed. */
export function isEmptyValue(value: StateValue): boolean {
  return Object.entries(value).every(
    ([key, field]) => key === 'type' || field === null || field === '' || (Array.isArray(field) && field.length === 0),
  )
}

export function optionOf(element: Json, value: string): Json {
  const groups = Array.isArray(element['option_groups']) ? element['option_groups'].filter(isObject) : []
  const offered = [element, ...groups].flatMap((holder) =>
    Array.isArray(holder['options']) ? holder['options'].filter(isObject) : [],
  )
  const found = offered.find((option) => option['value'] === value)
  if (found !== undefined) return found
  // Options that an app serves are not in the element.
  if (String(element['type']).includes('external'))
    return { text: { type: 'plain_text', text: value, emoji: true }, value }
  throw new Error(
    `option ${value} is not offered; there are ${offered.map((option) => String(option['value'])).join(', ')}`,
  )
}

function richText(text: string): Json {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  }
}
