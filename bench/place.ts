import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openDatabase } from '../src/database/open-database.ts'
import type { Database } from '../src/database/database.ts'
import { account, dataKey, slackApp } from './account.ts'
import { parentOf } from './processor-time.ts'

/** Where one bot keeps what it has, and the environment that it is started with. */
export interface Place {
  environment: Record<string, string>
  /** While no bot has it open, where it is embedded. */
  open(): Promise<Database>
  /** The server's first process; null: the database is in the bot. */
  postmaster: number | null
  remove(): void
}

/** @param serverUrl of a PostgreSQL server; null: embedded. */
export async function makePlace(
  name: string,
  {
    serverUrl,
    slackUrl,
    coordinator,
    carrierPort,
  }: {
    serverUrl: string | null
    slackUrl: string
    coordinator: string
    carrierPort: number
  },
): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), `touchpoint-bench-${name}-`))
  const server = serverUrl === null ? null : await makeDatabase(serverUrl, `bench_${name}`)
  const port = await freePort()
  return {
    environment: {
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
      DATA_KEY: dataKey.toString('base64'),
      ...(server === null ? {} : { DATABASE_URL: server.url }),
      SLACK_BOT_TOKEN: slackApp.botToken,
      SLACK_SIGNING_SECRET: slackApp.signingSecret,
      SLACK_API_URL: slackUrl,
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.authToken,
      TWILIO_FROM: account.from,
      TWILIO_API_URL: `http://127.0.0.1:${carrierPort}`,
      SCHOOL_NAME: 'Lincoln School',
      SCHOOL_PHONE: '(201) 555-0199',
      SCHOOL_TIMEZONE: 'America/New_York',
      COORDINATORS: coordinator,
      SEND_WINDOW: '00:00-24:00',
      UNDO_SECONDS: '0',
      SMS_PER_SECOND: '0',
    },
    open: () => openDatabase({ databaseUrl: server?.url ?? null, dataDir }),
    postmaster: server?.postmaster ?? null,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function makeDatabase(serverUrl: string, name: string): Promise<{ url: string; postmaster: number }> {
  const connection = new Client({ connectionString: serverUrl })
  await connection.connect()
  await connection.query(`CREATE DATABASE ${name}`)
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const postmaster = parentOf(rows[0]!.pid)
  await connection.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, postmaster }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
