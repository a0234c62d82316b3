import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createLog, errorFacts } from '../../src/lib/log.ts'

const canary = 'Canary Núñez +12015550123'

describe('the facts of an error', () => {
  const errors: [string, Error][] = [
    ['a plain one', new Error(canary)],
    ['one of several lines', new Error(`first\n    at ${canary}\n${canary}`)],
    ['one that looks like a place', new Error('first\n    at 2015550123:12:3\n    at Canary.ts:4:5')],
    ['one with a cause', new Error('outer', { cause: new Error(canary) })],
    ['one with words for a code', Object.assign(new Error('x'), { code: canary })],
    ['one with more on it', Object.assign(new Error('x'), { meta: { value: canary }, body: canary })],
  ]

  it.each(errors)('never hold what it says: %s', (_, error) => {
    expect(JSON.stringify(errorFacts(error))).not.toMatch(/Canary|Núñez|2015550123/)
  })

  it('hold its class, its code and where it was thrown', () => {
    const facts = errorFacts(Object.assign(new TypeError('x'), { code: 'ECONNRESET' }))
    expect(facts).toMatchObject({ error: 'TypeError', code: 'ECONNRESET' })
    expect(facts.at).toMatch(/^log\.test\.ts:\d+/)
  })

  it.each([canary, 7, null, undefined, { message: canary }])('hold only the type of what is no error', (thrown) => {
    expect(errorFacts(thrown)).toEqual({ error: typeof thrown })
  })
})

function logged(level: string) {
  const lines: unknown[] = []
  const write = (chunk: Buffer, _: unknown, done: () => void) => {
    lines.push(JSON.parse(chunk.toString()))
    done()
  }
  return { log: createLog(level, new Writable({ write })), lines }
}

describe('the log', () => {
  it('writes one line of JSON an event, with its time and no machine or process', () => {
    const { log, lines } = logged('info')
    log.info('broadcast_sent', { texts: 14 })
    expect(lines).toEqual([
      { level: 30, time: expect.stringMatching(/^\d{4}-.*Z$/), event: 'broadcast_sent', texts: 14 },
    ])
  })

  it('leaves out what is below its level', () => {
    const { log, lines } = logged('warn')
    log.debug('a')
    log.info('b')
    log.warn('c')
    log.error('d')
    expect(lines).toMatchObject([{ event: 'c' }, { event: 'd' }])
  })
})
