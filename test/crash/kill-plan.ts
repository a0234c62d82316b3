import type { SeededRandom } from '../../src/sandbox/dose.ts'
import type { KillPoint, Trigger } from './tripwire.ts'

export interface Kill extends Trigger {
  /** How long the point is waited for; then the process dies where it is. */
  patienceMs: number
  /** Before it is started again. */
  downMs: number
}

/** How often a point is chosen, and after how many times of passing it at most. */
const points: Readonly<Record<'server' | 'embedded', readonly [KillPoint, number, number][]>> = {
  server: [
    ['before_intent', 2, 3],
    ['after_intent', 2, 3],
    ['mid_post', 2, 40],
    ['mid_answer', 2, 40],
    ['before_sid', 2, 5],
    ['mid_status', 2, 60],
    ['mid_settling', 2, 2],
    ['random', 2, 1],
  ],
  embedded: [
    ['mid_post', 2, 40],
    ['mid_answer', 2, 40],
    ['before_sid', 2, 40],
    ['mid_status', 2, 60],
    ['mid_settling', 2, 2],
    ['random', 4, 1],
  ],
}

/** Every run begins with the expansion where it can be seen, and ends with two kills while unknown texts are settled. */
export function planKills(random: SeededRandom, kind: 'server' | 'embedded', count: number): Kill[] {
  const bag = points[kind].flatMap(([point, weight, most]) =>
    Array.from({ length: weight }, () => [point, most] as const),
  )
  return Array.from({ length: count }, (_, index): Kill => {
    const downMs = Math.round(random() * 300)
    if (index === 0 && kind === 'server') return { point: 'mid_expansion', nth: 1, patienceMs: 10_000, downMs }
    if (index >= count - 2)
      return { point: 'mid_settling', nth: 1 + Math.floor(random() * 3), patienceMs: 15_000, downMs }
    const [point, most] = bag[Math.floor(random() * bag.length)]!
    const patienceMs = point === 'random' ? Math.round(random() * 1500) : 6000
    return { point, nth: 1 + Math.floor(random() * most), patienceMs, downMs }
  })
}
