// Families write: so many signed webhooks, as many at a time as Twilio keeps connections open.
import { Pool } from 'undici'
import { signTwilioWebhook } from '../src/sandbox/twilio/webhook-signature.ts'
import { account, concurrency } from './account.ts'

export interface WebhooksSent {
  ms: number
  /** Milliseconds from the request to its answer. */
  p50: number
  p99: number
  refused: number
}

process.on('message', (job: Job) => void run(job).then((sent) => process.send!(sent)))
process.on('disconnect', () => process.exit())
process.send!({ ready: true })

interface Job {
  url: string
  phones: readonly string[]
  count: number
  /** Makes the message SIDs of this run its own. */
  run: number
}

async function run({ url, phones, count, run: number }: Job): Promise<WebhooksSent> {
  const requests = Array.from({ length: count }, (_, index) => {
    const form = {
      AccountSid: account.sid,
      ApiVersion: '2010-04-01',
      Body: `We tried it at home, part ${index}`,
      From: phones[index % phones.length]!,
      MessageSid: `SM${(number * 10_000_000 + index).toString(16).padStart(32, 'a')}`,
      NumMedia: '0',
      NumSegments: '1',
      To: account.from,
    }
    return {
      body: new URLSearchParams(form).toString(),
      signature: signTwilioWebhook(account.authToken, `${url}/sms/inbound`, form),
    }
  })
  const pool = new Pool(url, { connections: concurrency, pipelining: 1 })
  const times: number[] = []
  let refused = 0
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (next < count) {
        const { body, signature } = requests[next++]!
        const asked = performance.now()
        const status = await deliver(pool, body, signature)
        times.push(performance.now() - asked)
        if (status !== 200) refused += 1
      }
    }),
  )
  const ms = performance.now() - began
  await pool.close()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
  return { ms, p50: at(0.5), p99: at(0.99), refused }
}

/** As Twilio does with `rc` and `rp`: a connection that ended under a request is made again. */
async function deliver(pool: Pool, body: string, signature: string, tries = 1): Promise<number> {
  try {
    const answer = await pool.request({
      method: 'POST',
      path: '/sms/inbound',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
      body,
    })
    await answer.body.dump()
    return answer.statusCode
  } catch {
    return tries === 5 ? 0 : deliver(pool, body, signature, tries + 1)
  }
}
