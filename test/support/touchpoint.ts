import { afterEach } from 'vitest'
import { request } from 'node:http'
import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }
import { type App, startApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { controlSocketPath } from '../../src/http/control-socket-path.ts'
import { importThroughBot } from '../../src/http/import-through-bot.ts'
import { createLog } from '../../src/lib/log.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { startTwilioStandIn, type TwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import { type Family, rosterCsv } from './people.ts'
import { makeTestPlace } from './test-database.ts'

export const botToken = 'xoxb-test-token'
export const signingSecret = 'test-signing-secret'
const accountSid = `AC${'0'.repeat(32)}`
const authToken = 'test-auth-token'
export const schoolNumber = '+12015550100'

/** Monday of term, 15:30 in New York. */
export const monday = new Date('2027-01-11T20:30:00Z')

/** The bot as `npm start` composes it, in this process, with a Slack and a Twilio of its own. */
export interface Touchpoint {
  slack: SlackStandIn
  twilio: TwilioStandIn
  config: Config
  url: string
  /** Every log line so far. */
  logged(): string
  coordinator: string
  teacher: string
  /** A private channel with the bot, the coordinator and the teacher. */
  channel: string
  importFamilies(families: readonly Family[]): Promise<void>
  /** Links the channel to a classroom, with the teacher as its teacher. */
  link(classroom?: string): Promise<void>
  moveClock(to: Date): Promise<void>
  /** Stops the bot and starts it again on the same data. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const running: Touchpoint[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((touchpoint) => touchpoint.stop()))
})

/** Starts everything; the test's end stops it. */
export async function startTouchpoint(
  options: { environment?: Record<string, string>; at?: Date; deliver?: 'auto' | 'manual' } = {},
): Promise<Touchpoint> {
  const place = await makeTestPlace()
  const twilio = await startTwilioStandIn({
    accountSid,
    authToken,
    numbers: [schoolNumber],
    deliver: options.deliver ?? 'auto',
  })
  const slack = await startSlackStandIn({
    botToken,
    signingSecret,
    scopes: manifest.oauth_config.scopes.bot,
    botEvents: manifest.settings.event_subscriptions.bot_events,
  })
  const coordinator = slack.addUser({ name: 'ode', realName: 'Ana Ode', displayName: 'Ms. Ode', email: 'ode@school.test' })
  const teacher = slack.addUser({ name: 'vega', realName: 'Mia Vega', displayName: 'Ms. Vega', email: 'vega@school.test' })
  const channel = slack.addChannel({ name: 'room-12', members: [slack.bot.userId, coordinator.id, teacher.id] })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const config = readConfig({
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
    COORDINATORS: coordinator.id,
    UNDO_SECONDS: '0',
    SMS_PER_SECOND: '0',
    SETTLE_SECONDS: '1',
    ...options.environment,
  })
  const lines: string[] = []
  const log = createLog('trace', { write: (line: string) => void lines.push(line) })
  let app: App = await startApp(config, log)
  slack.setEventsUrl(`${url}/slack/events`)
  twilio.setInboundUrl(`${url}/sms/inbound`)

  const touchpoint: Touchpoint = {
    slack,
    twilio,
    config,
    url,
    logged: () => lines.join(''),
    coordinator: coordinator.id,
    teacher: teacher.id,
    channel: channel.id,
    async importFamilies(families) {
      const options = { dryRun: false, skipInvalid: false, retireMissing: false }
      const report = await importThroughBot(config.dataDir, Buffer.from(rosterCsv(families)), options, () => {})
      if (report.outcome !== 'imported') throw new Error(`not imported: ${JSON.stringify(report)}`)
    },
    async link(classroom = 'Room 12') {
      const { body } = await slack.command(coordinator.id, channel.id, `/family link ${classroom} <@${teacher.id}>`)
      if (!JSON.stringify(body).includes(classroom)) throw new Error(`not linked: ${JSON.stringify(body)}`)
    },
    moveClock: (to) => moveClock(config.dataDir, to),
    async restart() {
      await app.stop()
      app = await startApp(config, log)
    },
    async stop() {
      await app.stop()
      await slack.stop()
      await twilio.stop()
      await place.remove()
    },
  }
  running.push(touchpoint)
  await touchpoint.moveClock(options.at ?? monday)
  return touchpoint
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function moveClock(dataDir: string, to: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: controlSocketPath(dataDir), path: '/clock', method: 'POST' }, (response) => {
      response.resume()
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error('the clock was not moved'))))
    })
    asked.on('error', reject)
    asked.end(JSON.stringify({ now: to.toISOString() }))
  })
}
