import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(school.url + path, { headers })

describe('the health routes', () => {
  it('say that the process lives and the database answers', async () => {
    const [alive, ready] = [await get('/healthz'), await get('/readyz')]
    expect([alive.status, ready.status]).toEqual([200, 200])
  })

  it('count what waits, for this machine when there is no token', async () => {
    const room = await openClassroom(school, [{}, {}])
    await room.send('/family update We compare fractions')
    await room.card('2 delivered')
    const metrics = await get('/metrics')
    expect(metrics.status).toBe(200)
    expect(metrics.headers.get('content-type')).toContain('text/plain')
    const text = await metrics.text()
    expect(text).toContain('# TYPE touchpoint_texts_due gauge\ntouchpoint_texts_due 0\n')
    expect(text).toMatch(/touchpoint_posts_undeliverable 0\n/)
    expect(text).toContain('touchpoint_inbound_waiting 0\n')
    expect(text).toContain('touchpoint_sends_total{outcome="accepted"} 4\n')
    expect(text).toContain('touchpoint_receipts_total{status="delivered"} 4\n')
    expect(text).toMatch(/touchpoint_webhook_seconds_count\{route="\/sms\/status\/",status="200"\} \d+\n/)
    expect(text).toMatch(/touchpoint_webhook_seconds_bucket\{le="3",route="\/slack\/events",status="200"\} [1-9]/)
    expect(text).toMatch(/touchpoint_slack_call_seconds_count\{method="chat.postMessage",outcome="ok"\} [1-9]/)
    expect(text.replace(/touchpoint_(memory_bytes|\w+_sum\S*) \S+/g, '')).not.toMatch(/fractions|Rosa|\d{10}\b(?!\.)/)
  })

  it('are joined by one log line for each text that left and each that arrived', () => {
    const events = school
      .logged()
      .split('\n')
      .flatMap((line) => /"event":"(text_\w+)"/.exec(line)?.[1] ?? [])
    expect(events.toSorted()).toEqual([...Array(4).fill('text_accepted'), ...Array(4).fill('text_ended')])
  })

  it('give metrics to whoever has the token, when there is one', async () => {
    await school.restart({ METRICS_TOKEN: 'metrics-token' })
    const asked = ['', 'Bearer metrics-tokem', 'Bearer metrics-token'].map((authorization) =>
      get('/metrics', authorization === '' ? {} : { authorization }),
    )
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 401, 200])
  })
})

describe('/family doctor', () => {
  it('tells a coordinator, and nobody else, how the installation is', async () => {
    const room = await openClassroom(school, [{}])
    await room.type('/family doctor', school.coordinator)
    const said = () => JSON.stringify(school.slack.responses().at(-1)?.body ?? {})
    await school.eventually(() => said().includes('No fault was found.'))
    for (const words of ['PUBLIC_URL leads to this bot', 'signing secret is right', 'Delivery reports arrive']) {
      expect(said()).toContain(words)
    }
    expect(said()).not.toMatch(/xoxb|\+1\d{10}/)
    const { body } = await room.type('/family doctor')
    expect(JSON.stringify(body)).not.toContain('PUBLIC_URL')
  })
})
