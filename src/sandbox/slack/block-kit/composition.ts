import { boolean, byType, integer, list, matching, object, oneOf, string } from './checks.ts'
import type { Check } from './problem.ts'

// Composition objects: https://docs.slack.dev/reference/block-kit/composition-objects

const anything: Check = () => []

export function plainText(max: number): Check {
  return byType({
    plain_text: object({ required: { type: anything, text: string(max) }, optional: { emoji: boolean } }),
  })
}

export function text(max: number): Check {
  return byType({
    plain_text: object({ required: { type: anything, text: string(max) }, optional: { emoji: boolean } }),
    mrkdwn: object({ required: { type: anything, text: string(max) }, optional: { verbatim: boolean } }),
  })
}

export const confirm = object({
  required: { title: plainText(100), text: text(300), confirm: plainText(30), deny: plainText(30) },
  optional: { style: oneOf('primary', 'danger') },
})

/** An option of a menu: plain text; checkboxes and radio buttons allow markup, an overflow menu a link. */
export function option(kind: 'menu' | 'choice' | 'overflow'): Check {
  const label = kind === 'choice' ? text(75) : plainText(75)
  return object({
    required: { text: label, value: string(150) },
    optional: { description: label, ...(kind === 'overflow' ? { url: string(3000) } : {}) },
  })
}

export const optionGroup = object({ required: { label: plainText(75), options: list(option('menu'), 100) } })

export const conversationFilter = object({
  optional: {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
})

export const dispatchActionConfig = object({
  optional: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
})

export const slackFile = object({ either: { id: string(255), url: string(3000) } })

export const isoDate = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date written YYYY-MM-DD')
export const clockTime = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time written HH:mm')
/** Unix seconds, ten digits. */
export const unixSeconds = integer(1_000_000_000, 9_999_999_999)
