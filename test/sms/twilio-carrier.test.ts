import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import type { Phone } from '../../src/lib/phone.ts'
import { CarrierUnavailableError, type OutgoingSms } from '../../src/outbox/sms-carrier.ts'
import { KNOWN_CODES } from '../../src/sms/twilio/error-codes.ts'
import { explainFailure } from '../../src/outbox/failure.ts'
import { describeCarrierContract } from '../outbox/sms-carrier-contract.ts'
import { openTwilioBench, service, type TwilioBench } from './twilio-bench.ts'

describeCarrierContract('Twilio', async () => {
  const bench = await openTwilioBench({ timeoutMs: 400 })
  const { standIn } = bench
  return {
    carrier: bench.carrier,
    acceptedFor: (phone) => standIn.sentTo(phone).map(({ sid, body }) => ({ sid: sid!, body })),
    async fault(fault) {
      switch (fault) {
        case 'rate_limit':
          standIn.faults.rate429 = 1
          break
        case 'unreachable':
          await standIn.stop()
          break
        case 'accepted_but_timeout':
          standIn.faults.hangAfterAccept = 1
          break
        case 'accepted_but_reset':
          standIn.faults.resetAfterAccept = 1
          break
        case 'accepted_but_500':
          standIn.faults.error500AfterAccept = 1
          break
        case 'lost':
          standIn.faults.hang = 1
      }
    },
    refuse: (code) => void (standIn.faults.refuseNext = { code: Number(code) }),
    breakList: () => void standIn.stop(),
    async tellTwice(sid, end) {
      const code = end.status === 'undelivered' ? Number(end.code) : undefined
      await standIn.deliver(sid, end.status, code)
      await standIn.deliver(sid, end.status, code)
      return bench.receipts
    },
    close: bench.close,
  }
})

describe('the Twilio carrier', () => {
  let bench: TwilioBench
  afterEach(() => bench.close())

  const phone = '+14155552671' as Phone
  function sms(changes: Partial<OutgoingSms> = {}): OutgoingSms {
    return { attemptId: newId(), to: phone, body: 'Hello', validForSeconds: 600, mayBegin: () => true, ...changes }
  }

  it('asks for receipts by attempt, with retries, no smart encoding, and an end to its validity', async () => {
    bench = await openTwilioBench()
    const text = sms()
    await bench.carrier.send(text)
    await bench.carrier.send(sms({ validForSeconds: 90_000 }))
    const [first, second] = bench.standIn.sentTo(phone)
    expect(first).toMatchObject({ messagingServiceSid: service, smartEncoded: false, validityPeriod: 600 })
    expect(first!.statusCallback).toMatch(
      new RegExp(`^http://127\\.0\\.0\\.1:\\d+/sms/status/${text.attemptId}#rc=5&rp=all$`),
    )
    expect(second).toMatchObject({ validityPeriod: 36_000 })
  })

  it('sends from a number where that is the sender', async () => {
    bench = await openTwilioBench({ sender: { from: '+12025550100' } })
    expect(await bench.carrier.send(sms())).toMatchObject({ kind: 'accepted', status: 'queued' })
    expect(bench.standIn.sentTo(phone)).toMatchObject([{ from: '+12025550100', messagingServiceSid: null }])
  })

  it('reads a list of several pages to its end', async () => {
    bench = await openTwilioBench()
    await Promise.all(Array.from({ length: 130 }, (_, index) => bench.carrier.send(sms({ body: `Hello ${index}` }))))
    expect(await bench.carrier.listSent(phone, new Date(0))).toHaveLength(130)
  })

  it('takes a body that was removed for unknown, not for empty', async () => {
    bench = await openTwilioBench()
    await bench.carrier.send(sms())
    const { sid } = bench.standIn.sentTo(phone)[0]!
    const authorization = `Basic ${Buffer.from(`AC${'a'.repeat(32)}:12345`).toString('base64')}`
    await fetch(`${bench.standIn.url}/2010-04-01/Accounts/AC${'a'.repeat(32)}/Messages/${sid}.json`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Body=',
    })
    expect(await bench.carrier.listSent(phone, new Date(0))).toMatchObject([{ sid, body: null }])
  })

  it('knows the trial account’s preface as none of our words', async () => {
    bench = await openTwilioBench()
    await bench.carrier.send(sms({ body: 'Sent from your Twilio trial account - Hello' }))
    expect(await bench.carrier.listSent(phone, new Date(0))).toMatchObject([{ body: 'Hello' }])
  })

  it('calls wrong credentials the account’s fault, and has no list with them', async () => {
    bench = await openTwilioBench({ authToken: 'wrong' })
    expect(await bench.carrier.send(sms())).toEqual({ kind: 'refused', failure: { code: '20003', verdict: 'account' } })
    await expect(bench.carrier.listSent(phone, new Date(0))).rejects.toBeInstanceOf(CarrierUnavailableError)
  })

  it('asks whether it may begin only when a connection is free', async () => {
    bench = await openTwilioBench({ connections: 1, timeoutMs: 300 })
    bench.standIn.faults.hang = 1
    const asked: string[] = []
    const ask = (name: string) => () => asked.push(name) > 0
    const first = bench.carrier.send(sms({ mayBegin: ask('first') }))
    const second = bench.carrier.send(sms({ mayBegin: ask('second') }))
    expect(await first).toEqual({ kind: 'unknown', why: 'timeout' })
    expect(['slow_down', 'accepted']).toContain((await second).kind)
    expect(asked[0]).toBe('first')
    expect(bench.standIn.sentTo(phone).length).toBe(asked.length - 1)
  })

  it('has plain words for every code it knows', async () => {
    bench = await openTwilioBench()
    expect(KNOWN_CODES.filter((code) => explainFailure(code).includes(code))).toEqual([])
    const named = [
      21610, 21211, 21214, 21408, 21606, 21611, 21612, 21614, 21617, 20003, 20404, 20429, 30001, 30002, 30003,
    ]
    const alsoNamed = [30004, 30005, 30006, 30007, 30008, 30022, 30032, 30034, 63016, 63017]
    expect([...named, ...alsoNamed].filter((code) => !KNOWN_CODES.includes(String(code)))).toEqual([])
  })
})
