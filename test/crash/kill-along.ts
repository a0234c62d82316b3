import { setTimeout as wait } from 'node:timers/promises'
import type { Kill } from './kill-plan.ts'
import type { KillPoint } from './tripwire.ts'
import type { World } from './world.ts'

export interface KillCount {
  /** Kills by name where the point was reached, at random where it was not. */
  kills: Record<string, number>
  /** Points that were waited for and not reached. */
  unreached: KillPoint[]
}

/**
 * Carries out a plan: each time a process dies at its point, and is started again as a supervisor would. The next one is waited for meanwhile,
 * else the others would have done all the work by then; but not while nobody is there to come to it, nor when all
 * texts have left that would bring somebody there.
 * @param texts how many leave in all.
 */
export async function killAlong(world: World, plan: readonly Kill[], texts: number): Promise<KillCount> {
  const count: KillCount = { kills: {}, unreached: [] }
  const up = new Set(world.bots.keys())
  const risings = world.bots.map(() => Promise.resolve())
  for (const kill of plan) {
    await Promise.race(risings)
    const hit = await world.ambush(kill, kill.patienceMs, async () => {
      return kill.point !== 'mid_settling' && kill.point !== 'random' && (await world.outside.counts()).posts >= texts
    })
    const standing = [...up]
    const victim = hit?.bot ?? standing[Math.floor(world.random() * standing.length)] ?? 0
    const name = hit?.point ?? 'random'
    count.kills[name] = (count.kills[name] ?? 0) + 1
    if (hit === null && kill.point !== 'random') count.unreached.push(kill.point)
    const bot = world.bots[victim]!
    up.delete(victim)
    await bot.kill()
    risings[victim] = risings[victim]!.then(() => wait(kill.downMs))
      .then(() => bot.start())
      .then(() => void up.add(victim))
  }
  await Promise.all(risings)
  return count
}
