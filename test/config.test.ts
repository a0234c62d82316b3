import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { botFields, storageFields } from '../src/config-fields.ts'
import { ConfigError, type Environment, readConfig, readRosterConfig } from '../src/config.ts'
import { projectRoot } from '../src/lib/project-root.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'touchpoint-config-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const dataKey = Buffer.alloc(32, 7).toString('base64')

/** The least that a bot is configured with. */
function least(more: Environment = {}): Environment {
  return {
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://touchpoint.lincoln.example/',
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 'signing',
    TWILIO_ACCOUNT_SID: 'AC0123456789abcdef0123456789abcdef',
    TWILIO_AUTH_TOKEN: 'auth',
    TWILIO_FROM: '+12015550100',
    SCHOOL_NAME: 'Lincoln School',
    SCHOOL_PHONE: '(201) 555-0199',
    SCHOOL_TIMEZONE: 'America/New_York',
    COORDINATORS: 'U0C0, U0C1',
    ...more,
  }
}

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
  return []
}

const movable = (slack: string, twilio: string) =>
  readConfig(least({ SLACK_API_URL: slack, TWILIO_API_URL: twilio })).clockMovable

describe('the configuration', () => {
  it('takes its defaults for what is unset or empty', () => {
    const config = readConfig(least({ PORT: '', SEND_WINDOW: ' ', DATABASE_URL: '', METRICS_TOKEN: '' }))
    expect(config).toEqual({
      databaseUrl: null,
      dataDir,
      dataKey: expect.any(Buffer),
      port: 3000,
      host: '0.0.0.0',
      publicUrl: 'https://touchpoint.lincoln.example',
      slack: { botToken: 'xoxb-1', signingSecret: 'signing', appToken: null, apiUrl: null },
      twilio: {
        accountSid: 'AC0123456789abcdef0123456789abcdef',
        authToken: 'auth',
        sender: { from: '+12015550100' },
        apiUrl: null,
        timeoutMs: 15_000,
      },
      school: {
        name: 'Lincoln School',
        phone: '(201) 555-0199',
        phoneNumber: '+12015550199',
        timezone: 'America/New_York',
        country: 'US',
        window: { fromMinute: 480, untilMinute: 1200 },
        coordinators: ['U0C0', 'U0C1'],
      },
      undoSeconds: 60,
      smsPerSecond: 1,
      settleSeconds: 60,
      segmentBudget: null,
      translation: null,
      approval: { hours: 4, late: 'original' },
      metricsToken: null,
      logLevel: 'info',
      clockMovable: false,
    })
  })

  it('names everything that is missing at once', () => {
    expect(faultsOf(() => readConfig({}))).toEqual([
      'SCHOOL_TIMEZONE is missing',
      'PUBLIC_URL is missing',
      'SLACK_BOT_TOKEN is missing',
      'SLACK_SIGNING_SECRET is missing',
      'TWILIO_ACCOUNT_SID is missing',
      'TWILIO_AUTH_TOKEN is missing',
      'SCHOOL_NAME is missing',
      'SCHOOL_PHONE is missing',
      'COORDINATORS is missing',
      'TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM is missing: one of them is the sender',
    ])
  })

  it('names everything that is wrong at once, one line each, and never a value', () => {
    const wrong = {
      PORT: '65536-canary',
      PUBLIC_URL: 'canary.example',
      DATABASE_URL: 'mysql://canary:canary@host/db',
      DATA_KEY: 'canary',
      SLACK_API_URL: 'https://canary.example/api',
      TWILIO_ACCOUNT_SID: 'SKcanary',
      TWILIO_MESSAGING_SERVICE_SID: 'canary',
      TWILIO_FROM: 'canary',
      TWILIO_API_URL: 'ftp://canary.example',
      TWILIO_TIMEOUT_MS: '0.5',
      SCHOOL_PHONE: 'canary',
      SCHOOL_TIMEZONE: 'America/Canary',
      SCHOOL_COUNTRY: 'Canary',
      COORDINATORS: 'canary',
      SEND_WINDOW: '20:00-08:00',
      UNDO_SECONDS: '-1',
      SMS_PER_SECOND: 'canary',
      SETTLE_SECONDS: '1e9',
      LOG_LEVEL: 'canary',
    }
    const faults = faultsOf(() => readConfig(least(wrong)))
    const named = new Set(faults.map((fault) => fault.split(' ')[0]))
    expect(faults).toHaveLength(named.size)
    expect(named).toEqual(new Set(Object.keys(wrong)))
    expect(faults.join('\n')).not.toMatch(/canary(?!_)|65536-|20:00-08|mysql|1e9/i)
    expect(faults.filter((fault) => fault.includes('\n'))).toEqual([])
    expect(new ConfigError(faults).message.split('\n')).toEqual(faults)
  })

  it('makes nothing in the data folder while anything is wrong', () => {
    faultsOf(() => readConfig(least({ PORT: 'x' })))
    expect(existsSync(join(dataDir, 'data-key'))).toBe(false)
  })

  it.each([
    ['a messaging service before a number', { TWILIO_MESSAGING_SERVICE_SID: 'MG1' }, { messagingServiceSid: 'MG1' }],
    ['a short code', { TWILIO_FROM: '73000' }, { from: '73000' }],
  ])('takes for its sender %s', (_, more, sender) => {
    expect(readConfig(least(more)).twilio.sender).toEqual(sender)
  })

  it.each(['EST5EDT-x', '+05:00', 'Eastern', 'America', 'America/Newyork2'])('takes %s for no time zone', (zone) => {
    expect(faultsOf(() => readConfig(least({ SCHOOL_TIMEZONE: zone })))).toEqual([
      'SCHOOL_TIMEZONE is not an IANA time zone, such as America/New_York',
    ])
  })

  it.each(['UTC', 'US/Eastern', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('takes %s for one', (zone) => {
    expect(readConfig(least({ SCHOOL_TIMEZONE: zone })).school.timezone).toBe(zone)
  })

  it('lets the clock be moved only when both services are stand-ins on this machine', () => {
    expect(movable('http://127.0.0.1:4001/api/', 'http://localhost:4002')).toBe(true)
    expect(movable('http://[::1]:4001/', 'http://127.8.0.1:4002')).toBe(true)
    expect(movable('', 'http://127.0.0.1:4002')).toBe(false)
    expect(movable('https://slack.example/api/', 'http://127.0.0.1:4002')).toBe(false)
    expect(movable('http://127.0.0.1.evil.example/', 'http://127.0.0.1:4002')).toBe(false)
    expect(movable('http://localhost.evil.example/', 'http://127.0.0.1:4002')).toBe(false)
  })
})

describe('the key', () => {
  it('is asked for with a server, whatever else is wrong', () => {
    expect(faultsOf(() => readConfig(least({ DATABASE_URL: 'postgresql://host/db', PORT: 'x' })))).toEqual([
      'PORT is not a number',
      'DATA_KEY is missing: it is required with DATABASE_URL (make one with: openssl rand -base64 32)',
    ])
  })

  it('is the one of the environment', () => {
    const config = readConfig(least({ DATABASE_URL: 'postgresql://host/db', DATA_KEY: dataKey }))
    expect(config).toMatchObject({ databaseUrl: 'postgresql://host/db', dataKey: Buffer.alloc(32, 7) })
    expect(existsSync(join(dataDir, 'data-key'))).toBe(false)
  })

  it('is made once in the data folder, for this user only, and found again', () => {
    const folder = join(dataDir, 'new', 'folder')
    const first = readConfig(least({ DATA_DIR: folder })).dataKey
    expect(first).toHaveLength(32)
    expect(statSync(join(folder, 'data-key')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readConfig(least({ DATA_DIR: folder })).dataKey).toEqual(first)
    expect(readRosterConfig({ DATA_DIR: folder, SCHOOL_TIMEZONE: 'UTC' }).dataKey).toEqual(first)
  })

  it('is never made anew over one that was damaged', () => {
    writeFileSync(join(dataDir, 'data-key'), 'half a k')
    expect(faultsOf(() => readConfig(least()))).toEqual([
      'DATA_DIR holds a data-key file that is not 32 bytes in base64',
    ])
    expect(readFileSync(join(dataDir, 'data-key'), 'utf8')).toBe('half a k')
  })

  it('cannot be kept where the data folder is a file', () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    expect(faultsOf(() => readConfig(least({ DATA_DIR: file })))).toEqual(['DATA_DIR cannot be used (EEXIST)'])
  })
})

describe('the roster command', () => {
  it('needs only where things are kept and the school’s zone and country', () => {
    expect(readRosterConfig({ DATA_DIR: dataDir, SCHOOL_TIMEZONE: 'America/Denver', SCHOOL_COUNTRY: 'mx' })).toEqual({
      databaseUrl: null,
      dataDir,
      dataKey: expect.any(Buffer),
      timezone: 'America/Denver',
      country: 'MX',
    })
  })

  it('names its faults at once, too', () => {
    expect(faultsOf(() => readRosterConfig({ DATABASE_URL: 'postgres://host/db' }))).toEqual([
      'SCHOOL_TIMEZONE is missing',
      'DATA_KEY is missing: it is required with DATABASE_URL (make one with: openssl rand -base64 32)',
    ])
  })
})

describe('.env.example', () => {
  const lines = readFileSync(join(projectRoot(), '.env.example'), 'utf8').split('\n')
  const variable = /^(?:# )?([A-Z][A-Z_]*)=(.*)$/

  it('lists every variable that is read, and no other', () => {
    const listed = lines.flatMap((line) => variable.exec(line)?.[1] ?? [])
    expect(new Set(listed)).toEqual(new Set(Object.keys({ ...storageFields, ...botFields })))
    expect(listed).toHaveLength(new Set(listed).size)
  })

  it('has one line of help above each', () => {
    const helpless = lines.filter((line, i) => variable.test(line) && !/^# [A-Z3].*\.$/.test(lines[i - 1] ?? ''))
    expect(helpless).toEqual([])
  })

  it('shows the true defaults', () => {
    const shown = lines
      .flatMap((line) => (variable.exec(line) === null ? [] : [variable.exec(line)!]))
      .filter(([line, , value]) => line.startsWith('#') && value !== '')
      .map(([, name, value]) => [name!, value!])
    const withDefaults = readConfig(least())
    expect(readConfig(least({ ...Object.fromEntries(shown), DATA_DIR: dataDir }))).toEqual(withDefaults)
    expect(shown.map(([name]) => name)).toHaveLength(14)
  })
})

it('has every variable in docs/contract.md', () => {
  const contract = readFileSync(join(projectRoot(), 'docs', 'contract.md'), 'utf8')
  const names = Object.keys({ ...storageFields, ...botFields })
  expect(names.filter((name) => !contract.includes(`\`${name}\``))).toEqual([])
})
