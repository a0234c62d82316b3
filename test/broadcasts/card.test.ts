import { describe, expect, it } from 'vitest'
import type { Broadcast } from '../../src/broadcasts/broadcast-store.ts'
import { cardOf, cardPlace, tallyOf } from '../../src/broadcasts/card.ts'
import type { TextState } from '../../src/outbox/text-state.ts'

const at = new Date('2027-01-11T20:30:00Z')
const broadcast = (change: Partial<Broadcast> = {}): Broadcast => ({
  id: 'broadcast',
  classroomId: 'classroom',
  kind: 'update',
  author: 'U1',
  approvedBy: null,
  audience: { classroomIds: ['classroom'] },
  content: { kind: 'update', sections: { learning: 'We compare fractions' } },
  createdAt: at,
  sendAt: at,
  usefulUntil: at,
  state: 'sending',
  expandedThrough: null,
  expandedAt: at,
  stoppedBy: null,
  caregiversExpected: 9,
  ...change,
})
const line = (state: TextState, count: number, reason: string | null = null) => ({ state, reason, count })

describe('cardOf', () => {
  it('counts each text once', () => {
    const tally = tallyOf([
      line('held', 1),
      line('queued', 1, '20429'),
      line('sending', 1),
      line('unknown', 1),
      line('accepted', 2),
      line('sent', 2),
      line('delivered', 3),
      line('failed', 4, '21211'),
      line('undelivered', 5, '30006'),
      line('dropped', 6, 'said_stop'),
      line('dropped', 7, 'stopped_by_staff'),
    ])
    const card = cardOf(broadcast(), tally, [])
    expect(card).toMatchObject({
      waiting: 4,
      onTheWay: 4,
      delivered: 3,
      failed: 9,
      notSent: 6,
      keptBack: 7,
      caregivers: 33,
    })
  })

  it('shows the expected number until the texts are made', () => {
    expect(cardOf(broadcast({ state: 'scheduled', expandedAt: null }), tallyOf([]), []).caregivers).toBe(9)
  })

  it('can be stopped until it is over', () => {
    const states = ['scheduled', 'sending', 'done', 'cancelled', 'stopped'] as const
    const cards = states.map((state) => cardOf(broadcast({ state }), tallyOf([line('delivered', 1)]), []))
    expect(cards.map(({ phase }) => phase)).toEqual(['undo', 'sending', 'done', 'cancelled', 'stopped'])
    expect(cards.map(({ stoppable }) => stoppable)).toEqual([true, true, false, false, false])
  })

  it('calls it cancelled when it was stopped before anything had left', () => {
    const nothingLeft = tallyOf([line('dropped', 2, 'stopped_by_staff'), line('dropped', 1, 'said_stop')])
    expect(cardOf(broadcast({ state: 'stopped' }), nothingLeft, []).phase).toBe('cancelled')
  })

  it('shortens long words to their beginning, and never through a character', () => {
    const learning = `${'a '.repeat(59)}\n😀😀😀`
    const { excerpt } = cardOf(broadcast({ content: { kind: 'update', sections: { learning } } }), tallyOf([]), [])
    expect(Array.from(excerpt)).toHaveLength(120)
    expect(excerpt.endsWith('a 😀…')).toBe(true)
  })
})

describe('cardPlace', () => {
  it('is one per broadcast and channel', () => {
    expect(cardPlace('b', 'C1').key).toBe(cardPlace('b', 'C1').key)
    expect(cardPlace('b', 'C1').key).not.toBe(cardPlace('b', 'C2').key)
  })
})
