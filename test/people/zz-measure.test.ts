import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { readAudience } from '../../src/people/audience-reader.ts'
import type { RosterProgress } from '../../src/people/roster-report.ts'
import { importRoster } from '../../src/people/import-roster.ts'
import { type Family, rosterCsv, rosterDeps, testSealer } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

const rows = 20_000
const anything = { dryRun: false, skipInvalid: false, retireMissing: false }
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Every child has two caregivers. */
function district(): Family[] {
  return Array.from({ length: rows }, (_, index) => ({
    studentId: `S${index >> 1}`,
    firstName: `Ana${index >> 1}`,
    classroom: `Room ${(index >> 1) % 400}`,
    phone: `+1201${2_000_000 + index}`,
  }))
}

describe('a roster of 20,000 rows', () => {
  it('goes in within a minute, in one transaction, and tells how far it got', async () => {
    const file = Buffer.from(rosterCsv(district()))
    const heard: RosterProgress[] = []
    const began = performance.now()
    const report = await importRoster(rosterDeps(database), file, anything, (progress) => { heard.push(progress); if (progress.done===0||progress.phase==='writing') console.log(progress.phase, progress.done, ((performance.now()-began)/1000).toFixed(2)) })
    const seconds = (performance.now() - began) / 1000
    console.log('import s', seconds, Math.round(process.memoryUsage().rss/1e6)+'MB'); expect(report).toMatchObject({ outcome: 'imported', goodRows: rows })
    expect(seconds).toBeLessThan(60)
    expect(heard.some(({ phase }) => phase === 'reading')).toBe(true)
    const last = heard.at(-1)
    expect(last).toEqual({ phase: 'writing', done: last?.of, of: last?.of })
    const transactions = await database.client.$queryRaw`SELECT DISTINCT xmin::text FROM care`
    expect(transactions).toHaveLength(1)
  })

  it('is compared again without a change, and read as an audience in batches', async () => {
    const t0=performance.now()
    const again = await importRoster(rosterDeps(database), Buffer.from(rosterCsv(district())), anything)
    expect(again).toMatchObject({ outcome: 'imported', changes: [], missing: [] })
    console.log('again', (performance.now()-t0)/1000); const t1=performance.now(); const on = new Date('2027-01-11')
    let read = 0
    for (let after: string | null = null; ;) {
      const batch = await readAudience(database.client, testSealer(), { classroomIds: 'all', on, after, limit: 1000 })
      read += batch.length
      if (batch.length < 1000) break
      after = batch.at(-1)!.caregiverId
    }
    console.log('audience ms', performance.now()-t1)
    expect(read).toBe(rows)
  })
})
