import { describe, expect, it } from 'vitest'
import { endOf } from '../../src/outbox/attempt-end.ts'
import { createBrake } from '../../src/outbox/brake.ts'
import { decideDeparture, type DepartureFacts } from '../../src/outbox/decide-departure.ts'
import { decideSettling } from '../../src/outbox/decide-settling.ts'
import { explainFailure } from '../../src/outbox/failure.ts'
import { startLease } from '../../src/outbox/lease.ts'
import type { SentSms } from '../../src/outbox/sms-carrier.ts'
import { validForSeconds } from '../../src/outbox/validity.ts'
import { createWindowGlance } from '../../src/outbox/window-glance.ts'

const now = new Date('2026-12-02T17:00:00Z')
const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
const open = { open: true, closesAt: after(3600) } as const
const closed = { open: false, opensAt: after(7200) } as const
const facts: DepartureFacts = {
  anyHour: false,
  despiteStop: false,
  dueAt: now,
  usefulUntil: after(86_400),
  consentState: 'enrolled',
  consentEnded: false,
  numberFault: null,
  contactForbidden: false,
  broadcastStopped: false,
  held: false,
  paused: false,
  optedOut: false,
}

describe('whether a text may leave', () => {
  it.each([
    ['agreed', { consentState: 'agreed' }, { kind: 'send' }],
    ['said STOP', { consentState: 'stopped' }, { kind: 'drop', reason: 'said_stop' }],
    ['the confirmation of a STOP', { consentState: 'stopped', despiteStop: true }, { kind: 'send' }],
    ['said no', { consentState: 'refused', despiteStop: true }, { kind: 'drop', reason: 'said_no' }],
    ['a wrong number', { consentState: 'frozen' }, { kind: 'drop', reason: 'wrong_number' }],
    ['the apology to a wrong number', { consentState: 'frozen', despiteStop: true }, { kind: 'send' }],
    ['held for doubtful words', { held: true }, { kind: 'wait', until: after(86_400) }],
    ['a number given up', { consentEnded: true, despiteStop: true }, { kind: 'drop', reason: 'number_replaced' }],
    ['a dead number', { numberFault: '30006' }, { kind: 'drop', reason: 'number_unusable' }],
    ['a contact rule', { contactForbidden: true }, { kind: 'drop', reason: 'no_contact' }],
    ['a stopped broadcast', { broadcastStopped: true }, { kind: 'drop', reason: 'stopped_by_staff' }],
    ['of no use any more', { usefulUntil: now }, { kind: 'expire', reason: 'too_late' }],
    ['not due', { dueAt: after(1) }, { kind: 'wait', until: after(1) }],
  ] as const)('is decided for one with %s', (_, changes, departure) => {
    expect(decideDeparture({ ...facts, ...changes }, open, now)).toEqual(departure)
  })

  it('waits for the window, but for a text of any hour', () => {
    expect(decideDeparture(facts, closed, now)).toEqual({ kind: 'wait', until: closed.opensAt })
    expect(decideDeparture({ ...facts, anyHour: true }, closed, now)).toEqual({ kind: 'send' })
  })

  it('lets the carrier keep it until the window closes, and no longer than it is of use', () => {
    // A second less, in which it may still be on its way to the carrier.
    expect(validForSeconds(facts, open, now)).toBe(3599)
    expect(validForSeconds({ ...facts, usefulUntil: after(60.7) }, open, now)).toBe(59)
    expect(validForSeconds({ ...facts, anyHour: true }, open, now)).toBe(86_399)
  })

  it('does not leave so late that the carrier could not be told to stop in time', () => {
    const closing = { open: true, closesAt: after(1.9) } as const
    expect(decideDeparture(facts, closing, now)).toEqual({ kind: 'wait', until: closing.closesAt })
    expect(decideDeparture(facts, { open: true, closesAt: after(2) }, now)).toEqual({ kind: 'send' })
    expect(decideDeparture({ ...facts, anyHour: true }, closing, now)).toEqual({ kind: 'send' })
  })

  it('sees the window close to the millisecond, and the clock moved back', () => {
    let time = new Date('2026-12-03T00:59:59.900Z')
    const glance = createWindowGlance(
      { timezone: 'America/New_York', window: { fromMinute: 480, untilMinute: 1200 } },
      { now: () => time },
    )
    expect(glance().open).toBe(true)
    time = new Date('2026-12-03T01:00:00.000Z')
    expect(glance().open).toBe(false)
    time = new Date('2026-12-03T00:59:59.999Z')
    expect(glance().open).toBe(true)
  })
})

describe('what the carrier’s list proves', () => {
  const attempt = { body: 'Hello', intendedAt: now, looks: 0 }
  const sms = (sid: string, seconds: number, body: string | null = 'Hello'): SentSms => ({
    sid,
    body,
    createdAt: after(seconds),
    status: 'queued',
    failure: null,
  })
  const decide = (listed: SentSms[], bound: string[] = [], looks = 0) =>
    decideSettling({ ...attempt, looks }, listed, new Set(bound))

  it('finds the attempt’s own message, up to a minute older than its intent', () => {
    expect(decide([sms('SM1', -60)])).toEqual({ kind: 'bind', sms: sms('SM1', -60) })
    expect(decide([sms('SM1', -61)]).kind).toBe('look_again')
  })

  it('takes the oldest of several and none of another attempt’s', () => {
    expect(decide([sms('SM3', 9), sms('SM2', 5), sms('SM1', 1)], ['SM1'])).toEqual({ kind: 'bind', sms: sms('SM2', 5) })
  })

  it('is absence only at the second look', () => {
    expect(decide([sms('SM1', 1, 'Other words')])).toEqual({ kind: 'look_again' })
    expect(decide([sms('SM1', 1, 'Other words')], [], 1)).toEqual({ kind: 'absent' })
  })

  it('is nothing where the carrier has not kept the words', () => {
    expect(decide([sms('SM1', 1, null)], [], 1)).toEqual({ kind: 'undecidable' })
    expect(decide([sms('SM1', 1, null)], ['SM1'], 1)).toEqual({ kind: 'absent' })
  })
})

describe('a process', () => {
  it('holds a lease by both of its clocks', () => {
    const time = { monotonic: 0, wall: 0 }
    const lease = () =>
      startLease(
        1000,
        () => time.monotonic,
        () => time.wall,
      )
    const [first, second] = [lease(), lease()]
    time.monotonic = 999
    expect(first.isValid()).toBe(true)
    time.monotonic = 1000
    expect(first.isValid()).toBe(false)
    Object.assign(time, { monotonic: 10, wall: 60_000 })
    expect(second.isValid()).toBe(false)
  })

  it('pauses longer each time the carrier asks, not for answers that were on their way, and starts small again', () => {
    let time = 0
    const brake = createBrake(() => time)
    const pauses: number[] = []
    for (let tries = 0; tries < 4; tries++) {
      brake.slowDown(null)
      brake.slowDown(null)
      pauses.push(brake.remainingMs())
      time += brake.remainingMs()
    }
    expect(pauses.every((pause, index) => pause >= 50 * 2 ** index && pause <= 100 * 2 ** index)).toBe(true)
    brake.release()
    brake.slowDown(null)
    expect(brake.remainingMs()).toBeLessThanOrEqual(100)
    time += 100
    brake.slowDown(7000)
    expect(brake.remainingMs()).toBe(7000)
  })

  it('keeps what an account without means could not send', () => {
    const outcome = { kind: 'refused', failure: { code: '20003', verdict: 'account' } } as const
    expect(endOf(outcome, now, () => 5000)).toEqual({
      kind: 'back',
      state: 'refused',
      code: '20003',
      notBefore: after(5),
    })
  })
})

describe('what staff read of a failure', () => {
  it('is plain words, with the code where we have none', () => {
    expect(explainFailure('30006')).toMatch(/landline/)
    expect(explainFailure('39999')).toMatch(/39999/)
    expect(explainFailure('said_stop')).toMatch(/STOP/)
  })
})
