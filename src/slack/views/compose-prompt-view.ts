import type { types } from '@slack/bolt'
import type { StrategyLevel } from '../../broadcasts/strategy-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { childrenInput } from './children-input.ts'
import type { ComposeMetadata } from './compose-update-view.ts'
import type { NoteChoice } from './note-choices.ts'
import { wordsInput } from './words-input.ts'

export interface PromptMetadata extends ComposeMetadata {
  /** Slack's `external_id` of the form. */
  formId: string
  /** Of the library; null: own words. */
  strategyId: string | null
}

/** The form as it is filled in. */
export interface PromptFields {
  level: StrategyLevel
  children: readonly string[]
  /** Days; null: families are not asked. */
  checkIn: number | null
  /** Own words, as they are typed. */
  fact: string
  tip: string
}

/** A strategy as the form shows it: the words that families will read at the level that is chosen. */
export interface ShownStrategy {
  name: string
  lines: readonly string[]
  levels: readonly StrategyLevel[]
}

export interface ComposePrompt {
  classroomName: string
  metadata: PromptMetadata
  fields: PromptFields
  children: readonly NoteChoice[]
  /** Null: own words. */
  strategy: ShownStrategy | null
}

const inputLength = 600
export const CHECK_IN_DAYS = [1, 2, 3, 5, 7] as const

/** The form of a prompt: what families read and at which level, or one's own words; for whom; whether they are asked how it went. */
export function composePromptView(compose: ComposePrompt): types.ModalView {
  const { classroomName, metadata, fields, children, strategy } = compose
  return {
    type: 'modal',
    callback_id: 'compose_prompt',
    external_id: metadata.formId,
    title: plain(staffText('prompt.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    notify_on_close: true,
    private_metadata: JSON.stringify(metadata),
    blocks: [
      { type: 'context', elements: [plain(staffText('prompt.for', { classroom: classroomName }))] },
      ...(strategy === null ? ownBlocks(fields) : strategyBlocks(strategy, fields)),
      childrenInput(children, fields.children),
      checkInBlock(fields.checkIn),
    ],
  }
}

function strategyBlocks({ name, lines, levels }: ShownStrategy, { level }: PromptFields): types.KnownBlock[] {
  const quoted = lines.map((line) => `> ${escapeMrkdwn(line)}`).join('\n')
  const shown = section(`*${escapeMrkdwn(clampText(name, 150))}*\n${quoted}`)
  if (levels.length === 1) return [shown]
  const options = levels.map((one) => ({ text: plain(staffText(`prompt.level_${one}`)), value: one }))
  const initial = options.find(({ value }) => value === level) ?? options[0]
  return [
    shown,
    {
      type: 'input',
      block_id: 'level',
      dispatch_action: true,
      label: plain(staffText('prompt.level')),
      element: {
        type: 'radio_buttons',
        action_id: 'prompt_level',
        options,
        ...(initial === undefined ? {} : { initial_option: initial }),
      },
    },
  ]
}

function ownBlocks({ fact, tip }: PromptFields): types.KnownBlock[] {
  return [
    { type: 'context', elements: [plain(staffText('prompt.own_intro'))] },
    {
      type: 'input',
      block_id: 'fact',
      optional: true,
      dispatch_action: true,
      label: plain(staffText('prompt.part.fact')),
      element: wordsInput(fact, inputLength),
    },
    {
      type: 'input',
      block_id: 'tip',
      dispatch_action: true,
      label: plain(staffText('prompt.part.tip')),
      hint: plain(staffText('prompt.tip_hint')),
      element: wordsInput(tip, inputLength),
    },
  ]
}

function checkInBlock(chosen: number | null): types.InputBlock {
  const options = [
    ...CHECK_IN_DAYS.map((days) => ({
      text: plain(staffText('prompt.check_in_days', { count: days })),
      value: String(days),
    })),
    { text: plain(staffText('prompt.check_in_none')), value: 'none' },
  ]
  const initial = options.find(({ value }) => value === String(chosen ?? 'none'))
  return {
    type: 'input',
    block_id: 'check_in',
    label: plain(staffText('prompt.check_in')),
    hint: plain(staffText('prompt.check_in_hint')),
    element: {
      type: 'static_select',
      action_id: 'check_in',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  }
}
