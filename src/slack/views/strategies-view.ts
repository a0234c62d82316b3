import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { StrategyEntry, StrategyState } from '../../strategies/strategy-reader.ts'
import { mention } from '../render/people-list.ts'
import { button, section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { strategyLine } from '../render/strategy-line.ts'

/** The library as somebody has it open. */
export interface StrategiesState {
  /** Slack's `external_id` of the view. */
  listId: string
}

/** A modal takes 100 blocks. */
const shown = 90

/** What the school has changed first: what waits for a coordinator, its own, what it edited, what it retired; then the rest. */
export function strategiesView(
  entries: readonly StrategyEntry[],
  state: StrategiesState,
  viewer: { userId: string; coordinator: boolean },
): types.ModalView {
  const sorted = entries.toSorted((a, b) => placeOf(a) - placeOf(b))
  const more = sorted.length - shown
  return {
    type: 'modal',
    callback_id: 'strategies',
    external_id: state.listId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('strategy.library_title')),
    close: plain(staffText('compose.close')),
    blocks: [
      section(staffText(viewer.coordinator ? 'strategy.library_intro' : 'strategy.library_intro_teacher')),
      {
        type: 'actions',
        elements: [{ ...button('strategy_add', staffText('strategy.add'), 'add'), style: 'primary' }],
      },
      ...sorted.slice(0, shown).map((entry) => block(entry, mayChangeStrategy(entry, viewer))),
      ...(more > 0 ? [section(staffText('strategy.more', { count: more }))] : []),
    ],
  }
}

/** Coordinators change everything, teachers what they proposed themselves. */
export function mayChangeStrategy(
  { state, by }: Pick<StrategyEntry, 'state' | 'by'>,
  viewer: { userId: string; coordinator: boolean },
): boolean {
  return viewer.coordinator || (state === 'proposed' && by === viewer.userId)
}

function placeOf({ state, origin }: StrategyEntry): number {
  if (state === 'proposed') return 0
  if (origin === 'school' && state === 'used') return 1
  if (origin === 'edited' && state === 'used') return 2
  return state === 'retired' ? 3 : 4
}

function block({ strategy, state, origin, addedBy, by }: StrategyEntry, mayChange: boolean): types.SectionBlock {
  const who = state === 'used' && origin === 'school' ? addedBy : by
  const standing = who === null ? [] : [staffText(`strategy.standing.${state}_${origin}`, { user: mention(who) })]
  const words = section([strategyLine(strategy), ...standing].join('\n'))
  return mayChange ? { ...words, accessory: menu(strategy.id, state) } : words
}

function menu(id: string, state: StrategyState): types.Overflow {
  const takeUp = state === 'used' ? [] : ['take_up' as const]
  const retire = state === 'retired' ? [] : ['retire' as const]
  const choices = ['edit' as const, ...takeUp, ...retire].map((choice) => ({
    text: plain(staffText(`strategy.menu.${choice}`)),
    value: `${choice}:${id}`,
  }))
  return { type: 'overflow', action_id: 'strategy_menu', options: choices }
}
