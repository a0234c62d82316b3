import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createSeededRandom, type SeededRandom } from '../../src/sandbox/dose.ts'
import { type BotProcess, createBotProcess } from './bot-process.ts'
import { freePort } from './cluster.ts'
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts'
import type { DatabasePlace, Databases } from './databases.ts'
import { type Addresses, type Outside, people, secrets } from './outside-api.ts'
import { startOutsideProcess } from './outside-process.ts'
import { createTripwire, type Hit, type Trigger } from './tripwire.ts'
import { watchQueries } from './watch-queries.ts'

/** One school: its stand-ins in a process of their own, its bots, and what stands between them and their database. */
export interface World {
  random: SeededRandom
  outside: Outside
  bots: readonly BotProcess[]
  /** One for each bot; none where the database is embedded. */
  proxies: readonly DatabaseProxy[]
  place: DatabasePlace
  /** The bots are in that folder's logs. */
  folder: string
  /** Lays the trigger and resolves with the bot that hit it; null after so long, or once nobody can come to it any more. */
  ambush(trigger: Trigger, patienceMs: number, isIdle?: () => Promise<boolean>): Promise<Hit | null>
  /** What was held back where a process was stopped goes on. */
  release(): Promise<void>
  /** What the first living bot says of its queues; null when none answers. */
  metrics(): Promise<Record<string, number> | null>
  close(): Promise<void>
}

export interface WorldOptions {
  databases: Databases
  place: DatabasePlace
  program: string
  seed: number
  bots: number
  rooms: number
  environment?: Record<string, string>
}

const lookEveryMs = 300

export async function openWorld(options: WorldOptions): Promise<World> {
  const { databases, place, seed } = options
  const random = createSeededRandom(seed * 7919 + 1)
  let onHit: (hit: Hit) => void = () => {}
  const tripwire = createTripwire((hit) => onHit(hit))
  const outside = startOutsideProcess((hit) => onHit(hit))
  const addresses = await outside.open({ seed, bots: options.bots, rooms: options.rooms })
  const folder = join(databases.folder, place.name, 'logs')
  const proxies: DatabaseProxy[] = []
  const bots: BotProcess[] = []
  for (let bot = 0; bot < options.bots; bot++) {
    const { cluster } = databases
    if (cluster !== null) {
      proxies.push(
        await startDatabaseProxy({ serverPort: cluster.port, bot, tripwire, random: createSeededRandom(seed + bot) }),
      )
    }
    const port = await freePort()
    mkdirSync(place.dataDir(bot), { recursive: true })
    const databaseUrl = place.urlBy(proxies[bot]?.port ?? 0)
    const environment = { ...environmentOf(addresses, bot, port), ...options.environment, DATA_DIR: place.dataDir(bot) }
    bots.push(
      createBotProcess({
        program: options.program,
        port,
        environment: databaseUrl === null ? environment : { ...environment, DATABASE_URL: databaseUrl },
        logFile: join(folder, `bot-${bot}.log`),
      }),
    )
  }
  await outside.setBots(bots.map(({ port }) => port))
  const queries = databases.cluster === null ? null : watchQueries(place.rows, join(folder, 'queries.log'))

  return {
    random,
    outside,
    bots,
    proxies,
    place,
    folder,
    async ambush(trigger, patienceMs, isIdle = async () => false) {
      const hit = new Promise<Hit>((resolve) => {
        onHit = resolve
      })
      tripwire.arm(trigger)
      await outside.arm(trigger)
      const until = performance.now() + patienceMs
      const given = async (): Promise<null> => {
        while (performance.now() < until && !(await isIdle())) {
          await wait(Math.min(lookEveryMs, Math.max(0, until - performance.now())))
        }
        return null
      }
      const first = await Promise.race([hit, given()])
      tripwire.arm(null)
      await outside.arm(null)
      onHit = () => {}
      return first
    },
    async release() {
      for (const proxy of proxies) proxy.release()
      await outside.release()
    },
    async metrics() {
      for (const { port } of bots) {
        try {
          const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(20_000) })
          if (answer.ok) return readMetrics(await answer.text())
        } catch {
          // This one is down just now.
        }
      }
      return null
    },
    async close() {
      queries?.stop()
      await Promise.all(bots.map((bot) => bot.kill()))
      await Promise.all(proxies.map((proxy) => proxy.stop()))
      await outside.close()
      outside.child.disconnect()
    },
  }
}

function environmentOf(addresses: Addresses, bot: number, port: number): Record<string, string> {
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: addresses.publicUrl,
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    SLACK_BOT_TOKEN: secrets.botToken,
    SLACK_SIGNING_SECRET: secrets.signingSecret,
    SLACK_API_URL: addresses.slackUrl,
    TWILIO_ACCOUNT_SID: secrets.accountSid,
    TWILIO_AUTH_TOKEN: secrets.authToken,
    TWILIO_FROM: secrets.number,
    TWILIO_API_URL: addresses.twilioUrls[bot]!,
    TWILIO_TIMEOUT_MS: '5000',
    SCHOOL_NAME: 'Lincoln School',
    SCHOOL_PHONE: '(201) 555-0199',
    SCHOOL_TIMEZONE: 'America/New_York',
    COORDINATORS: people.coordinator,
    SEND_WINDOW: '00:00-24:00',
    UNDO_SECONDS: '0',
    SMS_PER_SECOND: '0',
    // Twice this is longer than Twilio's list lags behind, as it must be, on a machine that has more to do than it can as well.
    SETTLE_SECONDS: '8',
  }
}

function readMetrics(text: string): Record<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith('touchpoint_') && !line.includes('{'))
  return Object.fromEntries(
    lines.map((line) => line.split(' ') as [string, string]).map(([name, value]) => [name, Number(value)]),
  )
}
