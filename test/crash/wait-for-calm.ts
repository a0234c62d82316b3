import { setTimeout as wait } from 'node:timers/promises'
import type { World } from './world.ts'

const queues = ['touchpoint_texts_due', 'touchpoint_texts_sending', 'touchpoint_texts_unknown']

/**
 * Resolves once Twilio has that many texts and nothing is due, on its way or unknown, three looks in a row; false when it does not
 * come to that.
 * @param posts Slack must have been shown everything, too.
 */
export async function calmWithin(
  world: World,
  { texts, ms, posts = false }: { texts: number; ms: number; posts?: boolean },
): Promise<boolean> {
  const names = posts ? [...queues, 'touchpoint_posts_waiting'] : queues
  const until = performance.now() + ms
  for (let calm = 0; calm < 3;) {
    if (performance.now() > until) return false
    const metrics = await world.metrics()
    const isEmpty = metrics !== null && names.every((name) => metrics[name] === 0)
    calm = isEmpty && (await world.outside.ledger()).length >= texts ? calm + 1 : 0
    await wait(400)
  }
  return true
}
