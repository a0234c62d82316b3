import { createSeededRandom } from '../../src/sandbox/dose.ts'
import type { Ask, Outside, Say } from './outside-api.ts'
import { openOutside } from './open-outside.ts'
import { createTripwire } from './tripwire.ts'

/** The process of the stand-ins: answers what it is asked over the channel to its parent. */
const say = (what: Say): void => void process.send?.(what)
const tripwire = createTripwire((hit) => say({ kind: 'hit', hit }))
let opened: Outside | null = null

async function answer({ id, name, args }: Ask): Promise<void> {
  try {
    if (name === 'open') {
      const setting = args[0] as Parameters<Outside['open']>[0]
      const made = await openOutside(setting, tripwire, createSeededRandom(setting.seed))
      opened = made
      return say({ kind: 'answer', id, value: await made.open(setting) })
    }
    if (opened === null) throw new Error('nothing is open')
    const method = opened[name] as (...given: unknown[]) => Promise<unknown>
    say({ kind: 'answer', id, value: await method(...args) })
  } catch (error) {
    say({ kind: 'failed', id, why: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

process.on('message', (ask: Ask) => void answer(ask))
process.on('disconnect', () => process.exit(0))
