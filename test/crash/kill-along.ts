import { setTimeout as wait } from 'node:timers/promises'
import type { Kill } from './kill-plan.ts'
import type { World } from './world.ts'

/** Kills by name where the point was reached, at random where it was not. */
export type KillCount = Record<string, number>

/**
 * Carries out a plan: each time a process dies at its point, and is started again as a supervisor would. The next one is waited for meanwhile,
 * else the others would have done all the work by then.
 */
export async function killAlong(world: World, plan: readonly Kill[]): Promise<KillCount> {
  const count: KillCount = {}
  const risings = world.bots.map(() => Promise.resolve())
  for (const kill of plan) {
    const hit = await world.ambush(kill, kill.patienceMs)
    const victim = hit?.bot ?? Math.floor(world.random() * world.bots.length)
    const name = hit?.point ?? 'random'
    count[name] = (count[name] ?? 0) + 1
    const bot = world.bots[victim]!
    await bot.kill()
    risings[victim] = risings[victim]!.then(() => wait(kill.downMs)).then(() => bot.start())
  }
  await Promise.all(risings)
  return count
}
