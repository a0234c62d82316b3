import { beforeAll, describe, expect, it } from 'vitest'
import type { Ephemeral, Message, View } from '../../src/sandbox/slack/workspace.ts'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import { testSealer } from '../support/people.ts'
import { monday, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

const hourMs = 3_600_000

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

interface Chosen {
  caregivers?: string[]
  children?: string[]
  stem?: string
  text?: string
}

/** Fills in an open form of a note by the names that it offers, and submits it. */
async function submit(form: View, chosen: Chosen) {
  const named = (block: 'caregivers' | 'children') =>
    (chosen[block] ?? []).map((name) => offered(form, block).find(({ label }) => label.startsWith(name))?.value ?? name)
  return school.slack.submitView(school.teacher, form.id, {
    caregivers: named('caregivers'),
    children: named('children'),
    ...(chosen.stem === undefined ? {} : { stem: chosen.stem }),
    ...(chosen.text === undefined ? {} : { text: chosen.text }),
  })
}

function offered(form: View, block: string): { label: string; value: string }[] {
  const input = form.blocks.find((one) => one['block_id'] === block) as unknown as {
    element: { options: { text: { text: string }; value: string }[] }
  }
  return input.element.options.map(({ text, value }) => ({ label: text.text, value }))
}

async function openForm(room: TestClassroom, line = '/family note'): Promise<View> {
  await room.type(line)
  return school.eventually(() => school.slack.views(school.teacher).at(-1))
}

const previewsIn = (room: TestClassroom) =>
  school.slack
    .ephemerals(room.channel, school.teacher)
    .filter(({ blocks }) => JSON.stringify(blocks).includes('broadcast_cancel'))

async function preview(room: TestClassroom, chosen: Chosen): Promise<Ephemeral> {
  const before = previewsIn(room).length
  const outcome = await submit(await openForm(room), chosen)
  expect(outcome.trouble).toBeNull()
  return school.eventually(() => previewsIn(room)[before])
}

async function send(room: TestClassroom, chosen: Chosen): Promise<void> {
  await room.press(await preview(room, chosen), 'broadcast_send')
}

/** The posted words of a note in a caregiver's thread, once they say this. */
function inThread(room: TestClassroom, caregiver: string, says: string): Promise<{ root: Message; note: Message }> {
  return school.eventually(() => {
    const posted = school.slack.messages(room.channel)
    const note = posted.find(
      (message) =>
        message.threadTs !== null && wordsOf(message).includes(`*${caregiver}*`) && wordsOf(message).includes(says),
    )
    const root = posted.find(({ ts }) => ts === note?.threadTs)
    return note !== undefined && root !== undefined && { root, note }
  })
}

const cardOf = (room: TestClassroom, says: string) =>
  school.eventually(() =>
    school.slack
      .messages(room.channel)
      .find((message) => wordsOf(message).includes('*Note*') && wordsOf(message).includes(says)),
  )

describe('a note to one caregiver', () => {
  it('goes to that caregiver alone, into a thread of their own, and the card tells no words and no name', async () => {
    const room = await openClassroom(school, [
      { caregiver: 'Rosa', firstName: 'Ana', studentId: 'ana', language: 'es' },
      { caregiver: 'Luis', firstName: 'Ana', studentId: 'ana', relationship: 'father' },
      { caregiver: 'Sam', firstName: 'Leo' },
    ])
    const [rosa, luis, sam] = room.phones
    const form = await openForm(room, '/family note Ana reads aloud now')
    expect(form.state['text']?.['text']?.['value']).toBe('Ana reads aloud now')
    expect(offered(form, 'caregivers').map(({ label }) => label)).toEqual([
      "Luis (Ana's father)",
      "Rosa (Ana's mother)",
      "Sam (Leo's mother)",
    ])
    expect(offered(form, 'children').map(({ label }) => label)).toEqual(['Ana (Luis, Rosa)', 'Leo (Sam)'])
    expect((await submit(form, { caregivers: ['Rosa'], stem: 'doing_well' })).trouble).toBeNull()
    const shown = await room.shownPreview()
    const words = wordsOf(shown)
    expect(words).toContain('1 caregiver will get it.\nOnly Rosa (Ana).')
    expect(words).toContain('> Lincoln School, Ms. Vega, sobre Ana: Lo que va bien: Ana reads aloud now')
    expect(words).toContain('Does not get it, because you did not choose them: Luis (Ana).')
    expect(words).not.toContain('Sam')

    await room.press(shown, 'broadcast_send')
    const { root, note } = await inThread(room, 'Rosa', 'Delivered')
    expect(wordsOf(note)).toContain('What is going well: Ana reads aloud now')
    expect(wordsOf(root)).toContain("*Rosa* (Ana's mother, Spanish)")
    const card = await cardOf(room, 'Sent to 1 caregiver: 1 delivered')
    expect(wordsOf(card)).not.toMatch(/Rosa|Ana|aloud/)
    expect(school.bodiesTo(rosa!).filter((body) => body.includes('aloud'))).toEqual([
      'Lincoln School, Ms. Vega, sobre Ana: Lo que va bien: Ana reads aloud now',
    ])
    expect([luis, sam].map((phone) => school.bodiesTo(phone!))).toEqual([[], []])

    // What Rosa answers goes on in this very thread.
    await school.twilio.receive({ from: rosa!, body: 'Gracias!' })
    const answer = await school.eventually(() =>
      school.slack.thread(room.channel, root.ts).find((message) => wordsOf(message).includes('Gracias')),
    )
    expect(answer.threadTs).toBe(root.ts)
    const startedBy = await school.read(async ({ client }) => {
      const phoneHash = testSealer().hash('phone', rosa!)
      const { caregiverId } = await client.consent.findFirstOrThrow({ where: { phoneHash } })
      return client.conversation.findFirstOrThrow({
        where: { caregiverId },
        select: { startedBy: true, startedByStaff: true },
      })
    })
    expect(startedBy).toEqual({ startedBy: 'staff', startedByStaff: school.teacher })
  })
})

describe('a note about children', () => {
  it('goes to everybody who cares for them, each apart, and names only their own', async () => {
    const twins = { caregiver: 'Rosa', phone: school.newPhone() }
    const room = await openClassroom(school, [
      { ...twins, firstName: 'Ana', studentId: 'a1' },
      { ...twins, firstName: 'Eva', studentId: 'e1' },
      { caregiver: 'Luis', firstName: 'Ana', studentId: 'a1' },
      { caregiver: 'Sam', firstName: 'Leo', studentId: 'l1' },
      { caregiver: 'Nora', firstName: 'Max', studentId: 'm1' },
    ])
    const [rosa, , luis, sam, nora] = room.phones
    await send(room, { children: ['Ana', 'Leo'], text: 'Please sign the form' })
    await cardOf(room, 'Sent to 3 caregivers: 3 delivered')
    const bodies = [rosa, luis, sam, nora].map((phone) =>
      school.bodiesTo(phone!).filter((body) => body.includes('form')),
    )
    expect(bodies).toEqual([
      ['Lincoln School, Ms. Vega, about Ana: Please sign the form'],
      ['Lincoln School, Ms. Vega, about Ana: Please sign the form'],
      ['Lincoln School, Ms. Vega, about Leo: Please sign the form'],
      [],
    ])
    const threads = await Promise.all(['Rosa', 'Luis', 'Sam'].map((name) => inThread(room, name, 'Please sign')))
    expect(new Set(threads.map(({ root }) => root.ts)).size).toBe(3)
    const seen = threads.map(({ root, note }) => `${wordsOf(root)} ${wordsOf(note)}`)
    expect(seen.map((words) => ['Rosa', 'Luis', 'Sam', 'Nora'].filter((name) => words.includes(name)))).toEqual([
      ['Rosa'],
      ['Luis'],
      ['Sam'],
    ])
  })

  it('is one text however often Send is pressed, and none when it is cancelled in time', async () => {
    const room = await openClassroom(school, [{ caregiver: 'Rosa', firstName: 'Ana' }])
    const [rosa] = room.phones
    const once = await preview(room, { children: ['Ana'], text: 'Well done' })
    await Promise.all([1, 2, 3, 4].map(() => room.press(once, 'broadcast_send')))
    await cardOf(room, 'Sent to 1 caregiver: 1 delivered')
    await school.restart({ UNDO_SECONDS: '3600' })
    await send(room, { children: ['Ana'], text: 'Not so well' })
    const card = await cardOf(room, '1 caregiver: goes out')
    await room.press(card, 'broadcast_stop')
    await cardOf(room, 'Cancelled by')
    await school.restart({ UNDO_SECONDS: '0' })
    await send(room, { children: ['Ana'], text: 'Better now' })
    await inThread(room, 'Rosa', 'Better now')
    expect(school.bodiesTo(rosa!).filter((body) => body.includes('about Ana'))).toEqual([
      'Lincoln School, Ms. Vega, about Ana: Well done',
      'Lincoln School, Ms. Vega, about Ana: Better now',
    ])
    expect(school.slack.messages(room.channel).map(wordsOf).join()).not.toContain('Not so well')
  })

  it('names who is left out and why', async () => {
    const room = await openClassroom(school, [
      { caregiver: 'Rosa', firstName: 'Ana', studentId: 'a2' },
      { caregiver: 'Otto', firstName: 'Ana', studentId: 'a2', consent: 'no' },
      { caregiver: 'Lena', firstName: 'Ana', studentId: 'a2' },
      { caregiver: 'Vera', firstName: 'Ana', studentId: 'a2' },
    ])
    await school.twilio.receive({ from: room.phones[2]!, body: 'STOP' })
    await school.read(async ({ client }) => {
      const phoneHash = testSealer().hash('phone', room.phones[3]!)
      const { caregiverId } = await client.consent.findFirstOrThrow({ where: { phoneHash } })
      await client.care.updateMany({ where: { caregiverId }, data: { contactRule: 'no_contact' } })
    })
    const words = wordsOf(await preview(room, { children: ['Ana'], text: 'Please sign the form' }))
    expect(words).toContain('Only Rosa (Ana).')
    expect(words).toContain('Will not get it, said no: Otto (Ana).')
    expect(words).toContain('Will not get it, texted STOP: Lena (Ana).')
    expect(words).toContain('Will not get it, no contact allowed: Vera.')
  })
})

describe('the form of a note', () => {
  it('asks for somebody and for words, and is edited from its preview', async () => {
    const room = await openClassroom(school, [
      { caregiver: 'Rosa', firstName: 'Ana' },
      { caregiver: 'Sam', firstName: 'Leo' },
    ])
    const form = await openForm(room)
    expect((await submit(form, { text: 'Well done' })).trouble).toBeNull()
    const [refused] = school.slack.views(school.teacher)
    expect(refused?.errors).toEqual({ caregivers: 'Choose a caregiver or a child.' })
    await submit(form, { caregivers: ['Rosa'], text: 'Well done' })
    const first = await school.eventually(() => previewsIn(room).at(-1))
    await room.press(first, 'broadcast_edit')
    const again = await school.eventually(() => school.slack.views(school.teacher).at(-1))
    expect(again.state['text']?.['text']?.['value']).toBe('Well done')
    await submit(again, { children: ['Leo'], caregivers: [], text: 'Very well done' })
    const second = await school.eventually(() => previewsIn(room).find((one) => wordsOf(one).includes('Very well')))
    expect(wordsOf(second)).toContain('Only Sam (Leo).')
  })

  it('has again what was written in it when it was closed', async () => {
    const room = await openClassroom(school, [{ caregiver: 'Rosa', firstName: 'Ana' }])
    const form = await openForm(room)
    const [child] = offered(form, 'children')
    await school.slack.fill(school.teacher, form.id, 'text', 'Ana reads')
    await school.slack.choose(school.teacher, { view: form.id, blockId: 'children', actionId: 'children' }, [
      child!.value,
    ])
    await school.slack.closeView(school.teacher, form.id)
    const again = await openForm(room)
    expect(again.state['text']?.['text']?.['value']).toBe('Ana reads')
    expect(again.state['children']?.['children']?.['selected_options']).toMatchObject([{ value: child!.value }])
    await school.slack.closeView(school.teacher, again.id)
  })

  it('opens from anywhere by its shortcut, asking first which class where there are several', async () => {
    const nobody = school.addPerson('Kent')
    await school.slack.shortcut(nobody, 'write_note')
    const none = await school.eventually(() => school.slack.views(nobody).at(-1))
    expect(wordsOf(none)).toContain('You are not staff of a class')

    const one = school.addPerson('Diaz')
    const room = await openClassroom(school, [{ caregiver: 'Rosa', firstName: 'Ana' }], { teachers: [one] })
    await school.slack.shortcut(one, 'write_note')
    const form = await school.eventually(() => school.slack.views(one).at(-1))
    expect(form.callbackId).toBe('compose_note')
    await school.slack.closeView(one, form.id)

    const other = await openClassroom(school, [{ caregiver: 'Sam', firstName: 'Leo' }], { teachers: [one] })
    await school.slack.shortcut(one, 'write_note')
    const question = await school.eventually(() => school.slack.views(one).at(-1))
    expect(
      offered(question, 'classroom')
        .map(({ label }) => label)
        .toSorted(),
    ).toEqual([room.name, other.name].toSorted())
    const chosen = offered(question, 'classroom').find(({ label }) => label === other.name)
    await school.slack.submitView(one, question.id, { classroom: chosen!.value })
    const [note] = school.slack.views(one)
    expect(note?.callbackId).toBe('compose_note')
    const [child] = offered(note!, 'children')
    await school.slack.submitView(one, note!.id, { children: [child!.value], text: 'Well done' })
    expect(wordsOf(school.slack.views(one).at(-1)!)).toContain(`The preview is in <#${other.channel}>.`)
    const shown = await school.eventually(() => school.slack.ephemerals(other.channel, one).at(-1))
    expect(wordsOf(shown)).toContain('Only Sam (Leo).')
    await school.slack.press(one, { channel: other.channel, ts: shown.ts, actionId: 'broadcast_send' })
    await inThread(other, 'Sam', 'Well done')
  })

  it('is previewed in the messages with the bot where its author is not in the channel', async () => {
    const author = school.addPerson('Ruiz')
    const room = await openClassroom(school, [{ caregiver: 'Rosa', firstName: 'Ana' }], { teachers: [author] })
    await school.slack.kick(room.channel, author)
    await school.slack.shortcut(author, 'write_note')
    const form = await school.eventually(() => school.slack.views(author).at(-1))
    const [child] = offered(form, 'children')
    await school.slack.submitView(author, form.id, { children: [child!.value], text: 'Well done' })
    const dm = await school.eventually(
      () => school.slack.calls('conversations.open').find(({ args }) => args['users'] === author)?.answer['channel'],
    )
    const channel = String((dm as { id: unknown }).id)
    const shown = await school.eventually(() => school.slack.ephemerals(channel, author).at(-1))
    expect(wordsOf(shown)).toContain('Only Rosa (Ana).')
    await school.slack.press(author, { channel, ts: shown.ts, actionId: 'broadcast_send' })
    await inThread(room, 'Rosa', 'Well done')
  })
})

describe('a note that cannot be sent', () => {
  it('is withdrawn after a day, and its author told in their own messages', async () => {
    const room = await openClassroom(school, [{ caregiver: 'Rosa', firstName: 'Ana' }])
    school.twilio.faults.rate429 = 100_000
    await send(room, { caregivers: ['Rosa'], text: 'Ana was sad today' })
    await inThread(room, 'Rosa', 'Ana was sad')
    await school.moveClock(new Date(monday.getTime() + 25 * hourMs))
    const told = await school.eventually(() =>
      school.slack.dms(school.teacher).find((message) => wordsOf(message).includes('was withdrawn')),
    )
    expect(wordsOf(told)).toContain(`Your note in ${room.name} could not be sent within a day`)
    expect(wordsOf(told)).toContain('Rosa did not get it')
    await inThread(room, 'Rosa', 'Not delivered')
    school.twilio.faults.rate429 = 0
    expect(school.bodiesTo(room.phones[0]!).filter((body) => body.includes('sad'))).toEqual([])
  })
})
