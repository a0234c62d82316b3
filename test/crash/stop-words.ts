import { setTimeout as wait } from 'node:timers/promises'
import phrasings from '../inbox/phrasings.json' with { type: 'json' }
import { calmWithin } from './wait-for-calm.ts'
import { judge } from './judge.ts'
import { inWorld, type Scene } from './scene.ts'
import { compareWithStops, watchCommits } from './watch-commits.ts'
import type { World } from './world.ts'

const words = 'The bus is late'
/** So that texts still leave when a busy machine has heard the first STOPs. */
const lastsSeconds = 25
const mostPerSecond = 100
/** One family in so many. */
const oneIn = 20
/** Of the message: the last ones speak while their own text may still be waiting. */
const spokenBy = 0.9
const lookEveryMs = 100

interface Saying {
  phone: string
  body: string
  /** How many texts have left by then. */
  when: number
}

/** Families say STOP in as many ways as we know while everybody is being texted; what was committed when, the database itself says. */
export const stopWords: Scene = (stage, seed) => {
  const { phones } = stage.prepared
  const perSecond = Math.min(mostPerSecond, Math.ceil(phones.length / lastsSeconds))
  return inWorld(
    stage,
    seed,
    { bots: 2, rooms: 1, environment: { SMS_PER_SECOND: String(perSecond) } },
    async (world) => {
      const began = performance.now()
      await watchCommits(world)
      await Promise.all(world.bots.map((bot) => bot.start()))
      const sayings = sayingsOf(phones, world.random)
      const shown = await world.outside.write(1, `/family message ${words}.`)
      const speaking = speak(world, sayings)
      await world.outside.press(shown)
      const untaken = await speaking
      const unrest = await calmWithin(world, { texts: 0, ms: 300_000 })
      const { counts, wrong } = await compareWithStops(world)
      wrong.push(...unrest)
      const taken = sayings.length - untaken
      if (counts.stopped < taken) wrong.push(`${counts.stopped} of ${taken} were stopped`)
      if (counts.spared === 0) wrong.push('nobody was stopped before a text')
      const saidStop = new Set(sayings.map(({ phone }) => phone))
      const ledger = await world.outside.ledger()
      const others = judge(
        ledger.filter(({ to }) => !saidStop.has(to)),
        [{ words, phones: phones.filter((phone) => !saidStop.has(phone)), times: 1 }],
      )
      const toStopped = ledger.filter(({ to, body }) => saidStop.has(to) && body.includes(words)).map(({ to }) => to)
      return {
        seed,
        texts: others.texts + toStopped.length,
        doubled: others.doubled + toStopped.length - new Set(toStopped).size,
        missing: others.missing,
        wrong: [...wrong, ...others.examples],
        kills: { [`STOPs ${counts.stopped}, of those in time ${counts.spared}, webhooks lost ${untaken}, killed`]: 0 },
        seconds: (performance.now() - began) / 1000,
      }
    },
  )
}

/** Half of them at any moment, half about when their own text leaves. */
function sayingsOf(phones: readonly string[], random: () => number): Saying[] {
  const known = [...phrasings.stop.carrier, ...phrasings.stop.certain]
  const count = Math.max(1, Math.floor(phones.length / oneIn))
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor((index + 0.5) * oneIn)
    const when = index % 2 === 0 ? random() * phones.length : place + (random() - 0.5) * mostPerSecond
    return {
      phone: phones[place]!,
      body: vary(known[index % known.length]!, index),
      when: Math.min(Math.max(0, when), phones.length * spokenBy),
    }
  })
}

/** The same words as other people would type them. */
function vary(saying: string, index: number): string {
  switch (Math.floor(index / 97) % 4) {
    case 1:
      return saying.toUpperCase()
    case 2:
      return ` ${saying}`
    case 3:
      return saying.toLowerCase()
    default:
      return saying
  }
}

/** By how many texts have left, not by the time: a busy machine takes longer. Returns how many webhooks nobody took, however often they came. */
async function speak({ outside }: World, sayings: readonly Saying[]): Promise<number> {
  const silent = sayings.toSorted((a, b) => a.when - b.when)
  const spoken: Promise<number | null>[] = []
  while (silent.length > 0) {
    const { posts } = await outside.counts()
    while (silent.length > 0 && silent[0]!.when <= posts) {
      const { phone, body } = silent.shift()!
      spoken.push(outside.receive(phone, body))
    }
    await wait(lookEveryMs)
  }
  return (await Promise.all(spoken)).filter((status) => status !== 200).length
}
