import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

const atOnce = 20
const againEveryMs = 200
/** What PostgreSQL says when it has no connection left. */
const tooMany = '53300'

/**
 * Strangers take every connection that the server has, and whoever uses `database` is thrown out: for so long there is no way back in.
 * Returns how many connections were lost by that.
 */
export async function takeConnections(port: number, database: string, ms: number): Promise<number> {
  const strangers: Client[] = []
  let thrownOut = 0
  try {
    await takeAll(port, strangers)
    for (const until = performance.now() + ms; performance.now() < until; await wait(againEveryMs)) {
      const { rowCount } = await strangers[0]!.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
        [database],
      )
      thrownOut += rowCount ?? 0
      await takeAll(port, strangers)
    }
  } finally {
    await Promise.all(strangers.map((stranger) => stranger.end()))
  }
  return thrownOut
}

/** Until the server refuses. */
async function takeAll(port: number, strangers: Client[]): Promise<void> {
  for (let refused = false; !refused;) {
    const come = await Promise.allSettled(Array.from({ length: atOnce }, () => connect(port, 'postgres')))
    for (const one of come) {
      if (one.status === 'fulfilled') strangers.push(one.value)
      else if ((one.reason as { code?: string }).code === tooMany) refused = true
      else throw one.reason
    }
  }
}

/** For so long whoever reads or writes texts waits, and keeps its connection meanwhile: a process's own pool is used up. */
export async function holdTable(port: number, database: string, ms: number): Promise<void> {
  const client = await connect(port, database)
  try {
    await client.query('BEGIN')
    await client.query('LOCK TABLE texts IN ACCESS EXCLUSIVE MODE')
    await wait(ms)
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
}

async function connect(port: number, database: string): Promise<Client> {
  const client = new Client({ host: '127.0.0.1', port, user: 'touchpoint', database })
  client.on('error', () => {})
  await client.connect()
  return client
}
