import { describe, expect, it } from 'vitest'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { describeProblem } from '../../src/sandbox/slack/block-kit/problem.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import type { Surface } from '../../src/sandbox/slack/block-kit/placement.ts'

type Block = Readonly<Record<string, unknown>>

const plain = (text: string): Block => ({ type: 'plain_text', text })
const mrkdwn = (text: string): Block => ({ type: 'mrkdwn', text })
const long = (length: number): string => 'x'.repeat(length)
const section = (extra: Block = {}): Block => ({ type: 'section', text: mrkdwn('Hello'), ...extra })
const button = (extra: Block = {}): Block => ({ type: 'button', text: plain('Send'), action_id: 'send', ...extra })
const actions = (...elements: Block[]): Block => ({ type: 'actions', elements })
const input = (element: Block, extra: Block = {}): Block => ({
  type: 'input',
  label: plain('Words'),
  element,
  ...extra,
})
const options = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => ({ text: plain(`Option ${index}`), value: `${index}` }))
const select = (extra: Block = {}): Block => ({
  type: 'static_select',
  action_id: 'pick',
  options: options(2),
  ...extra,
})
const typing = (extra: Block = {}): Block => ({ type: 'plain_text_input', action_id: 'text', ...extra })
const confirm = (extra: Block = {}): Block => ({
  title: plain('Sure?'),
  text: mrkdwn('It goes out.'),
  confirm: plain('Yes'),
  deny: plain('No'),
  ...extra,
})
const several = (count: number, of: (index: number) => Block): Block[] =>
  Array.from({ length: count }, (_, index) => of(index))

const said = (blocks: unknown, surface: Surface): string[] => validateBlocks(blocks, surface).map(describeProblem)

const saidOf = (view: unknown, type: 'modal' | 'home'): string[] => validateView(view, type).map(describeProblem)

describe('blocks that Slack takes', () => {
  it.each<[string, Surface, Block[]]>([
    ['a message at every limit', 'message', several(50, () => section({ text: mrkdwn(long(3000)) }))],
    ['a modal of 100 blocks', 'modal', several(100, () => ({ type: 'divider' }))],
    ['a Home of 100 blocks', 'home', several(100, () => ({ type: 'divider' }))],
    ['no blocks at all in a message', 'message', []],
    ['a header of 150 characters', 'message', [{ type: 'header', text: plain(long(150)) }]],
    ['ten fields of 2000 characters', 'message', [{ type: 'section', fields: several(10, () => mrkdwn(long(2000))) }]],
    [
      '25 buttons at their limits',
      'message',
      [actions(...several(25, (n) => button({ action_id: `${n}`, text: plain(long(75)), value: long(2000) })))],
    ],
    [
      'ten elements of context',
      'message',
      [
        {
          type: 'context',
          elements: [
            ...several(9, () => mrkdwn('note')),
            { type: 'image', image_url: 'https://x.test/a.png', alt_text: 'a' },
          ],
        },
      ],
    ],
    ['a select of 100 options', 'message', [section({ accessory: select({ options: options(100) }) })]],
    [
      'a select with a start among its options',
      'modal',
      [input(select({ initial_option: { ...options(1)[0], text: { ...plain('Option 0'), emoji: true } } }))],
    ],
    [
      'groups of options',
      'modal',
      [
        input({
          type: 'static_select',
          action_id: 'a',
          option_groups: [{ label: plain('One'), options: options(100) }],
        }),
      ],
    ],
    [
      'a date and time picker in a message',
      'message',
      [actions({ type: 'datetimepicker', action_id: 'when', initial_date_time: 1_790_000_000 })],
    ],
    ['a text field in a message', 'message', [input(typing(), { dispatch_action: true })]],
    [
      'a field with every limit',
      'modal',
      [
        input(
          typing({
            multiline: true,
            max_length: 3000,
            min_length: 0,
            placeholder: plain(long(150)),
            dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
          }),
          { block_id: long(255), hint: plain('why'), optional: true },
        ),
      ],
    ],
    [
      'checkboxes with markup',
      'modal',
      [input({ type: 'checkboxes', action_id: 'a', options: [{ text: mrkdwn('*bold*'), value: '1' }] })],
    ],
    [
      'an overflow menu with a link',
      'message',
      [
        section({
          accessory: {
            type: 'overflow',
            action_id: 'more',
            options: [{ text: plain('Docs'), value: 'd', url: 'https://x.test' }],
          },
        }),
      ],
    ],
    [
      'a confirmation at its limits',
      'message',
      [
        actions(
          button({
            confirm: confirm({
              title: plain(long(100)),
              text: mrkdwn(long(300)),
              confirm: plain(long(30)),
              deny: plain(long(30)),
            }),
          }),
        ),
      ],
    ],
    ['the same action in two blocks', 'message', [actions(button()), actions(button())]],
    [
      'rich text',
      'message',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }] }],
    ],
    ['an e-mail field in a modal', 'modal', [input({ type: 'email_text_input', action_id: 'mail' })]],
  ])('takes %s', (_what, surface, blocks) => {
    expect(said(blocks, surface)).toEqual([])
  })
})

describe('blocks that Slack refuses', () => {
  it.each<[string, Surface, unknown, string]>([
    [
      '51 blocks in a message',
      'message',
      several(51, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      '101 blocks in a modal',
      'modal',
      several(101, () => ({ type: 'divider' })),
      'no more than 100 items allowed [json-pointer:/blocks]',
    ],
    [
      '101 blocks on Home',
      'home',
      several(101, () => ({ type: 'divider' })),
      'no more than 100 items allowed [json-pointer:/blocks]',
    ],
    ['an empty modal', 'modal', [], 'no less than 1 items allowed [json-pointer:/blocks]'],
    ['blocks that are no list', 'message', { type: 'divider' }, 'must be an array [json-pointer:/blocks]'],
    ['an unknown block', 'message', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    [
      'a name of every object',
      'message',
      [{ type: 'constructor' }],
      'unsupported type: constructor [json-pointer:/blocks/0/type]',
    ],
    [
      '3001 characters in a section',
      'message',
      [section({ text: mrkdwn(long(3001)) })],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'an empty section text',
      'message',
      [section({ text: mrkdwn('') })],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['a section of nothing', 'message', [{ type: 'section' }], 'missing required field: text [json-pointer:/blocks/0]'],
    [
      'eleven fields',
      'message',
      [section({ fields: several(11, () => mrkdwn('a')) })],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      '2001 characters in a field',
      'message',
      [section({ fields: [mrkdwn(long(2001))] })],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      '151 characters in a header',
      'message',
      [{ type: 'header', text: plain(long(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'markup in a header',
      'message',
      [{ type: 'header', text: mrkdwn('*a*') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      '26 elements in a row',
      'message',
      [actions(...several(26, (n) => button({ action_id: `${n}` })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'eleven elements of context',
      'message',
      [{ type: 'context', elements: several(11, () => mrkdwn('a')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button in context',
      'message',
      [{ type: 'context', elements: [button()] }],
      'unsupported type: button [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      '76 characters on a button',
      'message',
      [actions(button({ text: plain(long(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'markup on a button',
      'message',
      [actions(button({ text: mrkdwn('Send') }))],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/elements/0/text/type]',
    ],
    [
      'a button without words',
      'message',
      [actions({ type: 'button', action_id: 'a' })],
      'missing required field: text [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'a button of another colour',
      'message',
      [actions(button({ style: 'warning' }))],
      'must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      '2001 characters of value',
      'message',
      [actions(button({ value: long(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      '256 characters of action_id',
      'message',
      [actions(button({ action_id: long(256) }))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      '256 characters of block_id',
      'message',
      [section({ block_id: long(256) })],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'an unknown element',
      'message',
      [actions({ type: 'slider', action_id: 'a' })],
      'unsupported type: slider [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a text field among buttons',
      'modal',
      [actions(typing())],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a date and time picker beside a section',
      'message',
      [section({ accessory: { type: 'datetimepicker', action_id: 'a' } })],
      'unsupported type: datetimepicker [json-pointer:/blocks/0/accessory/type]',
    ],
    [
      'a date and time picker on Home',
      'home',
      [actions({ type: 'datetimepicker', action_id: 'a' })],
      'unsupported type: datetimepicker [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an e-mail field in a message',
      'message',
      [input({ type: 'email_text_input', action_id: 'a' })],
      'unsupported type: email_text_input [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a file field in a message',
      'message',
      [input({ type: 'file_input', action_id: 'a' })],
      'unsupported type: file_input [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a file field that dispatches',
      'modal',
      [input({ type: 'file_input', action_id: 'a' }, { dispatch_action: true })],
      'unsupported type: file_input [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a button as an input',
      'modal',
      [input(button())],
      'unsupported type: button [json-pointer:/blocks/0/element/type]',
    ],
    [
      'an input without a label',
      'modal',
      [{ type: 'input', element: typing() }],
      'missing required field: label [json-pointer:/blocks/0]',
    ],
    [
      'markup in a label',
      'modal',
      [input(typing(), { label: mrkdwn('a') })],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/label/type]',
    ],
    [
      '151 characters of placeholder',
      'modal',
      [input(typing({ placeholder: plain(long(151)) }))],
      'must be less than 151 characters [json-pointer:/blocks/0/element/placeholder/text]',
    ],
    [
      'a field longer than Slack allows',
      'modal',
      [input(typing({ max_length: 3001 }))],
      'must be an integer from 1 to 3000 [json-pointer:/blocks/0/element/max_length]',
    ],
    [
      'a start longer than the field',
      'modal',
      [input(typing({ max_length: 3, initial_value: 'four' }))],
      'must be less than 4 characters [json-pointer:/blocks/0/element/initial_value]',
    ],
    [
      '101 options',
      'modal',
      [input(select({ options: options(101) }))],
      'no more than 100 items allowed [json-pointer:/blocks/0/element/options]',
    ],
    [
      'no options',
      'modal',
      [input(select({ options: [] }))],
      'no less than 1 items allowed [json-pointer:/blocks/0/element/options]',
    ],
    [
      'options and groups',
      'modal',
      [input(select({ option_groups: [{ label: plain('a'), options: options(1) }] }))],
      'exactly one of options, option_groups is required [json-pointer:/blocks/0/element]',
    ],
    [
      '76 characters in an option',
      'modal',
      [input(select({ options: [{ text: plain(long(76)), value: 'a' }] }))],
      'must be less than 76 characters [json-pointer:/blocks/0/element/options/0/text/text]',
    ],
    [
      'markup in an option of a menu',
      'modal',
      [input(select({ options: [{ text: mrkdwn('a'), value: 'a' }] }))],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/element/options/0/text/type]',
    ],
    [
      '151 characters of an option value',
      'modal',
      [input(select({ options: [{ text: plain('a'), value: long(151) }] }))],
      'must be less than 151 characters [json-pointer:/blocks/0/element/options/0/value]',
    ],
    [
      'a start that is not offered',
      'modal',
      [input(select({ initial_option: { text: plain('Other'), value: 'x' } }))],
      'initial_option must match one of the options [json-pointer:/blocks/0/element/initial_option]',
    ],
    [
      'eleven checkboxes',
      'modal',
      [input({ type: 'checkboxes', action_id: 'a', options: options(11) })],
      'no more than 10 items allowed [json-pointer:/blocks/0/element/options]',
    ],
    [
      'six options in an overflow menu',
      'message',
      [section({ accessory: { type: 'overflow', action_id: 'a', options: options(6) } })],
      'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a date that is none',
      'modal',
      [input({ type: 'datepicker', action_id: 'a', initial_date: '2026-13-01' })],
      'must be a date written YYYY-MM-DD [json-pointer:/blocks/0/element/initial_date]',
    ],
    [
      'milliseconds for seconds',
      'modal',
      [input({ type: 'datetimepicker', action_id: 'a', initial_date_time: 1_790_000_000_000 })],
      'must be an integer from 1000000000 to 9999999999 [json-pointer:/blocks/0/element/initial_date_time]',
    ],
    [
      '101 characters of a confirmation title',
      'message',
      [actions(button({ confirm: confirm({ title: plain(long(101)) }) }))],
      'must be less than 101 characters [json-pointer:/blocks/0/elements/0/confirm/title/text]',
    ],
    [
      '301 characters of a confirmation text',
      'message',
      [actions(button({ confirm: confirm({ text: plain(long(301)) }) }))],
      'must be less than 301 characters [json-pointer:/blocks/0/elements/0/confirm/text/text]',
    ],
    [
      '31 characters of a confirmation button',
      'message',
      [actions(button({ confirm: confirm({ deny: plain(long(31)) }) }))],
      'must be less than 31 characters [json-pointer:/blocks/0/elements/0/confirm/deny/text]',
    ],
    [
      'a confirmation without a way out',
      'message',
      [actions(button({ confirm: { title: plain('a'), text: plain('b'), confirm: plain('c') } }))],
      'missing required field: deny [json-pointer:/blocks/0/elements/0/confirm]',
    ],
    [
      'a field of its own invention',
      'message',
      [section({ colour: 'red' })],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a picture without words',
      'message',
      [{ type: 'image', image_url: 'https://x.test/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'one block_id twice',
      'message',
      [section({ block_id: 'a' }), section({ block_id: 'a' })],
      '`block_id` "a" already exists [json-pointer:/blocks]',
    ],
    [
      'one action_id twice in a block',
      'message',
      [actions(button(), button())],
      '`action_id` "send" already exists [json-pointer:/blocks/0]',
    ],
    [
      'two fields that want the focus',
      'modal',
      [input(typing({ focus_on_load: true })), input(typing({ focus_on_load: true }))],
      'only one element may set focus_on_load [json-pointer:/blocks]',
    ],
    [
      'a table in a modal',
      'modal',
      [{ type: 'table', rows: [] }],
      'unsupported type: table [json-pointer:/blocks/0/type]',
    ],
  ])('refuses %s', (_what, surface, blocks, problem) => {
    expect(said(blocks, surface)).toEqual([problem])
  })
})

describe('views', () => {
  const modal = (extra: Block = {}): Block => ({ type: 'modal', title: plain('Title'), blocks: [section()], ...extra })

  it.each<[string, 'modal' | 'home', Block]>([
    [
      'a modal at its limits',
      'modal',
      modal({
        title: plain(long(24)),
        submit: plain(long(24)),
        close: plain(long(24)),
        private_metadata: long(3000),
        callback_id: long(255),
      }),
    ],
    [
      'a modal with a field and a way to hand it in',
      'modal',
      modal({ blocks: [input(typing())], submit: plain('Go') }),
    ],
    ['a Home', 'home', { type: 'home', blocks: [section()] }],
    ['an empty Home', 'home', { type: 'home', blocks: [] }],
  ])('takes %s', (_what, type, view) => {
    expect(saidOf(view, type)).toEqual([])
  })

  it.each<[string, 'modal' | 'home', unknown, string]>([
    [
      '25 characters of title',
      'modal',
      modal({ title: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      '25 characters on submit',
      'modal',
      modal({ submit: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      '25 characters on close',
      'modal',
      modal({ close: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/close/text]',
    ],
    [
      'a modal without a title',
      'modal',
      { type: 'modal', blocks: [section()] },
      'missing required field: title [json-pointer:/view]',
    ],
    [
      '3001 characters of private metadata',
      'modal',
      modal({ private_metadata: long(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a field without a way to hand it in',
      'modal',
      modal({ blocks: [input(typing())] }),
      'submit is required when an input is within blocks [json-pointer:/view/submit]',
    ],
    [
      'a Home where a modal belongs',
      'modal',
      { type: 'home', blocks: [] },
      'unsupported type: home [json-pointer:/view/type]',
    ],
    [
      'a Home with a title',
      'home',
      { type: 'home', title: plain('a'), blocks: [] },
      'invalid additional property: title [json-pointer:/view]',
    ],
    [
      'a fault deep in its blocks',
      'modal',
      modal({ blocks: [section({ text: mrkdwn(long(3001)) })] }),
      'must be less than 3001 characters [json-pointer:/view/blocks/0/text/text]',
    ],
    ['nothing', 'modal', undefined, 'must be an object [json-pointer:/view]'],
  ])('refuses %s', (_what, type, view, problem) => {
    expect(saidOf(view, type)).toEqual([problem])
  })
})
