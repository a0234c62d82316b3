import { planPromptCheckIn } from '../../broadcasts/plan-prompt-check-in.ts'
import type { Transaction } from '../../database/database.ts'
import { writtenWordings } from '../../strategies/preview-prompt.ts'
import { promptOf } from '../../strategies/prompt-content.ts'
import { listStrategyEntries, type StrategyEntry } from '../../strategies/strategy-reader.ts'
import { nextInRotation } from '../next-in-rotation.ts'
import type { ReminderDeps } from '../reminder-deps.ts'
import type { DueDate, Made, ReminderKind } from '../reminder-kind.ts'
import type { Rotation } from '../schedule.ts'
import { strategiesSent } from '../sent-strategies-reader.ts'
import { broadcastToFamilies } from './send-words.ts'
import { scheduledDraft } from './scheduled-draft.ts'

/** One strategy again and again. */
export const strategyKind: ReminderKind<'strategy'> = {
  goesTo: 'families',
  make: (tx, deps, due, { strategyId, checkInDays }) =>
    prompt(tx, deps, due, { order: () => [strategyId], checkInDays }),
}

/** Strategies in turns, each date the next one. */
export const rotationKind: ReminderKind<'rotation'> = {
  goesTo: 'families',
  make: (tx, deps, due, { through, checkInDays }) =>
    prompt(tx, deps, due, { order: (entries) => orderOf(through, entries), checkInDays }),
}

/** Retired ones too: the one after a retired one stays the one after it. */
function orderOf(through: Rotation, entries: readonly StrategyEntry[]): readonly string[] {
  if ('strategyIds' in through) return through.strategyIds
  const { gradeBand, subject } = through
  return entries
    .map(({ strategy }) => strategy)
    .filter((one) => gradeBand === null || one.gradeBand === gradeBand)
    .filter((one) => subject === null || one.subject === subject)
    .map(({ id }) => id)
}

async function prompt(
  tx: Transaction,
  deps: ReminderDeps,
  due: DueDate,
  { order, checkInDays }: { order: (entries: StrategyEntry[]) => readonly string[]; checkInDays: number | null },
): Promise<Made> {
  const { sealer } = deps
  const { schedule } = due
  const entries = await listStrategyEntries(tx, sealer)
  const usable = new Map(
    entries
      .filter(({ state, by }) => state === 'used' || (state === 'proposed' && by === schedule.maker))
      .map(({ strategy }) => [strategy.id, strategy]),
  )
  const said = await strategiesSent(tx, sealer, schedule.id)
  const next = nextInRotation(order(entries), { said, isUsable: (id) => usable.has(id) })
  const strategy = next === null ? undefined : usable.get(next)
  if (strategy === undefined) return { kind: 'retired' }
  const { content, others } = promptOf(strategy, { level: 'usual', studentIds: null, checkInDays })
  return broadcastToFamilies(tx, deps, due, {
    content,
    draft: () => scheduledDraft(tx, deps, due, { content, written: writtenWordings({ content, others }) }),
    andThen: (broadcast) => planPromptCheckIn(tx, deps, broadcast),
  })
}
