import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { rosterCsv, testPhone } from '../support/people.ts'
import { buildRosterCommand, writeRoster } from '../support/roster-command.ts'
import { makeTestPlace, type TestPlace } from '../support/test-database.ts'

let command: Awaited<ReturnType<typeof buildRosterCommand>>
let place: TestPlace

beforeAll(async () => {
  command = await buildRosterCommand()
})
afterAll(() => command.remove())
beforeEach(async () => {
  place = await makeTestPlace()
})
afterEach(() => place.remove())

async function look<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(place)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const good = { caregiver: 'Rosa Lopez', phone: testPhone(23) }
const bad = { caregiver: 'Luis Diaz', phone: '12' }

describe('the roster command, while no bot runs', () => {
  it('imports a file, says what changed, and nothing the second time', async () => {
    const path = writeRoster(place, rosterCsv([good]))
    const first = await command.run(place, ['import', path])
    expect(first).toMatchObject({ code: 0, said: expect.stringContaining('new caregiver Rosa Lopez') as string })
    const again = await command.run(place, ['import', path])
    expect(again).toEqual({ code: 0, said: 'Nothing changes: the school is as the file says.\nImported 1 row.\n' })
    expect(await look(({ client }) => client.caregiver.count())).toBe(1)
  })

  it('writes nothing with a bad row and leaves with 1, or the good ones with --skip-invalid and leaves with 2', async () => {
    const path = writeRoster(place, rosterCsv([good, bad]))
    const refused = await command.run(place, ['import', path])
    expect(refused.code).toBe(1)
    expect(refused.said).toContain('line 3, column phone: is not a phone number that can exist')
    expect(await look(({ client }) => client.caregiver.count())).toBe(0)
    const skipped = await command.run(place, ['import', path, '--skip-invalid'])
    expect(skipped.code).toBe(2)
    expect(skipped.said).toContain('line 3, column phone')
    expect(await look(({ client }) => client.caregiver.count())).toBe(1)
  })

  it('writes nothing in a dry run and never shows a whole number', async () => {
    const path = writeRoster(place, rosterCsv([good]))
    const dry = await command.run(place, ['import', path, '--dry-run'])
    expect(dry.code).toBe(0)
    expect(dry.said).toContain('new caregiver Rosa Lopez (number ending in 23)')
    expect(dry.said).not.toMatch(/\d{5}/)
    expect(await look(({ client }) => client.caregiver.count())).toBe(0)
  })

  it('says clearly what is wrong with a file that is no roster', async () => {
    const faultOf = async (path: string) => {
      const { code, said } = await command.run(place, ['import', path])
      return { code, said: said.split('\n')[0] }
    }
    expect(await faultOf(join(place.dataDir, 'none.csv'))).toEqual({ code: 1, said: 'The file was not found.' })
    expect(await faultOf(place.dataDir)).toEqual({ code: 1, said: 'This is a directory, not a file.' })
    const path = writeRoster(place, '')
    expect(await faultOf(path)).toEqual({ code: 1, said: 'The file is empty.' })
    truncateSync(path, 50 * 1024 * 1024)
    expect(await faultOf(path)).toMatchObject({ code: 1, said: expect.stringMatching(/larger than 32 MB/) as string })
  })

  it('explains itself with 64 when it is called wrongly', async () => {
    for (const args of [
      [],
      ['import'],
      ['export', 'x.csv'],
      ['import', 'a.csv', 'b.csv'],
      ['import', 'a', '--force'],
    ]) {
      const { code, said } = await command.run(place, args)
      expect({ args, code }).toEqual({ args, code: 64 })
      expect(said).toContain('npm run roster -- import FILE')
    }
  })

  it('names every fault of its configuration on a line of its own and leaves with 78', async () => {
    const env = { SCHOOL_TIMEZONE: 'Mars/Base', SCHOOL_COUNTRY: 'USA', DATA_KEY: 'short' }
    const { code, said } = await command.run(place, ['import', 'roster.csv'], env)
    expect(code).toBe(78)
    const lines = said.trim().split('\n')
    expect(lines).toHaveLength(3)
    for (const name of Object.keys(env)) expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1)
    expect(said).not.toMatch(/Mars|USA|short/)
  })
})
