import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import type { Phone } from '../../src/lib/phone.ts'
import {
  CarrierUnavailableError,
  type OutgoingSms,
  type Receipt,
  type SmsCarrier,
} from '../../src/outbox/sms-carrier.ts'

/** What befalls the next POST. */
type ContractFault =
  | 'rate_limit'
  | 'unreachable'
  | 'accepted_but_timeout'
  | 'accepted_but_reset'
  | 'accepted_but_500'
  | 'lost'

/** A carrier and whoever is behind it. */
export interface CarrierBench {
  carrier: SmsCarrier
  /** The bodies that were accepted for a number, oldest first. */
  acceptedFor(phone: Phone): { sid: string; body: string }[]
  fault(fault: ContractFault): void | Promise<void>
  refuse(code: string): void
  breakList(): void
  /** Tells twice how far a text has got; the receipts that came of it. */
  tellTwice(sid: string, end: { status: 'delivered' } | { status: 'undelivered'; code: string }): Promise<Receipt[]>
  close(): Promise<void>
}

/** What every carrier must do, the fake of the tests and the real edge alike. */
export function describeCarrierContract(name: string, open: () => Promise<CarrierBench>): void {
  describe(`${name}, as a carrier of texts`, () => {
    let bench: CarrierBench
    const phone = '+14155552671' as Phone
    const longAgo = new Date(0)

    beforeEach(async () => {
      bench = await open()
    })
    afterEach(() => bench.close())

    function sms(changes: Partial<OutgoingSms> = {}): OutgoingSms {
      const body = 'Señora, “mañana” {salida} 12:30 \u2014 ¡gracias! 🎒'
      return { attemptId: newId(), to: phone, body, validForSeconds: 600, mayBegin: () => true, ...changes }
    }

    it('accepts a text, once, and lists it with the very same words', async () => {
      const text = sms()
      const outcome = await bench.carrier.send(text)
      expect(outcome).toMatchObject({ kind: 'accepted', sid: expect.stringMatching(/^SM\w{32}$/) as string })
      expect(bench.acceptedFor(phone).map(({ body }) => body)).toEqual([text.body])
      const listed = await bench.carrier.listSent(phone, longAgo)
      expect(listed).toMatchObject([{ body: text.body, failure: null }])
      expect(listed[0]!.sid).toBe(bench.acceptedFor(phone)[0]!.sid)
      expect(Math.abs(listed[0]!.createdAt.getTime() - Date.now())).toBeLessThan(5000)
    })

    it('lists nothing of another number, nor from before', async () => {
      await bench.carrier.send(sms())
      expect(await bench.carrier.listSent('+14155552672' as Phone, longAgo)).toEqual([])
      expect(await bench.carrier.listSent(phone, new Date(Date.now() + 60_000))).toEqual([])
    })

    it.each([
      ['21211', 'number'],
      ['21610', 'opted_out'],
      ['21617', 'this_text'],
      ['20003', 'account'],
    ])('refuses a text with code %s, verdict %s', async (code, verdict) => {
      bench.refuse(code)
      expect(await bench.carrier.send(sms())).toEqual({ kind: 'refused', failure: { code, verdict } })
      expect(bench.acceptedFor(phone)).toEqual([])
    })

    it('has not accepted what it had no time for', async () => {
      await bench.fault('rate_limit')
      expect(await bench.carrier.send(sms())).toMatchObject({ kind: 'slow_down', code: '20429' })
      expect(bench.acceptedFor(phone)).toEqual([])
    })

    it('has not accepted what never reached it', async () => {
      await bench.fault('unreachable')
      expect(await bench.carrier.send(sms())).toMatchObject({ kind: 'slow_down', code: 'unreachable' })
      expect(bench.acceptedFor(phone)).toEqual([])
    })

    it.each(['accepted_but_timeout', 'accepted_but_reset', 'accepted_but_500'] as const)(
      'calls a text %s unknown, sends it no second time, and lists it',
      async (fault) => {
        await bench.fault(fault)
        const text = sms()
        expect(await bench.carrier.send(text)).toMatchObject({ kind: 'unknown' })
        expect(bench.acceptedFor(phone)).toHaveLength(1)
        expect(await bench.carrier.listSent(phone, longAgo)).toMatchObject([{ body: text.body }])
      },
    )

    it('calls a text unknown that was lost on its way, and lists nothing', async () => {
      await bench.fault('lost')
      expect(await bench.carrier.send(sms())).toMatchObject({ kind: 'unknown' })
      expect(await bench.carrier.listSent(phone, longAgo)).toEqual([])
    })

    it('begins nothing that may not begin any more', async () => {
      expect(await bench.carrier.send(sms({ mayBegin: () => false }))).toEqual({ kind: 'not_begun' })
      expect(bench.acceptedFor(phone)).toEqual([])
    })

    it('says when there is no list, instead of an empty one', async () => {
      await bench.carrier.send(sms())
      bench.breakList()
      await expect(bench.carrier.listSent(phone, longAgo)).rejects.toBeInstanceOf(CarrierUnavailableError)
    })

    it('tells of a text by our attempt, also twice', async () => {
      const text = sms()
      await bench.carrier.send(text)
      const { sid } = bench.acceptedFor(phone)[0]!
      const receipt = { attemptId: text.attemptId, sid, status: 'delivered', failure: null }
      expect(await bench.tellTwice(sid, { status: 'delivered' })).toEqual([receipt, receipt])
    })

    it('tells why a text was not delivered, and lists it so', async () => {
      const text = sms()
      await bench.carrier.send(text)
      const { sid } = bench.acceptedFor(phone)[0]!
      const failure = { code: '30006', verdict: 'number' }
      const [receipt] = await bench.tellTwice(sid, { status: 'undelivered', code: '30006' })
      expect(receipt).toEqual({ attemptId: text.attemptId, sid, status: 'undelivered', failure })
      expect(await bench.carrier.listSent(phone, longAgo)).toMatchObject([{ status: 'undelivered', failure }])
    })
  })
}
