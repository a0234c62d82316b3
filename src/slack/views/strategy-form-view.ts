import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { LETTERS_OF_A_TEXT, MOST_LETTERS } from '../../strategies/strategy-budget.ts'
import {
  GRADE_BANDS,
  LIBRARY_LANGUAGES,
  type Strategy,
  type StrategyWords,
  SUBJECTS,
  THINGS,
} from '../../strategies/strategy.ts'
import { section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import type { StrategiesState } from './strategies-view.ts'
import { defaultMinutes, strategyField, WORD_FIELDS, wordsBlock } from './strategy-fields.ts'
import type { StrategySearchState } from './strategy-search-view.ts'

/** The form as somebody has it open. */
export interface StrategyFormState {
  formId: string
  /** What is edited; null: a new one. */
  strategyId: string | null
  /** What it lies upon. */
  under: { kind: 'search'; state: StrategySearchState } | { kind: 'list'; state: StrategiesState }
}

const sourceLength = 150
const longestMinutes = 60
const needed: readonly (keyof StrategyWords)[] = ['name', 'fact', 'tip']

/** The form of a strategy: what it is, its words in English, and in Spanish where the writer knows it. */
export function strategyFormView(
  before: Strategy | null,
  state: StrategyFormState,
  proposes: boolean,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'strategy',
    private_metadata: JSON.stringify(state),
    title: plain(staffText('strategy.form_title')),
    submit: plain(staffText(proposes ? 'strategy.propose' : 'strategy.save')),
    close: plain(staffText('schedule.back')),
    blocks: [
      section(staffText(proposes ? 'strategy.form_intro_teacher' : 'strategy.form_intro')),
      choice(
        'grade',
        GRADE_BANDS.map((band) => option(staffText(`strategy.band.${band}`), band)),
        before?.gradeBand,
      ),
      choice(
        'subject',
        SUBJECTS.map((one) => option(staffText(`strategy.subject.${one}`), one)),
        before?.subject,
      ),
      input('minutes', {
        type: 'number_input',
        action_id: strategyField,
        is_decimal_allowed: false,
        min_value: '1',
        max_value: String(longestMinutes),
        initial_value: String(before?.minutes ?? defaultMinutes),
      }),
      input('things', thingsSelect(before), { optional: true, hint: staffText('strategy.things_hint') }),
      choice(
        'origin',
        (['school', 'family'] as const).map((one) => option(staffText(`strategy.origin.${one}`), one)),
        before?.source === 'family' ? 'family' : 'school',
      ),
      input('source', words(sourceTitle(before), sourceLength), {
        optional: true,
        hint: staffText('strategy.source_hint'),
      }),
      ...LIBRARY_LANGUAGES.flatMap((language) => [
        section(staffText(`strategy.words_${language}`)),
        ...WORD_FIELDS.map((field) => wordInput(language, field, before?.words[language]?.[field] ?? '')),
      ]),
    ],
  }
}

function wordInput(language: 'en' | 'es', field: keyof StrategyWords, written: string): types.InputBlock {
  const together = field === 'tip' || field === 'ask'
  const most = MOST_LETTERS[field]
  const hint = together
    ? staffText('strategy.letters_together', { most, together: LETTERS_OF_A_TEXT })
    : staffText('strategy.letters', { most })
  return {
    ...input(wordsBlock(language, field), words(written, most), {
      optional: language === 'es' || !needed.includes(field),
      hint,
    }),
    label: plain(staffText(`strategy.field.${field}`)),
  }
}

function input(
  block: string,
  element: types.InputBlock['element'],
  { optional = false, hint }: { optional?: boolean; hint?: string } = {},
): types.InputBlock {
  return {
    type: 'input',
    block_id: block,
    label: plain(fieldLabel(block)),
    optional,
    element,
    ...(hint === undefined ? {} : { hint: plain(hint) }),
  }
}

function fieldLabel(block: string): string {
  switch (block) {
    case 'grade':
    case 'subject':
    case 'minutes':
    case 'things':
    case 'origin':
    case 'source':
      return staffText(`strategy.field.${block}`)
    default:
      return block
  }
}

function choice(block: string, options: types.PlainTextOption[], chosen: string | undefined): types.InputBlock {
  const initial = options.find(({ value }) => value === chosen)
  return input(block, {
    type: 'static_select',
    action_id: strategyField,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  })
}

function thingsSelect(before: Strategy | null): types.MultiStaticSelect {
  const options = THINGS.map((thing) => option(staffText(`strategy.thing.${thing}`), thing))
  const chosen = options.filter((_, i) => before?.things.includes(THINGS[i]!))
  return {
    type: 'multi_static_select',
    action_id: strategyField,
    options,
    ...(chosen.length === 0 ? {} : { initial_options: chosen }),
  }
}

function words(written: string, most: number): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: strategyField,
    multiline: most > 60,
    max_length: most,
    ...(written === '' ? {} : { initial_value: clampText(written, most) }),
  }
}

function option(text: string, value: string): types.PlainTextOption {
  return { text: plain(text), value }
}

function sourceTitle(before: Strategy | null): string {
  const source = before?.source ?? null
  return source === null || source === 'family' ? '' : source.title
}
