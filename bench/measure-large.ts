import { startBot } from './bot.ts'
import type { Child } from './child.ts'
import { measureBroadcast } from './measure-broadcast.ts'
import { measureClaims } from './measure-claims.ts'
import type { Options } from './options.ts'
import type { Place } from './place.ts'
import { peakMemoryMb } from './processor-time.ts'
import { seedHistory, seedSchool } from './seed-school.ts'
import type { Teacher } from './teacher.ts'

export interface LargeTaken {
  /** Milliseconds until Slack had its answer to Send. */
  acks: number[]
  claims: number[]
  memoryMb: number
  textsPerSecond: number
}

/** A school with many caregivers and years of texts. */
export async function measureLarge(
  { place, carrier, teacher }: { place: Place; carrier: Child; teacher: Teacher },
  { caregivers, history, rounds }: Options,
  say: (words: string) => void,
): Promise<LargeTaken> {
  const database = await place.open()
  say(`large school: ${caregivers} caregivers, ${history} texts of history`)
  await seedSchool(database, { caregivers, channel: teacher.channel, teacher: teacher.teacher })
  await seedHistory(database, history)
  say('large school: claims')
  const claims = await measureClaims(database)
  await database.client.$executeRawUnsafe('VACUUM ANALYZE texts')
  await database.client.$executeRawUnsafe('VACUUM ANALYZE attempts')
  await database.close()
  say('large school: acceptance')
  // None of these leaves while it is measured.
  const patient = await startBot({ ...place.environment, UNDO_SECONDS: '3600' })
  const acks: number[] = []
  for (let round = 0; round < rounds; round++) {
    const send = await teacher.prepare(patient.url, `Ack ${round}`)
    acks.push(await send())
  }
  await patient.stop()
  say('large school: one broadcast to everybody')
  const bot = await startBot(place.environment)
  const deps = { bot, postmaster: place.postmaster, carrier, teacher }
  const { textsPerSecond } = await measureBroadcast(deps, {
    words: 'To everybody',
    texts: caregivers,
  })
  const memoryMb = peakMemoryMb(bot.pid)
  await bot.stop()
  return { acks, claims, memoryMb, textsPerSecond }
}
