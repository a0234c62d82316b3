import { existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { controlSocketPath } from '../../src/http/control-socket-path.ts'
import { openClassroom } from '../support/classroom.ts'
import { rosterCsv } from '../support/people.ts'
import { type Program, startProgram } from '../support/program.ts'
import { monday, moveClock, openSchool, type School } from '../support/touchpoint.ts'

const start = ['--build', 'dist/main.js']
const patience = 120_000

// What making the program prints is not what the program says.
beforeAll(async () => void (await startProgram(['--build'], {}).ended), patience)

describe('npm start', () => {
  it(
    'with a wrong environment exits 78, every fault on a line of its own, and says no value',
    { timeout: patience },
    async () => {
      const canary = 'zyxcanary'
      const program = startProgram(start, {
        PORT: `${canary}1`,
        SEND_WINDOW: '20:00-08:00',
        SCHOOL_TIMEZONE: `Mars/${canary}`,
        SLACK_BOT_TOKEN: canary,
        DATABASE_URL: `mysql://${canary}@localhost/x`,
        TWILIO_ACCOUNT_SID: canary,
      })
      expect(await program.ended).toEqual({ code: 78, signal: null })
      const { out, err } = program.said()
      const lines = err.trim().split('\n')
      const named = lines.map((line) => line.split(' ')[0])
      for (const name of [
        'PORT',
        'SEND_WINDOW',
        'SCHOOL_TIMEZONE',
        'DATABASE_URL',
        'PUBLIC_URL',
        'SLACK_SIGNING_SECRET',
        'TWILIO_AUTH_TOKEN',
        'SCHOOL_NAME',
        'COORDINATORS',
        'DATA_KEY',
        'TWILIO_MESSAGING_SERVICE_SID',
      ]) {
        expect(named).toContain(name)
      }
      expect(new Set(named).size).toBe(lines.length)
      expect(out + err).not.toContain(canary)
      expect(err).not.toContain('20:00')
    },
  )
})

describe('a bot that runs', () => {
  let school: School
  let program: Program
  beforeAll(async () => {
    school = await openSchool({ environment: { LOG_LEVEL: 'trace' }, deliver: 'manual' })
    program = startProgram(start, school.environment)
    await program.says('"event":"started"')
    await moveClock(school.environment['DATA_DIR']!, monday)
  }, patience)
  afterAll(async () => {
    program.child.kill('SIGKILL')
    await program.ended
    await school.stop()
  })

  it('takes a roster from npm run roster', { timeout: patience }, async () => {
    const file = join(school.environment['DATA_DIR']!, 'roster.csv')
    writeFileSync(file, rosterCsv([{ classroom: 'Oak Room', caregiver: 'Zyxrosa', phone: school.newPhone() }]))
    const roster = startProgram(['--build', 'dist/roster.js', 'import', file], school.environment)
    expect(await roster.ended).toEqual({ code: 0, signal: null })
    expect(roster.said().out).toContain('new caregiver Zyxrosa')
    const { slack, coordinator } = school
    const channel = slack.addChannel({ name: 'room-9', members: [slack.bot.userId, coordinator] }).id
    const { body } = await slack.command(coordinator, channel, '/family link Oak Room')
    expect(JSON.stringify(body)).toContain('This channel is now the channel of Oak Room.')
  })

  it('tells npm run doctor how it is', { timeout: patience }, async () => {
    const doctor = startProgram(['--build', 'dist/doctor.js'], school.environment)
    expect(await doctor.ended).toEqual({ code: 0, signal: null })
    expect(doctor.said().out).toContain('✓ PUBLIC_URL leads to this bot.')
  })

  it(
    'ends within ten seconds of SIGTERM, with what it had in hand, and leaves nothing behind',
    { timeout: patience },
    async () => {
      const room = await openClassroom(school, [{ caregiver: 'Zyxrosa', firstName: 'Zyxana' }])
      school.twilio.faults.slowMs = 1500
      await room.send('/family update We compare zyxfractions')
      await school.eventually(() => school.bodiesTo(room.phones[0]!).length === 1)
      const began = performance.now()
      program.child.kill('SIGTERM')
      expect(await program.ended).toEqual({ code: 0, signal: null })
      expect(performance.now() - began).toBeLessThan(10_000)
      expect(program.said().err).toBe('')
      expect(program.said().out).not.toMatch(/zyx|555\d{4}/i)

      const { dataDir, port, ...config } = readConfig(school.environment)
      expect([join(dataDir, 'lock'), controlSocketPath(dataDir)].map((path) => existsSync(path))).toEqual([
        false,
        false,
      ])
      await expect(
        new Promise((resolve, reject) => connect(port, '127.0.0.1').once('connect', resolve).once('error', reject)),
      ).rejects.toMatchObject({ code: 'ECONNREFUSED' })
      const database = await openDatabase({ dataDir, databaseUrl: config.databaseUrl })
      const texts = await database.client.text.findMany({
        orderBy: { priority: 'asc' },
        select: { kind: true, state: true },
      })
      await database.close()
      expect(texts).toEqual([
        { kind: 'welcome', state: 'accepted' },
        { kind: 'update', state: 'held' },
      ])
    },
  )
})
