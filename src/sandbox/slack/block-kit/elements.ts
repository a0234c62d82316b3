import { all, boolean, integer, list, matching, object, oneOf, string } from './checks.ts'
import {
  clockTime,
  confirm,
  conversationFilter,
  dispatchActionConfig,
  isoDate,
  option,
  optionGroup,
  plainText,
  slackFile,
  unixSeconds,
} from './composition.ts'
import { isObject, problem } from './problem.ts'
import type { Check, Json } from './problem.ts'

// Block elements: https://docs.slack.dev/reference/block-kit/block-elements

const anything: Check = () => []
const type = { type: anything }
const actionId = { action_id: string(255) }
const asked = { ...actionId, confirm }
const focus = { focus_on_load: boolean }
const placeholder = { placeholder: plainText(150) }
const id = string(255)

const select = { ...asked, ...focus, ...placeholder }
const several = { ...select, max_selected_items: integer(1, 100) }
const typed = { ...actionId, ...focus, ...placeholder, dispatch_action_config: dispatchActionConfig }

const menu = { options: list(option('menu'), 100), option_groups: list(optionGroup, 100) }
const choices = { options: list(option('choice'), 10) }

/** What starts selected must be, word for word, among the options. */
const startsAmongOptions: Check = (value, pointer) => {
  if (!isObject(value)) return []
  const offered = [
    ...asList(value['options']),
    ...asList(value['option_groups']).flatMap((group) => asList((group as Json)['options'])),
  ]
  const known = new Set(offered.map(canonical))
  const initial = value['initial_option'] === undefined ? asList(value['initial_options']) : [value['initial_option']]
  const key = value['initial_option'] === undefined ? 'initial_options' : 'initial_option'
  return initial.every((one) => known.has(canonical(one)))
    ? []
    : problem(`${pointer}/${key}`, `${key} must match one of the options`)
}

const lengthsAgree: Check = (value, pointer) => {
  if (!isObject(value)) return []
  const { min_length: min, max_length: max, initial_value: initial } = value
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    return problem(`${pointer}/min_length`, 'min_length must not be greater than max_length')
  }
  return typeof initial === 'string' && typeof max === 'number' && initial.length > max
    ? problem(`${pointer}/initial_value`, `must be less than ${max + 1} characters`)
    : []
}

const BUTTON = { text: plainText(75) }
const BUTTON_EXTRAS = { style: oneOf('primary', 'danger'), accessibility_label: string(75) }

/** Every element with its own fields; where it may stand is told by `placement.ts`. */
export const ELEMENTS: Readonly<Record<string, Check>> = {
  button: object({
    required: { ...type, ...BUTTON },
    optional: { ...asked, ...BUTTON_EXTRAS, value: string(2000, 0), url: string(3000) },
  }),
  workflow_button: object({
    required: { ...type, ...BUTTON, workflow: anything },
    optional: { ...actionId, ...BUTTON_EXTRAS },
  }),
  checkboxes: all(
    object({
      required: { ...type, ...choices },
      optional: { ...asked, ...focus, initial_options: list(option('choice'), 10) },
    }),
    startsAmongOptions,
  ),
  radio_buttons: all(
    object({ required: { ...type, ...choices }, optional: { ...asked, ...focus, initial_option: option('choice') } }),
    startsAmongOptions,
  ),
  overflow: object({ required: { ...type, options: list(option('overflow'), 5) }, optional: asked }),
  static_select: all(
    object({ required: type, either: menu, optional: { ...select, initial_option: option('menu') } }),
    startsAmongOptions,
  ),
  multi_static_select: all(
    object({ required: type, either: menu, optional: { ...several, initial_options: list(option('menu'), 100) } }),
    startsAmongOptions,
  ),
  external_select: object({
    required: type,
    optional: { ...select, initial_option: option('menu'), min_query_length: integer(0, 100) },
  }),
  multi_external_select: object({
    required: type,
    optional: { ...several, initial_options: list(option('menu'), 100), min_query_length: integer(0, 100) },
  }),
  users_select: object({ required: type, optional: { ...select, initial_user: id } }),
  multi_users_select: object({ required: type, optional: { ...several, initial_users: list(id, 100) } }),
  conversations_select: object({
    required: type,
    optional: {
      ...select,
      initial_conversation: id,
      default_to_current_conversation: boolean,
      response_url_enabled: boolean,
      filter: conversationFilter,
    },
  }),
  multi_conversations_select: object({
    required: type,
    optional: {
      ...several,
      initial_conversations: list(id, 100),
      default_to_current_conversation: boolean,
      filter: conversationFilter,
    },
  }),
  channels_select: object({
    required: type,
    optional: { ...select, initial_channel: id, response_url_enabled: boolean },
  }),
  multi_channels_select: object({ required: type, optional: { ...several, initial_channels: list(id, 100) } }),
  datepicker: object({ required: type, optional: { ...select, initial_date: isoDate } }),
  timepicker: object({ required: type, optional: { ...select, initial_time: clockTime, timezone: string(255) } }),
  datetimepicker: object({ required: type, optional: { ...asked, ...focus, initial_date_time: unixSeconds } }),
  plain_text_input: all(
    object({
      required: type,
      optional: {
        ...typed,
        initial_value: string(3000, 0),
        multiline: boolean,
        min_length: integer(0, 3000),
        max_length: integer(1, 3000),
      },
    }),
    lengthsAgree,
  ),
  email_text_input: object({ required: type, optional: { ...typed, initial_value: string(255, 0) } }),
  url_text_input: object({ required: type, optional: { ...typed, initial_value: string(3000, 0) } }),
  number_input: object({
    required: { ...type, is_decimal_allowed: boolean },
    optional: { ...typed, initial_value: numeric(), min_value: numeric(), max_value: numeric() },
  }),
  rich_text_input: object({
    required: type,
    optional: { ...typed, initial_value: anything, min_lines: integer(1, 100), max_lines: integer(1, 100) },
  }),
  file_input: object({
    required: type,
    optional: { ...actionId, filetypes: list(string(255), 100), max_files: integer(1, 10) },
  }),
  image: object({
    required: { ...type, alt_text: string(2000) },
    either: { image_url: string(3000), slack_file: slackFile },
  }),
}

function numeric(): Check {
  return matching(/^-?\d+(\.\d+)?$/, 'a number written as a string')
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Two options are the same when their words and values are: emoji and verbatim flags do not count. */
function canonical(value: unknown): string {
  if (!isObject(value)) return String(value)
  const label = value['text']
  return JSON.stringify([isObject(label) ? label['text'] : label, value['value']])
}
