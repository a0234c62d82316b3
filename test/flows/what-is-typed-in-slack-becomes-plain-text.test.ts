import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

describe('the quick way', () => {
  it('reads as one sentence of plain text, whatever Slack made of it', async () => {
    const room = await openClassroom(school, [{ firstName: 'Ana' }])
    const typed = '*Fractions* & “halves”… with @vega – see https://example.org/a_b?x=1&y=2 :pizza: _now_ ~soon~ `1/2`'
    const preview = await room.preview(`/family update ${typed}`)
    await room.press(preview, 'broadcast_send')
    await room.arrived('Fractions &')
    expect(school.bodiesTo(room.phones[0]!)[1]).toBe(
      'Lincoln School, Ms. Vega, about Ana:\n' +
        'Fractions & "halves"... with Ms. Vega - see https://example.org/a_b?x=1&y=2 pizza now soon 1/2',
    )
    expect(school.twilio.sentTo(room.phones[0]).map(({ encoding }) => encoding)).toEqual(['GSM-7', 'GSM-7'])
  })

  it('keeps a family’s accents, and the preview names the letter that costs', async () => {
    const room = await openClassroom(school, [{ firstName: 'Íñigo', language: 'es' }])
    const preview = await room.preview('/family update Leemos')
    expect(wordsOf(preview)).toContain('The character “Í” makes this text cost more.')
    await room.press(preview, 'broadcast_send')
    await room.arrived('Leemos')
    expect(school.bodiesTo(room.phones[0]!)[1]).toContain('sobre Íñigo:')
  })

  it('says so when there are no words', async () => {
    const room = await openClassroom(school, [{}])
    await room.type('/family message :tada:')
    await room.type('/family message')
    expect(await room.told('no words')).toBe('There are no words to send.')
  })
})

describe('a message', () => {
  it('is logistics: it names no child, and is counted apart from learning', async () => {
    const room = await openClassroom(school, [{ firstName: 'Ana' }])
    await room.send('/family message Lunch on Monday is at 11:30')
    await room.arrived('Lunch')
    await room.send('/family update We compare fractions')
    await room.arrived('fractions')
    expect(school.bodiesTo(room.phones[0]!)[1]).toBe('Lincoln School, Ms. Vega: Lunch on Monday is at 11:30')
    const purposes = await school.read(({ client }) =>
      client.broadcast.findMany({ orderBy: { createdAt: 'asc' }, select: { kind: true, purpose: true, author: true } }),
    )
    expect(purposes.slice(-2)).toEqual([
      { kind: 'message', purpose: 'logistics', author: school.teacher },
      { kind: 'update', purpose: 'learning', author: school.teacher },
    ])
  })
})
