import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { libraryReview } from '../../strategies/library-review.ts'
import { GRADE_BANDS, type GradeBand, type Strategy, type Subject, SUBJECTS } from '../../strategies/strategy.ts'
import { button, context, section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { strategyLine } from '../render/strategy-line.ts'

/**
 * The search as somebody has it open, in its `private_metadata`. Whoever answers `strategy_use` (value: the strategy's id) and `strategy_own`
 * reads from it which class it is for and where the preview is shown.
 */
export interface StrategySearchState {
  /** Slack's `external_id` of the view. */
  searchId: string
  classroomId: string
  channelId: string
  filter: SearchFilter
}

/** Null: any. */
export interface SearchFilter {
  gradeBand: GradeBand | null
  subject: Subject | null
  mostMinutes: number | null
}

export const MINUTES_OFFERED = [5, 10, 15] as const

/** A modal takes 100 blocks. */
const shown = 60

/** The search: three choices, one's own words, what goes with this week's update, and what else is found. */
export function strategySearchView(
  { found, suggested }: { found: readonly Strategy[]; suggested: readonly Strategy[] },
  state: StrategySearchState,
): types.ModalView {
  const ids = new Set(suggested.map(({ id }) => id))
  const others = found.filter(({ id }) => !ids.has(id))
  const more = others.length - shown
  return {
    type: 'modal',
    callback_id: 'strategy_search',
    external_id: state.searchId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('strategy.title')),
    close: plain(staffText('compose.close')),
    blocks: [
      section(staffText('strategy.intro')),
      ...(libraryReview('es').mark === 'unreviewed' ? [context(staffText('strategy.spanish_unreviewed'))] : []),
      { type: 'actions', block_id: 'filter', elements: filters(state.filter) },
      {
        type: 'actions',
        elements: [
          button('strategy_own', staffText('strategy.own_words'), 'own'),
          button('strategy_turns', staffText('strategy.turns'), 'turns'),
          button('strategy_add', staffText('strategy.add'), 'add'),
        ],
      },
      ...(suggested.length === 0 ? [] : [section(staffText('strategy.suggested')), ...suggested.map(result)]),
      { type: 'divider' },
      section(staffText('strategy.found', { count: found.length })),
      ...others.slice(0, shown).map(result),
      ...(more > 0 ? [section(staffText('strategy.more', { count: more }))] : []),
    ],
  }
}

function result(strategy: Strategy): types.SectionBlock {
  return {
    ...section(strategyLine(strategy)),
    accessory: button('strategy_use', staffText('strategy.use'), strategy.id),
  }
}

function filters({ gradeBand, subject, mostMinutes }: SearchFilter): types.StaticSelect[] {
  return [
    select('strategy_grade', gradeBand, [
      ['any', staffText('strategy.any_grade')],
      ...GRADE_BANDS.map((band) => [band, staffText(`strategy.band.${band}`)] as const),
    ]),
    select('strategy_subject', subject, [
      ['any', staffText('strategy.any_subject')],
      ...SUBJECTS.map((one) => [one, staffText(`strategy.subject.${one}`)] as const),
    ]),
    select('strategy_minutes', mostMinutes?.toString() ?? null, [
      ['any', staffText('strategy.any_minutes')],
      ...MINUTES_OFFERED.map((minutes) => [String(minutes), staffText('strategy.at_most', { minutes })] as const),
    ]),
  ]
}

function select(
  actionId: string,
  chosen: string | null,
  choices: readonly (readonly [value: string, label: string])[],
): types.StaticSelect {
  const options = choices.map(([value, label]) => ({ text: plain(label), value }))
  const initial = options.find(({ value }) => value === (chosen ?? 'any'))
  return {
    type: 'static_select',
    action_id: actionId,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  }
}
