import { Client } from 'pg'

/**
 * Listens to what other processes announce, on a connection of its own that is made again when it is lost.
 * What is announced meanwhile is missed: the loops look by themselves every second.
 */
export function listen(url: string, heard: (topic: string) => void): { stop(): Promise<void> } {
  let connection: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function connect(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    connection = client
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    client.on('error', () => void client.end().catch(() => {}))
    client.on('end', again)
    try {
      await client.connect()
      await client.query('LISTEN touchpoint')
    } catch {
      await client.end().catch(() => {})
      again()
    }
  }

  function again(): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), 1000)
  }

  void connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await connection?.end().catch(() => {})
    },
  }
}
