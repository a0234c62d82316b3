import { startBot } from './bot.ts'
import type { Child } from './child.ts'
import { measureBroadcast } from './measure-broadcast.ts'
import { measureClaims } from './measure-claims.ts'
import type { Options } from './options.ts'
import type { Place } from './place.ts'
import { peakMemoryMb } from './processor-time.ts'
import type { Report } from './report.ts'
import { acceptanceResults, claimResult, everybodyResults } from './results-of.ts'
import { seedHistory, seedSchool } from './seed-school.ts'
import type { Teacher } from './teacher.ts'

/** A school with many caregivers and years of texts. */
export async function measureLarge(
  { place, carrier, teacher, report }: { place: Place; carrier: Child; teacher: Teacher; report: Report },
  options: Options,
  { smallMb, say }: { smallMb: number | null; say: (words: string) => void },
): Promise<void> {
  const { caregivers, history, rounds } = options
  const database = await place.open()
  say(`large school: ${caregivers} caregivers, ${history} texts of history`)
  await seedSchool(database, { caregivers, channel: teacher.channel, teacher: teacher.teacher })
  await seedHistory(database, history)
  say('large school: claims')
  report.add([claimResult(await measureClaims(database), options)])
  await database.client.$executeRawUnsafe('VACUUM ANALYZE texts')
  await database.client.$executeRawUnsafe('VACUUM ANALYZE attempts')
  await database.close()
  say('large school: acceptance')
  // None of these leaves while it is measured.
  const patient = await startBot({ ...place.environment, UNDO_SECONDS: '3600' })
  const [previews, acks]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const send = await teacher.prepare(patient.url, `Ack ${round}`)
    previews.push(performance.now() - began)
    acks.push(await send())
  }
  await patient.stop()
  report.add(acceptanceResults({ previews, acks }, options))
  say('large school: one broadcast to everybody')
  const bot = await startBot(place.environment)
  const deps = { bot, postmaster: place.postmaster, carrier, teacher }
  const { textsPerSecond } = await measureBroadcast(deps, {
    words: 'To everybody',
    texts: caregivers,
  })
  report.add(everybodyResults({ textsPerSecond, memoryMb: peakMemoryMb(bot.pid) }, options, smallMb))
  await bot.stop()
}
