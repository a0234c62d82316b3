import { describe, expect, it } from 'vitest'
import { decideRoute, type Route, type RouteFacts, withoutAnswer } from '../../src/conversations/decide-route.ts'

const now = new Date('2027-01-11T20:30:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const hours = 60
const days = 24 * hours

const vega = (ago: number) => ({ classroomId: 'vega', at: minutesAgo(ago) })
const cho = (ago: number) => ({ classroomId: 'cho', at: minutesAgo(ago) })

const nothing: RouteFacts = {
  now,
  classes: ['vega', 'cho'],
  texted: [],
  chosen: null,
  askedAt: null,
  isWaiting: false,
  canAsk: true,
}
const to = (classroomId: string, confirmed = true): Route => ({ kind: 'classroom', classroomId, confirmed })
const ask: Route = { kind: 'ask', classes: ['vega', 'cho'] }

describe('who reads what a caregiver texts', () => {
  const table: [string, Partial<RouteFacts>, Route][] = [
    ['one class, never texted', { classes: ['vega'] }, to('vega')],
    ['one class, texted long ago', { classes: ['vega'], texted: [vega(90 * days)] }, to('vega')],
    ['no class', { classes: [] }, { kind: 'coordinators', confirmed: true }],
    ['no class any more, though texted', { classes: [], texted: [vega(5)] }, { kind: 'coordinators', confirmed: true }],
    ['two classes, never texted', {}, ask],
    ['two classes, one texted a month ago', { texted: [cho(30 * days)] }, to('cho')],
    ['two classes, only one texted within seven days', { texted: [vega(30 * days), cho(6 * days)] }, to('cho')],
    ['two classes texted within seven days', { texted: [vega(6 * days), cho(3 * hours)] }, ask],
    ['the second of them exactly seven days ago', { texted: [vega(7 * days), cho(3 * hours)] }, ask],
    ['the second of them a minute before that', { texted: [vega(7 * days + 1), cho(3 * hours)] }, to('cho')],
    ['a reply within two hours', { texted: [vega(1 * days), cho(119)] }, to('cho')],
    ['a reply after exactly two hours', { texted: [vega(1 * days), cho(2 * hours)] }, to('cho')],
    ['a reply a minute later', { texted: [vega(1 * days), cho(2 * hours + 1)] }, ask],
    ['both within two hours: the last', { texted: [vega(10), cho(20)] }, to('vega')],
    ['chosen, six days ago', { texted: [vega(3 * hours), cho(4 * hours)], chosen: cho(6 * days) }, to('cho')],
    ['chosen exactly seven days ago', { texted: [vega(3 * hours), cho(4 * hours)], chosen: cho(7 * days) }, to('cho')],
    ['chosen more than seven days ago', { texted: [vega(3 * hours), cho(4 * hours)], chosen: cho(7 * days + 1) }, ask],
    [
      'chosen, but the other one texted an hour ago',
      { texted: [vega(60), cho(1 * days)], chosen: cho(1 * days) },
      to('vega'),
    ],
    ['chosen a class that the child has left', { classes: ['vega'], chosen: cho(60) }, to('vega')],
    ['texted by a class that the child has left', { classes: ['vega'], texted: [cho(5)] }, to('vega')],
    [
      'asked already, without an answer',
      { texted: [vega(3 * hours), cho(4 * hours)], askedAt: minutesAgo(1 * days) },
      to('vega', false),
    ],
    [
      'asked more than seven days ago',
      { texted: [vega(3 * hours), cho(4 * hours)], askedAt: minutesAgo(8 * days) },
      ask,
    ],
    ['cannot be asked', { texted: [vega(3 * hours), cho(4 * hours)], canAsk: false }, to('vega', false)],
    ['cannot be asked, never texted', { canAsk: false }, { kind: 'coordinators', confirmed: false }],
    ['an answer is awaited', { texted: [vega(3 * hours), cho(4 * hours)], isWaiting: true }, { kind: 'wait' }],
    [
      'three classes, two of them texted',
      { classes: ['vega', 'lee', 'cho'], texted: [cho(3 * hours), vega(4 * hours)] },
      { kind: 'ask', classes: ['vega', 'cho'] },
    ],
  ]
  it.each(table)('%s', (_name, facts, route) => {
    expect(decideRoute({ ...nothing, ...facts })).toEqual(route)
  })

  const unanswered: [string, Pick<RouteFacts, 'classes' | 'texted'>, Route][] = [
    ['the one that texted last', { classes: ['vega', 'cho'], texted: [vega(50), cho(40)] }, to('cho', false)],
    ['the only class that is left', { classes: ['vega'], texted: [vega(50), cho(40)] }, to('vega')],
    [
      'the coordinators where none has texted',
      { classes: ['vega', 'cho'], texted: [] },
      { kind: 'coordinators', confirmed: false },
    ],
    [
      'the coordinators where there is no class',
      { classes: [], texted: [vega(50)] },
      { kind: 'coordinators', confirmed: true },
    ],
  ]
  it.each(unanswered)('without an answer: %s', (_name, facts, route) => {
    expect(withoutAnswer(facts)).toEqual(route)
  })
})
