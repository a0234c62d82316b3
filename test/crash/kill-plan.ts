import type { SeededRandom } from '../../src/sandbox/dose.ts'
import type { KillPoint, Trigger } from './tripwire.ts'

export interface Kill extends Trigger {
  /** How long the point is waited for; then the process dies where it is. */
  patienceMs: number
  /** Before it is started again; 0, at once, for one in four. */
  downMs: number
}

/** The points that are passed while texts leave, and after how many times of passing it a process dies there at most. */
const points: Readonly<Record<'server' | 'embedded', readonly (readonly [KillPoint, number])[]>> = {
  server: [
    ['before_intent', 3],
    ['after_intent', 3],
    ['mid_post', 12],
    ['mid_answer', 12],
    ['before_sid', 3],
    ['mid_status', 12],
    ['random', 1],
  ],
  embedded: [
    ['mid_post', 12],
    ['mid_answer', 12],
    ['before_sid', 12],
    ['mid_status', 12],
    ['random', 1],
    ['random', 1],
  ],
}

/**
 * Every run begins with the expansion where it can be seen, and ends with two kills while unknown texts are settled. Between them each point
 * comes once before any comes again.
 */
export function planKills(random: SeededRandom, kind: 'server' | 'embedded', count: number): Kill[] {
  let deck: (readonly [KillPoint, number])[] = []
  return Array.from({ length: count }, (_, index): Kill => {
    const downMs = Math.max(0, Math.round(random() * 400 - 100))
    if (index === 0 && kind === 'server') return { point: 'mid_expansion', nth: 1, patienceMs: 10_000, downMs }
    if (index > 1 && index >= count - 2) {
      return { point: 'mid_settling', nth: 1 + Math.floor(random() * 3), patienceMs: 20_000, downMs }
    }
    if (deck.length === 0) deck = [...points[kind]]
    const [[point, most]] = deck.splice(Math.floor(random() * deck.length), 1) as [readonly [KillPoint, number]]
    const patienceMs = point === 'random' ? Math.round(random() * 1500) : 15_000
    return { point, nth: 1 + Math.floor(random() * most), patienceMs, downMs }
  })
}
