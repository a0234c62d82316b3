// What the same POSTs cost when nothing stands behind them: a loop over undici, or Twilio's SDK with the client it comes with.
import { randomUUID } from 'node:crypto'
import twilio from 'twilio'
import { Pool } from 'undici'
import { account, concurrency } from './account.ts'

const [kind, port, countText] = process.argv.slice(2)
const count = Number(countText)
const origin = `http://127.0.0.1:${port}`

type Post = (to: string, body: string) => Promise<unknown>

function fields(to: string, body: string) {
  const callback = `${origin}/sms/status/${randomUUID()}#rc=5&rp=all`
  return { from: account.from, to, body, statusCallback: callback, smartEncoded: false, validityPeriod: 3600 }
}

function bare(): Post {
  const pool = new Pool(origin, { connections: concurrency, pipelining: 1 })
  const headers = {
    authorization: `Basic ${Buffer.from(`${account.sid}:${account.authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded',
  }
  return async (to, text) => {
    const form = Object.entries(fields(to, text)).map(([name, value]): [string, string] => [
      name[0]!.toUpperCase() + name.slice(1),
      String(value),
    ])
    const answer = await pool.request({
      method: 'POST',
      path: `/2010-04-01/Accounts/${account.sid}/Messages.json`,
      headers,
      body: new URLSearchParams(form).toString(),
    })
    if (answer.statusCode !== 201) throw new Error(`answered ${answer.statusCode}`)
    return answer.body.json()
  }
}

function sdk(): Post {
  const client = twilio(account.sid, account.authToken)
  client.api.baseUrl = origin
  return (to, body) => client.messages.create(fields(to, body))
}

const post = kind === 'sdk' ? sdk() : bare()
process.on('message', (question: { words: string }) => void run(question.words).then((taken) => process.send!(taken)))
process.on('disconnect', () => process.exit())
process.send!({ kind })

async function run(words: string): Promise<{ ms: number; processorMs: number }> {
  const before = process.cpuUsage()
  const began = performance.now()
  let next = 0
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < count) await post(`+1201${String(3_000_000 + next++)}`, words)
    }),
  )
  const used = process.cpuUsage(before)
  return { ms: performance.now() - began, processorMs: (used.user + used.system) / 1000 }
}
