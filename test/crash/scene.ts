import type { Databases } from './databases.ts'
import type { Prepared } from './prepare.ts'
import type { KillPoint } from './tripwire.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/** What a run needs, whatever it plays. */
export interface Stage {
  databases: Databases
  prepared: Prepared
  program: string
  /** Processes that die, in one run. */
  kills: number
}

/** How a run ended; every number is one that should be 0 but for texts, kills and seconds. */
export interface Result {
  seed: number
  texts: number
  doubled: number
  missing: number
  /** Whatever else was wrong, one line each. */
  wrong: string[]
  kills: Record<string, number>
  /** Points that a process was to die at, and that nobody came to. */
  unreached?: KillPoint[]
  seconds: number
}

/** Classrooms for so many families: Slack takes a message a second in each. */
export const manyRooms = (numbers: number): number => Math.min(40, numbers)

export type Scene = (stage: Stage, seed: number) => Promise<Result>

/** Opens a world on a copy of the prepared school, plays in it, and closes it. */
export async function inWorld<Value>(
  { databases, prepared, program }: Stage,
  seed: number,
  options: Pick<WorldOptions, 'bots' | 'rooms' | 'environment'>,
  play: (world: World) => Promise<Value>,
): Promise<Value> {
  const place = await databases.make(`run_${seed}`, prepared.place)
  const world = await openWorld({ databases, place, program, seed, ...options })
  try {
    return await play(world)
  } finally {
    await world.close()
  }
}
