import { request } from 'node:http'
import { createServer } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atFileEnd } from './at-file-end.ts'
import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }
import { type App, type AppParts, startApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { createAnnouncements } from '../../src/database/announcements.ts'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { controlSocketPath } from '../../src/http/control-socket-path.ts'
import { importThroughBot } from '../../src/http/import-through-bot.ts'
import { keepClock } from '../../src/http/kept-clock.ts'
import { createLog } from '../../src/lib/log.ts'
import type { PostingPace } from '../../src/posts/posting-pace.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { startTwilioStandIn, type TwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import { type Family, rosterCsv, testPhone } from './people.ts'
import { makeEmptyPlace, makeTestPlace, openTestDatabase, type TestPlace } from './test-database.ts'

const botToken = 'xoxb-test-token'
export const signingSecret = 'test-signing-secret'
const accountSid = `AC${'0'.repeat(32)}`
export const authToken = 'test-auth-token'
const schoolNumber = '+12025550100'
/** A busy machine takes its time; nothing is waited for this long when all is well. */
const patienceMs = 25_000

/** Monday of term, 15:30 in New York. */
export const monday = new Date('2027-01-11T20:30:00Z')

/** Slack and Twilio with people in them, and the environment of a bot that belongs to them. */
export interface School {
  slack: SlackStandIn
  twilio: TwilioStandIn
  environment: Record<string, string>
  url: string
  coordinator: string
  teacher: string
  addPerson(name: string): string
  /** A number that nobody has been given yet. */
  newPhone(): string
  /** Through the running bot, as the roster command does. */
  importFamilies(families: readonly Family[]): Promise<void>
  /** What was sent to a number, oldest first. */
  bodiesTo(phone: string): string[]
  /** Resolves with the first truthy value; looked at whenever something happens in Slack or at Twilio. */
  eventually<Value>(look: () => Value): Promise<Exclude<Value, false | null | undefined>>
  stop(): Promise<void>
}

/** The bot as `npm start` composes it, in this process, with a Slack and a Twilio of its own. */
export interface Touchpoint extends School {
  config: Config
  /** Every log line so far. */
  logged(): string
  moveClock(to: Date): Promise<void>
  /** Stops the bot and starts it again on the same data, with these changes to its environment from then on. */
  restart(environment?: Record<string, string>): Promise<void>
  /** Reads the database while the bot is stopped. */
  read<Value>(reading: (database: Database) => Promise<Value>): Promise<Value>
  /** Another bot on the same database, where that is a server; its address. */
  startAnother(): Promise<string>
}

export interface TouchpointOptions {
  environment?: Record<string, string>
  at?: Date
  deliver?: 'auto' | 'manual'
  /** The embedded database is in its own folder, opened as the bot opens it, to be looked at there. */
  ownFolder?: boolean
}

/** Everything but the bot. */
export async function openSchool(
  options: TouchpointOptions = {},
  makePlace: () => Promise<TestPlace> = makeTestPlace,
): Promise<School> {
  const place = await makePlace()
  const { deliver = 'auto' } = options
  const twilio = await startTwilioStandIn({ accountSid, authToken, numbers: [schoolNumber], deliver })
  const slack = await startSlackStandIn({
    botToken,
    signingSecret,
    scopes: manifest.oauth_config.scopes.bot,
    botEvents: manifest.settings.event_subscriptions.bot_events,
    // How fast the bot acknowledges is measured elsewhere: a machine that runs every test at once may be slow.
    deadlineMs: patienceMs,
  })
  const addPerson = (name: string) =>
    slack.addUser({
      name: name.toLowerCase(),
      realName: `Mia ${name}`,
      displayName: `Ms. ${name}`,
      email: `${name}@school.test`,
    }).id
  const [coordinator, teacher] = [addPerson('Ode'), addPerson('Vega')]
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const environment: Record<string, string> = {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    DATA_DIR: place.dataDir,
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...(place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }),
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.url,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_FROM: schoolNumber,
    TWILIO_API_URL: twilio.url,
    SCHOOL_NAME: 'Lincoln School',
    SCHOOL_PHONE: '(201) 555-0199',
    SCHOOL_TIMEZONE: 'America/New_York',
    COORDINATORS: coordinator,
    UNDO_SECONDS: '0',
    SMS_PER_SECOND: '0',
    SETTLE_SECONDS: '1',
    ...options.environment,
  }
  slack.setEventsUrl(`${url}/slack/events`)
  twilio.setInboundUrl(`${url}/sms/inbound`)
  let phones = 0
  return {
    slack,
    twilio,
    environment,
    url,
    coordinator,
    teacher,
    addPerson,
    newPhone: () => testPhone((phones += 1)),
    async importFamilies(families) {
      const how = { dryRun: false, skipInvalid: false, retireMissing: false }
      const report = await importThroughBot(place.dataDir, Buffer.from(rosterCsv(families)), how, () => {})
      if (report.outcome !== 'imported') throw new Error(`not imported: ${JSON.stringify(report)}`)
    },
    bodiesTo: (phone) => twilio.sentTo(phone).map(({ body }) => body),
    eventually: (look) => Promise.race([slack.waitFor(look, patienceMs), twilio.waitFor(look, patienceMs)]) as never,
    async stop() {
      await slack.stop()
      await twilio.stop()
      await place.remove()
    },
  }
}

/** Starts everything; the end of the file's tests stops it. */
export async function startTouchpoint(options: TouchpointOptions = {}): Promise<Touchpoint> {
  const school = await openSchool(options, options.ownFolder === true ? makeTestPlace : makeEmptyPlace)
  const { environment } = school
  const config = readConfig(environment)
  const isLent = config.databaseUrl === null && options.ownFolder !== true
  const opening = isLent ? await lendDatabase() : { open: openDatabase, end: async () => {} }
  const parts: AppParts = { openDatabase: opening.open, slackPace: quickPace }
  const lines: string[] = []
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  // The school's clock goes on while the bot is stopped.
  let aheadMs = 0
  let app: App = await startApp(config, log, parts)
  async function start(): Promise<void> {
    app = await startApp(readConfig(environment), log, parts)
  }
  const others: { app: App; dataDir: string }[] = []

  const touchpoint: Touchpoint = {
    ...school,
    config,
    logged: () => lines.join(''),
    async moveClock(to) {
      aheadMs = to.getTime() - Date.now()
      for (const dataDir of [config.dataDir, ...others.map((other) => other.dataDir)]) await moveClock(dataDir, to)
    },
    async restart(changes = {}) {
      Object.assign(environment, changes)
      await app.stop()
      await start()
    },
    async read(reading) {
      await app.stop()
      const database = await opening.open(config)
      try {
        return await reading(database)
      } finally {
        await database.close()
        await start()
      }
    },
    async startAnother() {
      const dataDir = mkdtempSync(join(tmpdir(), 'touchpoint-another-'))
      keepClock(dataDir, aheadMs)
      const port = await freePort()
      const another = readConfig({ ...environment, PORT: String(port), DATA_DIR: dataDir })
      others.push({ app: await startApp(another, log, parts), dataDir })
      return `http://127.0.0.1:${port}`
    },
    async stop() {
      await Promise.all([app, ...others.map((other) => other.app)].map((one) => one.stop()))
      for (const { dataDir } of others) rmSync(dataDir, { recursive: true })
      await opening.end()
      await school.stop()
    },
  }
  atFileEnd(() => touchpoint.stop())
  await touchpoint.moveClock(options.at ?? monday)
  return touchpoint
}

/** The stand-ins count nothing against us unless they are told to: what Slack's pace would keep waiting need not wait. */
const quickPace: Partial<PostingPace> = {
  posts: { intervalMs: 0, burst: 1 },
  updates: { intervalMs: 0, burst: 1 },
  spacingMs: 20,
}

/**
 * An embedded database that is open already: a bot that was stopped finds it as it left it. That a bot opens it by itself, and again after its death, is seen in tests of its process.
 */
async function lendDatabase(): Promise<{ open: typeof openDatabase; end(): Promise<void> }> {
  const lent = await openTestDatabase()
  return {
    // A bot of its own hears announcements of its own.
    open: async () => ({ ...lent, ...createAnnouncements(), close: async () => {} }),
    end: () => lent.close(),
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Moves the school's clock of the bot that has this data folder. */
export function moveClock(dataDir: string, to: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath: controlSocketPath(dataDir), path: '/clock', method: 'POST', agent: false },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error('the clock was not moved')),
        )
      },
    )
    asked.on('error', reject)
    asked.end(JSON.stringify({ now: to.toISOString() }))
  })
}
