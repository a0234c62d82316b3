import { importThroughBot } from '../../src/http/import-through-bot.ts'
import { rosterCsv, testPhone } from '../support/people.ts'
import type { DatabasePlace, Databases } from './databases.ts'
import { roomName } from './outside-api.ts'
import { calmWithin } from './wait-for-calm.ts'
import { openWorld } from './world.ts'

export interface Prepared {
  place: DatabasePlace
  phones: readonly string[]
}

/** A school with so many families over so many rooms, all of them welcomed; every run starts from a copy of it. */
export async function prepareSchool(
  databases: Databases,
  { program, numbers, rooms }: { program: string; numbers: number; rooms: number },
): Promise<Prepared> {
  const place = await databases.make('prepared')
  const world = await openWorld({ databases, place, program, seed: 1, bots: 1, rooms })
  const phones = Array.from({ length: numbers }, (_, index) => testPhone(index))
  const families = phones.map((phone, index) => ({
    studentId: `S${index}`,
    classroom: roomName(1 + (index % rooms)),
    caregiver: `Rosa ${index}`,
    phone,
  }))
  const how = { dryRun: false, skipInvalid: false, retireMissing: false }
  await world.bots[0]!.start()
  const report = await importThroughBot(place.dataDir(0), Buffer.from(rosterCsv(families)), how, () => {})
  if (report.outcome !== 'imported') throw new Error(`the roster was not imported: ${JSON.stringify(report)}`)
  for (let room = 1; room <= rooms; room++) await world.outside.link(room)
  await world.outside.welcome()
  const unrest = await calmWithin(world, { texts: numbers, ms: Math.max(300_000, numbers * 100) })
  if (unrest.length > 0) throw new Error(`the families were not welcomed: ${unrest.join()}`)
  await world.bots[0]!.stop()
  await world.close()
  return { place, phones }
}
