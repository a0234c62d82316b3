import { startBot } from './bot.ts'
import { startChild } from './child.ts'
import { countSids } from './count-sids.ts'
import { measureLarge } from './measure-large.ts'
import { measurePace } from './measure-pace.ts'
import { measureRecovery } from './measure-recovery.ts'
import { type Contender, measureRounds } from './measure-rounds.ts'
import { readOptions } from './options.ts'
import { makePlace, type Place } from './place.ts'
import { peakMemoryMb } from './processor-time.ts'
import { profileFolder, profileLines } from './profile.ts'
import { openReport } from './report.ts'
import { memoryResult, paceResults, recoveryResults, roundResults } from './results-of.ts'
import { seedSchool } from './seed-school.ts'
import { startTeacher } from './teacher.ts'

const began = performance.now()
const say = (words: string) =>
  void process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${words}\n`)
const options = readOptions(process.argv.slice(2))
const serverUrl = process.env['TEST_DATABASE_URL'] ?? null
if (serverUrl === null) say('There is no PostgreSQL here: only the embedded database is measured.')

const teacher = await startTeacher()
const carrier = await startChild('carrier')
const { port: carrierPort } = carrier.ready as { port: number }
const around = { slackUrl: teacher.slack.url, coordinator: teacher.coordinator, carrierPort }

const places = new Map<Contender['name'], Place>()
const kept: Place[] = []
if (serverUrl !== null) places.set('PostgreSQL', await makePlace('server', { ...around, serverUrl }))
places.set('embedded', await makePlace('embedded', { ...around, serverUrl: null }))
const contenders: Contender[] = []
for (const [name, place] of places) {
  say(`${name}: ${options.texts} caregivers`)
  const database = await place.open()
  const { channel, teacher: by } = teacher
  const { phones } = await seedSchool(database, { caregivers: options.texts, channel, teacher: by })
  await database.close()
  contenders.push({ name, bot: await startBot(place.environment), postmaster: place.postmaster, phones })
}

const report = openReport(options)
report.add(roundResults(await measureRounds({ contenders, carrier, carrierPort, teacher }, options, say), options))
let smallMb: number | null = null
for (const { name, bot } of contenders) {
  const mb = peakMemoryMb(bot.pid)
  if (name === 'PostgreSQL') smallMb = mb
  report.add([memoryResult(name, mb)])
}
const recoveries: { seconds: number; doubled: number }[] = []
for (const contender of contenders) {
  const place = places.get(contender.name)!
  await contender.bot.stop()
  if (profileFolder !== null) for (const line of profileLines(profileFolder, contender.bot.pid)) say(line)
  const database = await place.open()
  await countSids(database, contender.name, options)
  await database.close()
  if (contender !== contenders[0]) continue
  say('recovery')
  let bot = await startBot(place.environment)
  for (let round = 0; round < options.rounds; round++) {
    const deps = { bot, environment: place.environment, carrier, teacher }
    const taken = await measureRecovery(deps, { words: `Recovery ${round}`, texts: options.texts })
    bot = taken.bot
    recoveries.push(taken)
  }
  await bot.stop()
}
report.add(recoveryResults(recoveries))

if (serverUrl !== null && options.pace > 0) {
  say(`a sender's rate, for ${options.pace} s`)
  const families = await startChild('webhooks')
  const taken = await measurePace({ place: await keep('pace'), carrier, families, teacher }, options.pace)
  report.add(paceResults(taken, options))
  await families.stop()
}
if (serverUrl !== null && options.caregivers > 0)
  await measureLarge({ place: await keep('large'), carrier, teacher, report }, options, { smallMb, say })

async function keep(name: string): Promise<Place> {
  const place = await makePlace(name, { ...around, serverUrl })
  kept.push(place)
  return place
}

await carrier.stop()
await teacher.slack.stop()
for (const place of [...places.values(), ...kept]) place.remove()

const wrong = report.wrong()
for (const name of wrong) say(`WRONG: ${name}`)
process.exit(wrong.length === 0 ? 0 : 1)
