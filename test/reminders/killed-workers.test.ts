import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { setSchedule } from '../../src/reminders/change-schedule.ts'
import { instantAt } from '../../src/school/local-time.ts'
import { bundleForNode } from '../support/bundle-for-node.ts'
import { createConversationSchool } from '../support/conversation-school.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

/** What runs schedules, as a process of its own, by a clock and a zone that stand in a file. */
const worker = `
  import { readFileSync } from 'node:fs'
  import { openDatabase } from './src/database/open-database.ts'
  import { createLog } from './src/lib/log.ts'
  import { startReminders } from './src/reminders/start-reminders.ts'
  import { testSealer } from './test/support/people.ts'
  const [databaseUrl, file] = process.argv.slice(2)
  const read = () => JSON.parse(readFileSync(file, 'utf8'))
  const school = { name: 'Lincoln School', phone: '(201) 555-0100', phoneNumber: null, timezone: read().timezone, country: 'US',
    window: { fromMinute: 480, untilMinute: 1200 }, coordinators: ['UCOORD1'] }
  const database = await openDatabase({ databaseUrl, dataDir: '' })
  startReminders({ database, sealer: testSealer(), clock: { now: () => new Date(read().now) }, school, log: createLog('silent') })
`
const killsADay = 3
const kills = 30
const schoolDays = ['11', '12', '13', '14', '15', '18', '19', '20', '21', '22'].map((day) => `2027-01-${day}`)
const schedules = 20
const workers = 3
/** A minute where nothing else runs: each kill costs the start of a process. */
const patience = 480_000

let database: TestDatabase
let program: Awaited<ReturnType<typeof bundleForNode>>
let folder: string
const running: ChildProcess[] = []
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoint-workers-'))
  program = await bundleForNode(worker)
  database = await openTestDatabase()
}, 60_000)
afterAll(async () => {
  await Promise.all(running.map(kill))
  await database.close()
  program.remove()
  rmSync(folder, { recursive: true })
})

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('close', () => resolve())
    child.kill('SIGKILL')
  })
}

// One process has the embedded database: several share a server.
it.runIf(process.env['TEST_DATABASE_URL'])(
  'each date is one occurrence and one broadcast, with three workers that are killed, a clock that jumps and another zone',
  { timeout: patience },
  async () => {
    const school = createConversationSchool(database)
    await school.addClasses([{ firstName: 'Ana', caregiver: 'Rosa' }])
    const rule = { kind: 'weekly' as const, weekdays: [1, 2, 3, 4, 5], everyWeeks: 1, minute: 12 * 60 }
    for (let made = 0; made < schedules; made++) {
      const spec = {
        name: `Reading ${made}`,
        maker: 'UCOORD1',
        classroomId: null,
        what: { kind: 'message' as const, text: 'Read for ten minutes' },
        audience: { all: true as const },
        recurrence: { rule, from: '2027-01-11', until: null },
        closedDays: 'skip' as const,
        times: null,
        toleranceMinutes: 120,
      }
      school.clock.moveTo(new Date('2027-01-11T15:00:00Z'))
      expect(await setSchedule(school, { id: null, spec, by: 'UCOORD1', agreed: true })).toBeNull()
    }

    const file = join(folder, 'clock.json')
    let timezone = 'America/New_York'
    function setClock(now: Date): void {
      writeFileSync(`${file}.new`, JSON.stringify({ now, timezone }))
      // Whoever reads it meanwhile reads one or the other.
      renameSync(`${file}.new`, file)
    }
    const start = () =>
      void running.push(spawn(process.execPath, [program.path, database.url!, file], { stdio: 'ignore' }))
    let killed = 0
    async function killOne(): Promise<void> {
      const oldest = running.shift()!
      if (oldest.exitCode === null && oldest.signalCode === null) killed += 1
      await kill(oldest)
      start()
    }
    const occurrences = () => database.client.occurrence.count()

    setClock(new Date('2027-01-11T15:00:00Z'))
    for (let index = 0; index < workers; index++) start()
    for (const [index, day] of schoolDays.entries()) {
      if (index === Math.ceil(schoolDays.length / 2)) {
        timezone = 'America/Chicago'
        await Promise.all(running.splice(0).map(kill))
        for (let again = 0; again < workers; again++) start()
      }
      setClock(new Date(instantAt(timezone, day, 12 * 60 + 20).getTime()))
      const [before, goal] = [index * schedules, (index + 1) * schedules]
      for (let nth = 1; nth <= killsADay; nth++) {
        // In the midst of it: each time some more of the day's dates are done with.
        const some = before + Math.min(schedules, nth * 5)
        await vi.waitFor(async () => expect(await occurrences()).toBeGreaterThanOrEqual(some), {
          timeout: 60_000,
          interval: 10,
        })
        if (nth === 2) setClock(instantAt(timezone, '2027-01-11', 12 * 60 + 10))
        await killOne()
        setClock(new Date(instantAt(timezone, day, 12 * 60 + 20 + nth).getTime()))
      }
      await vi.waitFor(async () => expect(await occurrences()).toBe(goal), { timeout: 60_000, interval: 20 })
    }

    expect(killed).toBe(kills)
    const rows = await database.client.occurrence.findMany()
    expect(rows.filter(({ state, broadcastId }) => state !== 'sent' || broadcastId === null)).toEqual([])
    expect(new Set(rows.map(({ scheduleId, localTime }) => `${scheduleId} ${localTime}`)).size).toBe(rows.length)
    expect(new Set(rows.map(({ localTime }) => localTime))).toEqual(new Set(schoolDays.map((day) => `${day}T12:00`)))
    expect(await database.client.broadcast.count()).toBe(schedules * schoolDays.length)
  },
)
