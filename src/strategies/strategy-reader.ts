import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { libraryStrategies } from './library.ts'
import type { GradeBand, Strategy, Subject } from './strategy.ts'

/** `proposed`: by a teacher, for themselves until a coordinator takes it up. `retired`: offered no more. */
export type StrategyState = 'used' | 'proposed' | 'retired'

/** A strategy as the school has it. */
export interface StrategyEntry {
  strategy: Strategy
  state: StrategyState
  /** `edited`: of the library, with the school's own words. */
  origin: 'library' | 'edited' | 'school'
  /** The Slack users who first and last changed it; null: nobody has touched it. */
  addedBy: string | null
  by: string | null
}

export interface StrategyFilter {
  gradeBand?: GradeBand
  subject?: Subject
  mostMinutes?: number
  /** The Slack user who looks: what they proposed themselves is theirs to use at once. */
  viewer?: string
}

/** A strategy by its id, retired and proposed ones too: what was sent once can still be spoken of. */
export async function findStrategy(queries: Queries, sealer: Sealer, id: string): Promise<Strategy | null> {
  return (await findStrategyEntry(queries, sealer, id))?.strategy ?? null
}

export async function findStrategyEntry(queries: Queries, sealer: Sealer, id: string): Promise<StrategyEntry | null> {
  const row = await queries.strategy.findUnique({ where: { id } })
  const builtIn = libraryStrategies().find((one) => one.id === id)
  return entryOf(sealer, builtIn, row)
}

/** What can be sent: the library's and the school's own, in the library's order with the school's own after them. */
export async function listStrategies(queries: Queries, sealer: Sealer, filter: StrategyFilter): Promise<Strategy[]> {
  const entries = await listStrategyEntries(queries, sealer)
  return entries
    .filter(({ state, by }) => state === 'used' || (state === 'proposed' && by === filter.viewer))
    .map(({ strategy }) => strategy)
    .filter((one) => filter.gradeBand === undefined || one.gradeBand === filter.gradeBand)
    .filter((one) => filter.subject === undefined || one.subject === filter.subject)
    .filter((one) => filter.mostMinutes === undefined || one.minutes <= filter.mostMinutes)
}

/** Everything there is, retired and proposed ones too. */
export async function listStrategyEntries(queries: Queries, sealer: Sealer): Promise<StrategyEntry[]> {
  const rows = new Map((await queries.strategy.findMany({ orderBy: { addedAt: 'asc' } })).map((row) => [row.id, row]))
  const builtIn = new Map(libraryStrategies().map((one) => [one.id, one]))
  const ids = new Set([...builtIn.keys(), ...rows.keys()])
  return [...ids].flatMap((id) => entryOf(sealer, builtIn.get(id), rows.get(id) ?? null) ?? [])
}

interface StrategyRow {
  id: string
  state: string
  contentSealed: string | null
  addedBy: string
  changedBy: string
}

function entryOf(sealer: Sealer, builtIn: Strategy | undefined, row: StrategyRow | null): StrategyEntry | null {
  const own =
    row === null || row.contentSealed === null
      ? null
      : { ...(JSON.parse(sealer.open(row.contentSealed)) as Omit<Strategy, 'id'>), id: row.id }
  const strategy = own ?? builtIn
  if (strategy === undefined) return null
  return {
    strategy,
    state: (row?.state ?? 'used') as StrategyState,
    origin: own === null ? 'library' : builtIn === undefined ? 'school' : 'edited',
    addedBy: row?.addedBy ?? null,
    by: row?.changedBy ?? null,
  }
}
