import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import type { Touchpoint } from '../support/touchpoint.ts'
import { startTranslatingTouchpoint } from '../support/translating-touchpoint.ts'

describe('a liaison checks the words', () => {
  let school: Touchpoint
  let room: TestClassroom
  let liaison: string
  let [spanish, english, other]: string[] = []

  beforeAll(async () => {
    ;({ school } = await startTranslatingTouchpoint())
    room = await openClassroom(school, [
      { firstName: 'Ana', caregiver: 'Rosa', language: 'es' },
      { firstName: 'Leo', caregiver: 'Sam', language: 'en' },
      { firstName: 'Eva', caregiver: 'Luz', language: 'es' },
    ])
    ;[spanish, english, other] = room.phones
    liaison = school.addPerson('Cruz')
    await room.type('/family translation Spanish approve', school.coordinator)
    await room.type(`/family translation Spanish liaison <@${liaison}>`, school.coordinator)
  }, 60_000)

  const card = (says: string) =>
    school.eventually(() => school.slack.dms(liaison).findLast((message) => wordsOf(message).includes(says)))
  const press = ({ channel, ts }: { channel: string; ts: string }, actionId: string) =>
    school.slack.press(liaison, { channel, ts, actionId })
  const submit = async (words: Record<string, string>) => {
    const form = await school.eventually(() => school.slack.views(liaison).at(-1))
    return school.slack.submitView(liaison, form.id, words)
  }
  const about = (phone: string, words: string) => school.bodiesTo(phone).filter((body) => body.includes(words))

  it('and approves them: until then their readers wait, and nobody else', async () => {
    await room.send('/family update We compare fractions')
    await room.arrived('compare fractions', [english!])
    await room.card('Spanish: waits for a liaison')
    const asked = await card('[es] We compare fractions')
    expect(wordsOf(asked)).toContain('Put back into English it says:')
    expect(about(spanish!, 'fractions')).toEqual([])
    await Promise.all([press(asked, 'desk_approve'), press(asked, 'desk_approve')])
    await room.arrived('[es] We compare fractions', [spanish!, other!])
    await card('approved it: it goes out in Spanish')
    expect(about(english!, 'fractions')).toHaveLength(1)
  })

  it('and says them better, which is remembered, with a word for the glossary', async () => {
    await room.send('/family message Recess is at 10:15')
    await press(await card('[es] Recess is at 10:15'), 'desk_edit')
    await submit({ text: 'El recreo es a las 10:15', glossary: 'recess = recreo' })
    await room.arrived('El recreo es a las 10:15', [spanish!, other!])
    const again = await room.preview('/family message Recess is at 11:45')
    expect(wordsOf(again)).toContain('> Lincoln School, Ms. Vega: El recreo es a las 11:45'.slice(0, 30))
    await room.press(again, 'broadcast_cancel')
    expect(wordsOf(await room.preview('/family message No recess today'))).toContain('No recreo today')
  })

  it('and rejects them: their readers get the words as they were typed', async () => {
    await room.send('/family message Bring a spoon')
    await press(await card('[es] Bring a spoon'), 'desk_reject')
    await room.arrived('Bring a spoon')
    expect(about(spanish!, '[es]').filter((body) => body.includes('spoon'))).toEqual([])
  })

  it('and hears of a text that a family did not understand; a correction goes to exactly those who got it', async () => {
    await room.type('/family translation Spanish automatic', school.coordinator)
    await room.send('/family message The bus is late')
    await room.arrived('bus is late')
    await school.twilio.receive({ from: spanish!, body: '?' })
    const flagged = await card('[es] The bus is late')
    await school.eventually(() => about(spanish!, 'Una persona va a revisar').length === 1)
    await press(flagged, 'desk_correct')
    await submit({ text: 'El autobus va tarde' })
    await school.eventually(() => [spanish!, other!].every((phone) => about(phone, 'El autobus va tarde').length === 1))
    await card('corrected it')
    expect(about(english!, 'autobus')).toEqual([])
  })

  it('and says what a family really wrote, where staff doubt the translation', async () => {
    await school.twilio.receive({ from: spanish!, body: '[es] Vamos al dentista' })
    const shown = await school.eventually(() =>
      school.slack.messages(room.channel).find((message) => wordsOf(message).includes('Translated from Spanish')),
    )
    await school.slack.press(school.teacher, { channel: room.channel, ts: shown.ts, actionId: 'translation_wrong' })
    await press(await card('doubts what a family'), 'desk_read')
    await submit({ text: 'We are going to the dentist' })
    await school.eventually(() =>
      school.slack
        .messages(room.channel)
        .some((message) => wordsOf(message).includes(`From Spanish, in the words of <@${liaison}>`)),
    )
  })

  it('and a teacher corrects from the card what nobody flagged: exactly those who got it get it right, once', async () => {
    await room.type('/family translation Spanish automatic', school.coordinator)
    // A class of its own: a fifth text in a week would need a coordinator's yes.
    const fresh = await openClassroom(school, [
      { firstName: 'Noe', caregiver: 'Mar', language: 'es-MX' },
      { firstName: 'Max', caregiver: 'Pat', language: 'en' },
    ])
    await fresh.send('/family message The play is on Friday')
    await fresh.arrived('play is on Friday')
    const shown = await fresh.card('Sent to 2 caregivers')
    const correct = async () => {
      const before = new Set(school.slack.views(school.teacher).map(({ id }) => id))
      await fresh.press(shown, 'broadcast_correct')
      const form = await school.eventually(() => school.slack.views(school.teacher).find(({ id }) => !before.has(id)))
      expect(wordsOf(form)).toContain('Spanish: [es] The play is on Friday')
      return school.slack.submitView(school.teacher, form.id, { language: 'es', text: 'La obra es el viernes' })
    }
    await correct()
    await school.eventually(() => about(fresh.phones[0]!, 'La obra es').length === 1)
    expect(JSON.stringify(await correct())).toContain('Somebody has decided this already')
    expect(about(fresh.phones[0]!, 'La obra es')).toHaveLength(1)
    expect([fresh.phones[1]!, spanish!, english!].flatMap((phone) => about(phone, 'obra'))).toEqual([])
  })

  it('but not in time: their readers get what the school has set for that', async () => {
    await room.type('/family translation Spanish approve', school.coordinator)
    // A class of its own: a fifth text in a week would need a coordinator's yes.
    const fresh = await openClassroom(school, [{ firstName: 'Iris', caregiver: 'Sol', language: 'es' }])
    await fresh.send('/family message Bring a fork')
    await card('[es] Bring a fork')
    await school.moveClock(new Date('2027-01-12T17:00:00Z'))
    await fresh.arrived('Bring a fork')
    await card('Nobody decided in time')
  })
})
