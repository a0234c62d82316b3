import { setTimeout as wait } from 'node:timers/promises'
import { calmWithin } from './wait-for-calm.ts'
import { inWorld, manyRooms, type Result, type Scene } from './scene.ts'
import type { World } from './world.ts'

const turns = 10
const atOnce = 4
const shownWithinMs = 600_000

/** Every family answers ten times while processes die and Slack loses answers: each is shown once in its thread, in order. */
export const slackSide: Scene = (stage, seed) => {
  const { databases, prepared, kills } = stage
  const { phones } = prepared
  const rooms = manyRooms(phones.length)
  const bots = databases.kind === 'server' ? 2 : 1
  return inWorld(stage, seed, { bots, rooms }, async (world) => {
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    await world.outside.stir({ twilio: false, slackLosesAnswers: 0.02 })
    const talk = startTalk(world, phones)
    await killMeanwhile(world, kills, talk.share)
    const untold = await talk.over
    // Whatever webhook nobody took is found on Twilio's list by whoever starts next.
    for (const bot of world.bots) {
      await bot.kill()
      await bot.start()
    }
    const isShown = await allShown(world, phones)
    await world.outside.calm()
    const unrest = isShown
      ? await calmWithin(world, { texts: 0, ms: 300_000, posts: true })
      : ['not all was shown in time']
    const verdict = compare(await shownBy(world, rooms), phones, untold)
    verdict.wrong.push(...unrest)
    const seconds = (performance.now() - began) / 1000
    return { ...verdict, seed, kills: { anywhere: kills, [`webhooks lost ${untold.size}, killed`]: 0 }, seconds }
  })
}

const wordsOf = (family: number, turn: number): string => `Answer ${family}-${turn}.`

/** Every family writes its answers one after another, many families at once. */
function startTalk(
  world: World,
  phones: readonly string[],
): { share: () => number; /** What nobody took: the carrier does not bring it again. */ over: Promise<Set<string>> } {
  let said = 0
  const untold = new Set<string>()
  const families = phones.map((phone, family) => ({ phone, family }))
  const speak = async (): Promise<void> => {
    for (let one = families.shift(); one !== undefined; one = families.shift()) {
      for (let turn = 0; turn < turns; turn++) {
        const words = wordsOf(one.family, turn)
        const status = await world.outside.receive(one.phone, words)
        said += 1
        if (status === 200) continue
        untold.add(words)
        // Else everybody would have spoken by the time that somebody listens again.
        while ((await world.metrics()) === null) await wait(200)
      }
    }
  }
  const over = Promise.all(Array.from({ length: atOnce }, speak)).then(() => untold)
  return { share: () => said / (phones.length * turns), over }
}

/** Processes die wherever they are, each when a share of the talk is over, and a supervisor starts them again. */
async function killMeanwhile(world: World, kills: number, share: () => number): Promise<void> {
  const risings: Promise<void>[] = []
  for (let kill = 0; kill < kills; kill++) {
    const at = (kill + world.random()) / kills
    while (share() < at) await wait(20)
    const bot = world.bots[Math.floor(world.random() * world.bots.length)]!
    await bot.kill()
    risings.push(wait(world.random() * 300).then(() => bot.start()))
  }
  await Promise.all(risings)
}

/** The answers of each family as its thread shows them, in order. */
async function shownBy(world: World, rooms: number): Promise<Map<number, string[]>> {
  const shown = new Map<number, string[]>()
  for (let room = 1; room <= rooms; room++) {
    for (const { text } of await world.outside.threads(room)) {
      const words = /Answer (\d+)-\d+\./.exec(text)
      if (words === null) continue
      const family = Number(words[1])
      shown.set(family, [...(shown.get(family) ?? []), words[0]])
    }
  }
  return shown
}

async function allShown(world: World, phones: readonly string[]): Promise<boolean> {
  const until = performance.now() + shownWithinMs
  while (performance.now() < until) {
    const shown = [...(await shownBy(world, manyRooms(phones.length))).values()].flat()
    if (new Set(shown).size === phones.length * turns) return true
    await wait(500)
  }
  return false
}

function compare(
  shown: ReadonlyMap<number, readonly string[]>,
  phones: readonly string[],
  untold: ReadonlySet<string>,
): Pick<Result, 'texts' | 'doubled' | 'missing' | 'wrong'> {
  const result = { texts: 0, doubled: 0, missing: 0, wrong: [] as string[] }
  for (const family of phones.keys()) {
    const expected = Array.from({ length: turns }, (_, turn) => wordsOf(family, turn))
    const seen = shown.get(family) ?? []
    const once = new Set(seen)
    result.texts += seen.length
    result.doubled += seen.length - once.size
    result.missing += expected.filter((words) => !once.has(words)).length
    // What nobody took at its time comes when it is found.
    const inTurn = [...once].filter((words) => !untold.has(words))
    if (inTurn.join() !== inTurn.toSorted().join()) result.wrong.push(`out of order: ${seen.join(' ')}`)
  }
  return result
}
