import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import type { Touchpoint } from '../support/touchpoint.ts'
import { startTranslatingTouchpoint } from '../support/translating-touchpoint.ts'

describe('a family is called', () => {
  let school: Touchpoint
  let room: TestClassroom
  let cruz: string
  let diaz: string
  let [rosa, sam, luz, paz]: string[] = []

  beforeAll(async () => {
    ;({ school } = await startTranslatingTouchpoint())
    room = await openClassroom(school, [
      { firstName: 'Ana', caregiver: 'Rosa', language: 'es' },
      { firstName: 'Leo', caregiver: 'Sam', language: 'en' },
      { firstName: 'Eva', caregiver: 'Luz', language: 'es' },
      { firstName: 'Ivo', caregiver: 'Paz', language: 'es' },
    ])
    ;[rosa, sam, luz, paz] = room.phones
    ;[cruz, diaz] = [school.addPerson('Cruz'), school.addPerson('Diaz')] as [string, string]
    for (const liaison of [cruz, diaz]) {
      await room.type(`/family translation Spanish liaison <@${liaison}>`, school.coordinator)
    }
  }, 60_000)

  /** The newest card of somebody that says this. */
  const card = (who: string, says: string) =>
    school.eventually(() =>
      school.slack.dms(who).findLast((message) => wordsOf(message).includes(says) && /☎️/.test(wordsOf(message))),
    )
  const about = (phone: string, words: string) => school.bodiesTo(phone).filter((body) => body.includes(words))
  async function openForm(who: string, says: string) {
    const before = new Set(school.slack.views(who).map(({ id }) => id))
    const { channel, ts } = await card(who, says)
    await school.slack.press(who, { channel, ts, actionId: 'call_open' })
    return school.eventually(() => school.slack.views(who).find(({ id }) => !before.has(id)))
  }
  const view = (who: string) => school.slack.views(who).at(-1)!

  it('who texts LLAMAR is told so, and is on the one card of the liaisons instead of among the texts', async () => {
    await school.twilio.receive({ from: rosa!, body: '¡Llamar!' })
    await school.eventually(() => about(rosa!, 'Le vamos a llamar en vez de escribir').length === 1)
    const preview = await room.preview('/family update We compare fractions')
    expect(wordsOf(preview)).toContain('1 will be called by a person: Rosa (Ana).')
    await room.press(preview, 'broadcast_send')
    await room.arrived('compare fractions', [sam!, luz!, paz!])
    for (const liaison of [cruz, diaz]) {
      const words = wordsOf(await card(liaison, 'Please call 1 family in Spanish'))
      expect(words).toContain('[es] We compare fractions')
      expect(words).toContain('Rosa (Ana)')
      expect(words).not.toContain(rosa)
    }
    await room.card('1 to be called: 1 not yet')
    expect(about(rosa!, 'fractions')).toEqual([])
  })

  it('the number is shown in the form alone, and that somebody looked is recorded', async () => {
    const form = await openForm(cruz, 'Rosa (Ana)')
    expect(wordsOf(form)).not.toContain(rosa)
    await school.slack.press(cruz, { view: form.id, actionId: 'call_number' })
    await school.eventually(() => wordsOf(view(cruz)).includes(rosa!))
    expect(school.logged()).toContain('number_looked_at')
    expect(school.logged()).not.toContain(rosa)
    await school.slack.submitView(cruz, form.id, { outcome: 'no_answer' })
    await card(diaz, `nobody answered, tried once by <@${cruz}>`)
  })

  it('what came of it is recorded once, and what was said stands translated in the thread', async () => {
    const first = await openForm(diaz, 'Rosa (Ana)')
    const second = await openForm(cruz, 'Rosa (Ana)')
    await school.slack.submitView(diaz, first.id, { outcome: 'reached', said: '[es] Vamos a practicar' })
    const late = await school.slack.submitView(cruz, second.id, { outcome: 'left_word' })
    expect(JSON.stringify(late)).toContain('Somebody has recorded this call already')
    for (const liaison of [cruz, diaz]) await card(liaison, `<@${diaz}> reached Rosa (Ana)`)
    await room.card('1 to be called: 1 reached')
    const said = await school.eventually(() =>
      school.slack
        .messages(room.channel)
        .map(wordsOf)
        .find(
          (words) => words.includes(`said on the phone to <@${diaz}>`) && words.includes('Translated from Spanish'),
        ),
    )
    expect(said).toContain('Vamos a practicar')
  })

  it('a landline goes to the card of the same broadcast, and of those to come', async () => {
    school.twilio.markUnreachable(paz!, 30006)
    await room.send('/family message The bus is late')
    await card(cruz, 'Paz (Ivo)')
    await room.card('2 to be called: 2 not yet')
    const preview = await room.preview('/family message The bus is here')
    expect(wordsOf(preview)).toMatch(
      /2 will be called by a person: (Rosa \(Ana\), Paz \(Ivo\)|Paz \(Ivo\), Rosa \(Ana\))/,
    )
    await room.press(preview, 'broadcast_cancel')
  })

  it('whoever says STOP is called no more', async () => {
    await school.twilio.receive({ from: rosa!, body: 'STOP' })
    await card(cruz, 'No longer to be called: Rosa (Ana)')
    await room.card('1 to be called: 1 not yet')
    const preview = await room.preview('/family message The bus is here')
    expect(wordsOf(preview)).toContain('1 will be called by a person: Paz (Ivo).')
    await room.press(preview, 'broadcast_cancel')
  })

  it('and whoever wants both is texted and called', async () => {
    await school.twilio.receive({ from: luz!, body: 'llamadas y mensajes' })
    await school.eventually(() => about(luz!, 'Le vamos a escribir y a llamar').length === 1)
    const preview = await room.preview('/family message Bring a spoon')
    expect(wordsOf(preview)).toContain('2 caregivers will get it')
    expect(wordsOf(preview)).toContain('2 will be called')
    await room.press(preview, 'broadcast_send')
    await room.arrived('Bring a spoon', [sam!, luz!])
    await card(diaz, 'Luz (Eva)')
    await school.twilio.receive({ from: luz!, body: 'TEXTO' })
    await school.eventually(() => about(luz!, 'Si prefiere llamadas').length === 1)
  })
})
