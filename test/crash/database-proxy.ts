import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { KillPoint, Tripwire } from './tripwire.ts'

/** Stands between one process and PostgreSQL, and knows what a transaction has written when its COMMIT comes. */
export interface DatabaseProxy {
  port: number
  /** How many answers to a COMMIT were lost. */
  readonly lost: number
  /** With this chance a COMMIT is done and its answer lost with the connection. */
  loseCommitAnswers(chance: number): void
  /** Passes on what was held back. */
  release(): void
  /** While it stalls nothing gets through, in either direction. */
  stall(stalled: boolean): void
  stop(): Promise<void>
}

/** What a statement makes of its transaction. */
const marks: readonly [string, 'intent' | 'outcome' | 'expansion'][] = [
  ['INSERT INTO attempts', 'intent'],
  ["SET state = 'accepted'", 'outcome'],
  ['INSERT INTO texts', 'expansion'],
]
const beforeCommit = { intent: 'before_intent', outcome: 'before_sid', expansion: 'mid_expansion' } as const

export async function startDatabaseProxy(options: {
  serverPort: number
  bot: number
  tripwire: Tripwire
  random: () => number
}): Promise<DatabaseProxy> {
  const { bot, tripwire, random } = options
  const sockets = new Set<Socket>()
  const stalled = new Set<() => void>()
  const holds = new Set<() => void>()
  let isStalled = false
  let chance = 0
  let lost = 0

  function serve(client: Socket): void {
    const server = connect(options.serverPort, '127.0.0.1')
    const conversation = { mark: null as (typeof marks)[number][1] | null, committing: false }
    // What came after the point where its process was to die, in order.
    let held: (() => void)[] | null = null
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one)
      one.setNoDelay(true)
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
    const split = splitMessages()
    const stopHere = (act: () => void): void => {
      held = [act]
      holds.add(() => {
        const acts = held ?? []
        held = null
        for (const each of acts) each()
      })
    }
    const take = (message: Buffer): void => {
      if (held !== null) return void held.push(() => server.write(message))
      const sql = sqlOf(message)
      if (sql !== null) {
        const mark = marks.find(([words]) => sql.includes(words))?.[1]
        if (mark !== undefined && conversation.mark !== 'intent') conversation.mark = mark
        const commits = /^\s*COMMIT/i.test(sql)
        const point: KillPoint | null = conversation.mark === null ? null : beforeCommit[conversation.mark]
        conversation.committing = commits && conversation.mark !== null
        if (/^\s*(ROLLBACK|BEGIN)/i.test(sql)) conversation.mark = null
        if (commits && point !== null && tripwire.trips(point, bot)) return stopHere(() => server.write(message))
      }
      server.write(message)
    }
    const answer = (chunk: Buffer): void => {
      if (held !== null) return void held.push(() => client.write(chunk))
      if (conversation.committing) {
        conversation.committing = false
        const { mark } = conversation
        conversation.mark = null
        if (mark === 'intent' && tripwire.trips('after_intent', bot)) return stopHere(() => client.write(chunk))
        if (chance > 0 && random() < chance) {
          lost += 1
          client.destroy()
          return
        }
      }
      client.write(chunk)
    }
    client.on('data', (chunk) => whenFlowing(() => split(chunk).forEach(take)))
    server.on('data', (chunk) => whenFlowing(() => answer(chunk)))
  }

  function whenFlowing(act: () => void): void {
    if (isStalled) stalled.add(act)
    else act()
  }

  const listener = createServer(serve)
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  return {
    port: (listener.address() as AddressInfo).port,
    get lost() {
      return lost
    },
    loseCommitAnswers(now) {
      chance = now
    },
    release() {
      for (const goOn of holds) goOn()
      holds.clear()
    },
    stall(now) {
      isStalled = now
      if (now) return
      for (const act of stalled) act()
      stalled.clear()
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}

/** The statement of a simple query or of a Parse; null for any other message. */
function sqlOf(message: Buffer): string | null {
  const type = message[0]
  return type === 0x51 || type === 0x50 ? message.toString('latin1', 5).replace(/^[^\0]*\0(?=[^\0])/, '') : null
}

/** Cuts what a client sends into whole messages: a type, a length, the rest; the first message has no type. */
function splitMessages(): (chunk: Buffer) => Buffer[] {
  let pending: Buffer = Buffer.alloc(0)
  let typed = false
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
    const messages: Buffer[] = []
    for (;;) {
      const head = typed ? 1 : 0
      if (pending.length < head + 4) return messages
      const length = head + pending.readUInt32BE(head)
      if (pending.length < length) return messages
      messages.push(pending.subarray(0, length))
      pending = pending.subarray(length)
      typed = true
    }
  }
}
