import { setTimeout as wait } from 'node:timers/promises'
import { calmWithin } from './wait-for-calm.ts'
import { checkBooks } from './check-books.ts'
import { judge } from './judge.ts'
import { inWorld, type Scene } from './scene.ts'
import type { KillPoint } from './tripwire.ts'

const words = 'Bring a coat'
/** Longer than a lease, an answer, both looks at the list and what it takes to send again. */
const pausedMs = 40_000
const points: readonly KillPoint[] = ['after_intent', 'mid_post', 'mid_answer', 'before_intent', 'random']

/** A process is stopped in the middle of its work, the other one does that work, and then the first goes on where it was. */
export const pausedWorker: Scene = (stage, seed) => {
  const { prepared } = stage
  return inWorld(stage, seed, { bots: 2, rooms: 1, environment: { SMS_PER_SECOND: '100' } }, async (world) => {
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    const shown = await world.outside.write(1, `/family message ${words}.`)
    await world.outside.stir({ twilio: true, slackLosesAnswers: 0 })
    const point = points[seed % points.length]!
    const ambush = world.ambush({ point, nth: 3 }, point === 'random' ? 1500 : 20_000)
    await world.outside.press(shown)
    const hit = await ambush
    const paused = world.bots[hit?.bot ?? 0]!
    paused.pause()
    // What was held back goes on while it is stopped: the database has its COMMIT, Twilio its text.
    await world.release()
    await wait(pausedMs)
    paused.resume()
    await world.outside.calm()
    const unrest = await calmWithin(world, { texts: prepared.phones.length, ms: 180_000 })
    const verdict = judge(await world.outside.ledger(), [{ words, phones: prepared.phones, times: 1 }])
    const wrong = [...verdict.examples, ...unrest, ...(await checkBooks(world))]
    const { texts, doubled, missing } = verdict
    const kills = { [`stopped at ${hit?.point ?? 'random'}`]: 1 }
    return { seed, texts, doubled, missing, wrong, kills, seconds: (performance.now() - began) / 1000 }
  })
}
