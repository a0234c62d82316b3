import { calmWithin } from './wait-for-calm.ts'
import type { Kill } from './kill-plan.ts'
import { killAlong } from './kill-along.ts'
import { inWorld, type Result, type Scene } from './scene.ts'
import type { World } from './world.ts'

const replies = 1000
export const slackRooms = 40

/** Families answer a thousand times while processes die and Slack loses answers: each is shown once in its thread, in order. */
export const slackSide: Scene = (stage, seed) => {
  const { databases, prepared, kills } = stage
  const bots = databases.kind === 'server' ? 2 : 1
  return inWorld(stage, seed, { bots, rooms: slackRooms }, async (world) => {
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    await world.outside.stir({ twilio: false, slackLosesAnswers: 0.02 })
    const talking = talk(world, prepared.phones)
    const count = await killAlong(world, anywhere(world, kills), 0)
    const untold = await talking
    // Whatever webhook nobody took is found on Twilio's list by whoever starts next.
    for (const bot of world.bots) {
      await bot.kill()
      await bot.start()
    }
    await world.outside.calm()
    const isCalm = await calmWithin(world, { texts: 0, ms: 300_000, posts: true })
    const verdict = await compare(world, prepared.phones)
    if (!isCalm) verdict.wrong.push('it never came to rest')
    const seconds = (performance.now() - began) / 1000
    return { ...verdict, seed, kills: { ...count.kills, [`webhooks lost ${untold}, killed`]: 0 }, seconds }
  })
}

/** Twilio is asked for nothing here: processes die wherever they are. */
function anywhere({ random }: World, kills: number): Kill[] {
  return Array.from({ length: kills }, () => {
    const patienceMs = Math.round(random() * 2500)
    return { point: 'random', nth: 1, patienceMs, downMs: Math.round(random() * 300) }
  })
}

const wordsOf = (family: number, turn: number): string => `Answer ${family}-${turn}.`
const turnsOf = (phones: readonly string[]): number => Math.ceil(replies / phones.length)

/** Every family writes its answers one after another, many families at once. Returns how many webhooks nobody took. */
async function talk(world: World, phones: readonly string[]): Promise<number> {
  let untold = 0
  const families = phones.map((phone, family) => ({ phone, family }))
  const speak = async (): Promise<void> => {
    for (let one = families.shift(); one !== undefined; one = families.shift()) {
      for (let turn = 0; turn < turnsOf(phones); turn++) {
        const status = await world.outside.receive(one.phone, wordsOf(one.family, turn))
        if (status !== 200) untold += 1
      }
    }
  }
  await Promise.all(Array.from({ length: 4 }, speak))
  return untold
}

async function compare(
  world: World,
  phones: readonly string[],
): Promise<Pick<Result, 'texts' | 'doubled' | 'missing' | 'wrong'>> {
  const shown = new Map<string, string[]>()
  for (let room = 1; room <= slackRooms; room++) {
    for (const { text } of await world.outside.threads(room)) {
      const words = /Answer (\d+)-\d+\./.exec(text)
      if (words !== null) shown.set(words[1]!, [...(shown.get(words[1]!) ?? []), words[0]])
    }
  }
  const result = { texts: 0, doubled: 0, missing: 0, wrong: [] as string[] }
  for (const [family] of phones.entries()) {
    const expected = Array.from({ length: turnsOf(phones) }, (_, turn) => wordsOf(family, turn))
    const seen = shown.get(String(family)) ?? []
    const once = new Set(seen)
    result.texts += seen.length
    result.doubled += seen.length - once.size
    result.missing += expected.filter((words) => !once.has(words)).length
    if (once.size === expected.length && seen.join() !== expected.join())
      result.wrong.push(`out of order: ${seen.join(' ')}`)
  }
  return result
}
