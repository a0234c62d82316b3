import type { Act, Answer } from '../page/protocol.ts'
import type { SandboxWorld } from '../world.ts'

const MINUTE_MS = 60_000
/** Over which dates no longer have four digits of a year. */
const LAST = new Date('2099-12-31T00:00:00Z')

/** School time goes on only: what happened cannot be undone by a clock. */
export async function moveClock(world: SandboxWorld, act: Extract<Act, { kind: 'clock' }>): Promise<Answer> {
  if (world.bot.state !== 'running') return { ok: false, trouble: 'The bot is not running at the moment.' }
  const now = world.clock.now()
  const to =
    'to' in act ? new Date(act.to) : 'next' in act ? await world.control.nextDue() : minutesAfter(now, act.plusMinutes)
  if (to === null) return { ok: true, reply: 'Nothing is due.' }
  if (to < now) return { ok: false, trouble: 'The clock only goes forward. To go back, begin again.' }
  if (!(to <= LAST)) return { ok: false, trouble: 'That is too far ahead.' }
  world.clock.moveTo(to)
  await world.control.moveClock(to)
  return { ok: true }
}

function minutesAfter(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * MINUTE_MS)
}
