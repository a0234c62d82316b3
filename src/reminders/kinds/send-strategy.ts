import { planPromptCheckIn } from '../../broadcasts/plan-prompt-check-in.ts'
import type { Transaction } from '../../database/database.ts'
import type { StrategyLevel } from '../../broadcasts/strategy-content.ts'
import { writtenWordings } from '../../strategies/preview-prompt.ts'
import { type Prompt, promptOf } from '../../strategies/prompt-content.ts'
import { levelsOf } from '../../strategies/prompt-words.ts'
import { listStrategyEntries, type StrategyEntry } from '../../strategies/strategy-reader.ts'
import { nextInRotation } from '../next-in-rotation.ts'
import type { ReminderDeps } from '../reminder-deps.ts'
import type { DueDate, Made, ReminderKind } from '../reminder-kind.ts'
import type { Rotation } from '../schedule.ts'
import { strategiesSent } from '../sent-strategies-reader.ts'
import { broadcastToFamilies, ownPromptOf } from './send-words.ts'
import { scheduledDraft } from './scheduled-draft.ts'

/** One strategy again and again. */
export const strategyKind: ReminderKind<'strategy'> = {
  goesTo: 'families',
  make: (tx, deps, due, { strategyId, ...how }) => sendNext(tx, deps, due, { order: () => [strategyId], ...how }),
}

/** Strategies in turns, each date the next one. */
export const rotationKind: ReminderKind<'rotation'> = {
  goesTo: 'families',
  make: (tx, deps, due, { through, ...how }) =>
    sendNext(tx, deps, due, { order: (entries) => orderOf(through, entries), ...how }),
}

/** Somebody's own words again and again. */
export const ownStrategyKind: ReminderKind<'own_strategy'> = {
  goesTo: 'families',
  make: (tx, deps, due, what) => sendPrompt(tx, deps, due, ownPromptOf(what, due.schedule.audience)),
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

async function sendNext(
  tx: Transaction,
  deps: ReminderDeps,
  due: DueDate,
  {
    order,
    level = 'usual',
    checkInDays,
  }: {
    order: (entries: StrategyEntry[]) => readonly string[]
    level?: StrategyLevel
    checkInDays: number | null
  },
): Promise<Made> {
  const { sealer } = deps
  const { schedule } = due
  const entries = await listStrategyEntries(tx, sealer)
  const usable = new Map(
    entries
      .filter(({ state, by }) => state === 'used' || (state === 'proposed' && by === schedule.maker))
      .map(({ strategy }) => [strategy.id, strategy]),
  )
  const sent = await strategiesSent(tx, sealer, schedule.id)
  const next = nextInRotation(order(entries), { said: sent, isUsable: (id) => usable.has(id) })
  const strategy = next === null ? undefined : usable.get(next)
  if (strategy === undefined) return { kind: 'retired' }
  const said = levelsOf(strategy).includes(level) ? level : 'usual'
  const studentIds = schedule.audience.studentIds ?? null
  return sendPrompt(tx, deps, due, promptOf(strategy, { level: said, studentIds, checkInDays }))
}

function sendPrompt(tx: Transaction, deps: ReminderDeps, due: DueDate, { content, others }: Prompt): Promise<Made> {
  return broadcastToFamilies(tx, deps, due, {
    content,
    draft: () => scheduledDraft(tx, deps, due, { content, written: writtenWordings({ content, others }) }),
    andThen: (broadcast) => planPromptCheckIn(tx, deps, broadcast),
  })
}
