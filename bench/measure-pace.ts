import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startBot } from './bot.ts'
import { freePort, type Place } from './place.ts'
import type { CarrierTimes } from './carrier.ts'
import type { Child } from './child.ts'
import { untilPosted } from './measure-broadcast.ts'
import { seedSchool } from './seed-school.ts'
import type { Teacher } from './teacher.ts'

/** Segments a second that two processes share; each text here is one. */
export const paceRate = 10

export interface PaceTaken {
  /** What left, of what the rate allows. */
  share: number
  /** The most that left in any ten seconds. */
  mostInTen: number
  /** From a stranger's text until its answer left (ms), with a broadcast to everybody under way. */
  answers: number[]
  doubled: number
}

/** Two processes of one sender with its rate, a broadcast longer than the time, and strangers who write and are answered meanwhile. */
export async function measurePace(
  { place, carrier, families, teacher }: { place: Place; carrier: Child; families: Child; teacher: Teacher },
  seconds: number,
): Promise<PaceTaken> {
  const database = await place.open()
  const caregivers = Math.ceil(seconds * paceRate * 1.2) + 50
  await seedSchool(database, { caregivers, channel: teacher.channel, teacher: teacher.teacher })
  await database.close()
  const paced = { ...place.environment, SMS_PER_SECOND: String(paceRate) }
  const port = String(await freePort())
  const dataDir = join(place.environment['DATA_DIR']!, 'second')
  mkdirSync(dataDir)
  const second = { PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}`, DATA_DIR: dataDir }
  const bots = [await startBot(paced), await startBot({ ...paced, ...second })]
  const send = await teacher.prepare(bots[0]!.url, 'Paced: we read a map together.')
  await carrier.ask({ kind: 'forget' })
  await send()
  const began = (await untilPosted(carrier, 1)).firstAt
  const until = began + seconds * 1000
  const asked = new Map<string, number>()
  for (let next = began + 2000; next < until - 2000; next += Math.max(5000, (seconds * 1000) / 30)) {
    await wait(Math.max(0, next - Date.now()))
    const phone = `+1202556${String(asked.size).padStart(4, '0')}`
    asked.set(phone, Date.now())
    await families.ask({ url: bots[0]!.url, phones: [phone], count: 1, run: 1000 + asked.size })
  }
  await wait(Math.max(0, until - Date.now()))
  const { posts, doubled } = await carrier.ask<CarrierTimes>({ kind: 'times' })
  await Promise.all(bots.map((bot) => bot.stop()))
  const times = posts.map(({ at }) => at).filter((at) => at < until)
  return {
    share: times.length / (seconds * paceRate),
    mostInTen: mostWithin(times, 10_000),
    answers: [...asked].map(([phone, at]) => (posts.find(({ to }) => to === phone)?.at ?? Number.NaN) - at),
    doubled,
  }
}

/** @param times in their order, milliseconds */
function mostWithin(times: readonly number[], ms: number): number {
  let most = 0
  let first = 0
  for (const [index, at] of times.entries()) {
    while (times[first]! <= at - ms) first += 1
    most = Math.max(most, index - first + 1)
  }
  return most
}
