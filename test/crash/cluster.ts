import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'
import { endWithUs } from '../support/end-with-us.ts'

/** A PostgreSQL server of the test's own, that may be killed. */
export interface Cluster {
  port: number
  administer(...statements: string[]): Promise<void>
  /** As a power cut is to its processes: nothing is written any more, and it recovers when it is started. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** Commits reach the operating system, which does not die here; the disk does not matter. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=150',
  'fsync=off',
  'track_commit_timestamp=on',
]

export async function startCluster(): Promise<Cluster> {
  const bin = findBinaries()
  const owner = ownerOf()
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-crash-pg-'))
  const data = join(folder, 'cluster')
  if (owner !== null) chownSync(folder, owner.uid, owner.gid)
  // Whoever runs it may not be allowed into the project's folder.
  const as = { cwd: folder, ...owner }
  const made = spawnSync(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, '--username=touchpoint', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    as,
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}`)
  const port = await freePort()
  let server: ChildProcess | null = null

  async function connect(): Promise<Client> {
    const client = new Client({ host: '127.0.0.1', port, user: 'touchpoint', database: 'postgres' })
    client.on('error', () => {})
    await client.connect()
    return client
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server === null) return
    const ended = new Promise((resolve) => server?.once('close', resolve))
    server.kill(signal)
    await ended
    server = null
  }

  const cluster: Cluster = {
    port,
    async administer(...statements) {
      const client = await connect()
      try {
        for (const statement of statements) await client.query(statement)
      } finally {
        await client.end()
      }
    },
    kill: () => end('SIGQUIT'),
    async start() {
      const options = settings.flatMap((setting) => ['-c', setting])
      server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], { ...as, stdio: 'ignore' })
      endWithUs(server)
      for (let tried = 0; ; tried++) {
        try {
          return await cluster.administer('SELECT 1')
        } catch (error) {
          if (tried === 300) throw error
          await new Promise((resolve) => setTimeout(resolve, 100))
        }
      }
    },
    async stop() {
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await cluster.start()
  return cluster
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Debian's newest, or whatever the path has. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const bin = folders.find((folder) => existsSync(join(folder, 'initdb')))
  if (bin === undefined) throw new Error('there is no PostgreSQL here')
  return bin
}

/** PostgreSQL refuses to run as root; null: whoever we are will do. */
function ownerOf(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (flag: string, user: string) => Number(spawnSync('id', [flag, user]).stdout.toString())
  const user = spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody'
  return { uid: idOf('-u', user), gid: idOf('-g', user) }
}
