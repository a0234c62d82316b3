import { setTimeout as wait } from 'node:timers/promises'
import type { World } from './world.ts'

const queues = [
  'touchpoint_texts_due',
  'touchpoint_texts_sending',
  'touchpoint_texts_unknown',
  'touchpoint_inbound_waiting',
]

/**
 * Resolves once Twilio has that many texts and nothing is due, on its way, unknown or unheard, three looks in a row: with nothing. When it does not come to
 * that, with a line that says what was left at the last look.
 * @param posts Slack must have been shown everything, too.
 */
export async function calmWithin(
  world: World,
  { texts, ms, posts = false }: { texts: number; ms: number; posts?: boolean },
): Promise<string[]> {
  const names = posts ? [...queues, 'touchpoint_posts_waiting'] : queues
  const until = performance.now() + ms
  let seen = 'no look'
  for (let calm = 0; calm < 3;) {
    if (performance.now() > until) return [`it never came to rest: ${seen}`]
    const metrics = await world.metrics()
    const sent = (await world.outside.ledger()).length
    const isEmpty = metrics !== null && names.every((name) => metrics[name] === 0)
    calm = isEmpty && sent >= texts ? calm + 1 : 0
    const left = names.map((name) => `${name.replace('touchpoint_', '')} ${metrics?.[name] ?? 'not known'}`)
    seen = [...left, `${sent} texts at Twilio`].join(', ')
    await wait(400)
  }
  return []
}
