import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { type ControlSocket, startControlSocket } from '../../src/http/control-socket.ts'
import { rosterRoute } from '../../src/http/roster-route.ts'
import { createLog } from '../../src/lib/log.ts'
import { rosterCsv, rosterDeps, schoolMonday, testPhone } from '../support/people.ts'
import { buildRosterCommand, writeRoster } from '../support/roster-command.ts'
import { makeTestPlace, type TestPlace } from '../support/test-database.ts'

const log = createLog('silent')
let command: Awaited<ReturnType<typeof buildRosterCommand>>
let place: TestPlace
let database: Database
let control: ControlSocket

/** A bot as far as a roster sees one: it has the database open, and listens in its folder. */
async function startBot(): Promise<void> {
  database = await openDatabase(place)
  const routes = { 'POST /roster': rosterRoute(rosterDeps(database)) }
  control = await startControlSocket({ dataDir: place.dataDir, routes, log })
}

async function stopBot(): Promise<void> {
  await control.stop()
  await database.close()
}

beforeAll(async () => {
  command = await buildRosterCommand()
})
afterAll(() => command.remove())
beforeEach(async () => {
  place = await makeTestPlace()
})
afterEach(() => place.remove())

describe('the roster command, while the bot runs', () => {
  it('brings its file into the running bot, with the same report and exit codes', async () => {
    await startBot()
    const families = [{ caregiver: 'Rosa', phone: testPhone(1) }, { phone: '12' }]
    const path = writeRoster(place, rosterCsv(families))
    const refused = await command.run(place, ['import', path])
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('line 3, column phone')
    const dry = await command.run(place, ['import', path, '--skip-invalid', '--dry-run'])
    expect(dry.code).toBe(2)
    expect(await database.client.caregiver.count()).toBe(0)
    const imported = await command.run(place, ['import', path, '--skip-invalid'])
    expect(imported.code).toBe(2)
    expect(imported.said).toContain('new caregiver Rosa (number ending in 01)')
    const [change] = await database.client.consentChange.findMany()
    expect(change).toMatchObject({ source: 'roster', evidence: 'line 2' })
    const here = await database.client.consentChange.count({ where: { at: schoolMonday } })
    // On a server the command writes itself; into the embedded database the bot does, by its own clock.
    expect(here).toBe(database.kind === 'embedded' ? 1 : 0)
    await stopBot()
  })

  it('waits for a bot that is starting or stopping', async () => {
    const path = writeRoster(place, rosterCsv([{ phone: testPhone(1) }]))
    database = await openDatabase(place)
    let waits = () => {}
    const waiting = new Promise<void>((resolve) => (waits = resolve))
    const running = command.run(place, ['import', path], {}, (said) => {
      if (said.includes('Waiting for the process that has the data folder')) waits()
    })
    // On a server the command needs no bot, and waits for none.
    await (database.kind === 'embedded' ? waiting : running)
    const routes = { 'POST /roster': rosterRoute(rosterDeps(database)) }
    control = await startControlSocket({ dataDir: place.dataDir, routes, log })
    expect((await running).code).toBe(0)
    await stopBot()
    expect((await command.run(place, ['import', path])).said).toContain('Nothing changes')
  })

  it('says that the outcome is open when the bot dies before it has answered', async () => {
    database = await openDatabase(place)
    const routes = {
      'POST /roster': async (_: unknown, response: { writeHead(status: number): void; destroy(): void }) => {
        response.writeHead(200)
        response.destroy()
      },
    }
    control = await startControlSocket({ dataDir: place.dataDir, routes, log })
    const { code, said } = await command.run(place, ['import', writeRoster(place, rosterCsv([{}]))])
    const embedded = { code: 75, said: expect.stringContaining('either all was written or nothing') as string }
    // On a server the command needs no bot.
    expect({ code, said }).toMatchObject(database.kind === 'embedded' ? embedded : { code: 0 })
    await stopBot()
  })
})
