import { setTimeout as wait } from 'node:timers/promises'
import { calmWithin } from './wait-for-calm.ts'
import { checkBooks } from './check-books.ts'
import { judge } from './judge.ts'
import { killAlong } from './kill-along.ts'
import { planKills } from './kill-plan.ts'
import { inWorld, type Scene } from './scene.ts'

const words = 'No school on Monday'
/** After the first one: within the time in which Twilio's and our clock may differ, and at its end. */
const afterMs = [0, 0, 60_000]
const times = afterMs.length
const lastsSeconds = 90

/** The same words to the same numbers: one message right after the other, and one a minute later. */
export const equalTexts: Scene = (stage, seed) => {
  const { databases, prepared, kills } = stage
  const bots = databases.kind === 'server' ? 2 : 1
  const texts = prepared.phones.length * times
  const environment = { SMS_PER_SECOND: String(Math.ceil(texts / lastsSeconds)) }
  return inWorld(stage, seed, { bots, rooms: 1, environment }, async (world) => {
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    const shown = []
    for (let time = 0; time < times; time++) shown.push(await world.outside.write(1, `/family message ${words}.`))
    await world.outside.stir({ twilio: true, slackLosesAnswers: 0 })
    const sending = Promise.all(
      shown.map(async (one, time) => {
        await wait(afterMs[time])
        await world.outside.press(one)
      }),
    )
    const count = await killAlong(world, planKills(world.random, databases.kind, kills), texts)
    await sending
    await world.outside.calm()
    const unrest = await calmWithin(world, { texts, ms: 240_000 })
    const verdict = judge(await world.outside.ledger(), [{ words, phones: prepared.phones, times }])
    const wrong = [...verdict.examples, ...unrest, ...(await checkBooks(world))]
    const { doubled, missing } = verdict
    return {
      seed,
      texts: verdict.texts,
      doubled,
      missing,
      wrong,
      ...count,
      seconds: (performance.now() - began) / 1000,
    }
  })
}
