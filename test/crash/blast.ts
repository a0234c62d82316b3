import { calmWithin } from './wait-for-calm.ts'
import { checkBooks } from './check-books.ts'
import { judge } from './judge.ts'
import { killAlong } from './kill-along.ts'
import { planKills } from './kill-plan.ts'
import { inWorld, type Scene } from './scene.ts'

const words = 'The museum is on'

/** Segments a second: all at once, or so that texts still leave while processes die, three or six seconds for each. */
function speedOf(seed: number, { numbers, kills }: { numbers: number; kills: number }): string {
  const secondsEach = [0, 3, 6][seed % 3]!
  return secondsEach === 0 ? '0' : String(Math.max(5, Math.ceil(numbers / (kills * secondsEach))))
}

/** One message to everybody, while processes die and Twilio fails. */
export const blast: Scene = (stage, seed) => {
  const { databases, prepared, kills } = stage
  const { kind } = databases
  const environment = { SMS_PER_SECOND: speedOf(seed, { numbers: prepared.phones.length, kills }) }
  const bots = kind === 'server' ? 2 : 1
  return inWorld(stage, seed, { bots, rooms: 1, environment }, async (world) => {
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    const shown = await world.outside.write(1, `/family message ${words} Friday.`)
    await world.outside.stir({ twilio: true, slackLosesAnswers: 0.02 })
    const sending = world.outside.press(shown)
    const texts = prepared.phones.length
    const count = await killAlong(world, planKills(world.random, kind, kills), texts)
    await sending
    await world.outside.calm()
    const unrest = await calmWithin(world, { texts, ms: 400_000 })
    const verdict = judge(await world.outside.ledger(), [{ words, phones: prepared.phones, times: 1 }])
    const wrong = [...verdict.examples, ...(verdict.astray > 0 ? [`${verdict.astray} texts astray`] : [])]
    wrong.push(...unrest)
    wrong.push(...(await checkBooks(world)))
    const seconds = (performance.now() - began) / 1000
    return {
      seed,
      texts: verdict.texts,
      doubled: verdict.doubled,
      missing: verdict.missing,
      wrong,
      ...count,
      seconds,
    }
  })
}
