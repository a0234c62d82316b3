import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { couldNameStop, readNamedStop } from '../../src/inbox/read-named-stop.ts'
import { whichStopKinds } from '../../src/inbox/which-stop-kinds.ts'
import { claimTexts } from '../../src/outbox/claim-texts.ts'
import { expireQuestions } from '../../src/questions/expire-questions.ts'
import { countReachable } from '../../src/people/audience-count-reader.ts'
import { addFamilies } from '../support/people.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const ana = { of: 'Ana', names: ['Ana', 'Ana'] }
const leo = { of: 'Leo', names: ['Leo María', 'Leo'] }
const room = { of: 'Room 12', names: ['Room 12', 'Ms. Vega', 'Vega'] }
function read(body: string) {
  const meant = readNamedStop(body, [ana, leo, room, { of: 'An', names: ['安娜'] }])
  // Whose names are not looked up must not have meant any.
  if (meant !== null) expect(couldNameStop(body)).toBe(true)
  return meant
}

describe('a stop or resume word beside a name', () => {
  it.each([
    ['STOP ANA', 'stop', 'Ana'],
    ['stop ana please', 'stop', 'Ana'],
    ['Stop: Ana', 'stop', 'Ana'],
    ['ana stop', 'stop', 'Ana'],
    ['stop texts about Ana', 'stop', 'Ana'],
    ['STOP Leo María', 'stop', 'Leo'],
    ['STOP leo', 'stop', 'Leo'],
    ['unsubscribe room 12', 'stop', 'Room 12'],
    ['STOP Ms. Vega', 'stop', 'Room 12'],
    ['Alto Ana', 'stop', 'Ana'],
    ['no más mensajes sobre Ana', 'stop', 'Ana'],
    ['arrêtez Ana', 'stop', 'Ana'],
    ['pare Ana', 'stop', 'Ana'],
    ['sispann Ana', 'stop', 'Ana'],
    ['jooji Ana', 'stop', 'Ana'],
    ['nres Ana', 'stop', 'Ana'],
    ['توقف Ana', 'stop', 'Ana'],
    ['dừng Ana', 'stop', 'Ana'],
    ['停止 Ana', 'stop', 'Ana'],
    ['停止安娜', 'stop', 'An'],
    ['RESUME ANA', 'resume', 'Ana'],
    ['reanudar mensajes de Ana', 'resume', 'Ana'],
    ['恢复 Ana', 'resume', 'Ana'],
  ])('%s: %s %s', (body, meaning, of) => {
    expect(read(body)).toEqual({ kind: 'named', meaning, those: [of] })
  })

  it.each([
    'Para Ana',
    'Ana is sick',
    'Ana stopped crying',
    'Will the bus stop at Room 12?',
    'Hola, soy la mamá de Ana',
    'Thank you Ms. Vega',
  ])('is not in “%s”', (body) => expect(read(body)).toBeNull())

  it.each([
    'Ana is sick today',
    'She was at the doctor, and will come back on Monday. Could you send the homework home with her brother?',
    'Gracias maestra',
    '1',
    'Hola, soy la mamá de Ana',
    '安娜今天生病了，不能来学校',
  ])('is not looked for in “%s”: no name would make it one', (body) => expect(couldNameStop(body)).toBe(false))

  it('leaves open what a stop word and something unknown mean, and tells two of one name apart by asking', () => {
    expect(read('STOP BOB')).toEqual({ kind: 'unclear' })
    expect(readNamedStop('stop ana', [ana, { of: 'other Ana', names: ['Ana'] }])).toEqual({
      kind: 'named',
      meaning: 'stop',
      those: ['Ana', 'other Ana'],
    })
  })
})

describe('STOP and a name', () => {
  const phone = '+12015550123'
  let school: InboxSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start({ questionKinds: whichStopKinds(school.deps) })
  })
  beforeEach(async () => {
    rosa = await school.addFamily({
      phone,
      caregiver: 'Rosa',
      language: 'es',
      firstName: 'Ana',
      studentId: 'a',
      classroom: 'Room 12',
    })
    await addFamilies(school.deps.database, [
      { phone, caregiver: 'Rosa', language: 'es', firstName: 'Leo', studentId: 'b', classroom: 'Room 14' },
    ])
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  const classroomId = async (name: string) =>
    (await school.deps.database.client.classroom.findFirstOrThrow({ where: { name } })).id
  async function previewFor(name: string, kind: 'message' | 'note' = 'message') {
    const content =
      kind === 'message'
        ? { kind, text: 'Lunch' }
        : { kind, text: 'Hello', stem: null, studentIds: [], caregiverIds: [rosa.caregiverId] }
    const { caregivers, leftOut } = await preparePreview(
      { ...school.deps, undoSeconds: 0 },
      { classroomId: await classroomId(name), author: 'UVEGA', content, chosenSendAt: null },
    )
    return [caregivers, ...leftOut.map(({ reason }) => reason)]
  }
  const reachable = async () =>
    countReachable(school.deps.database.client, { classroomIds: 'all', on: school.deps.clock.now() })

  it('keeps program texts about that child back and no others, confirms once, and RESUME with the name undoes it', async () => {
    await school.hear(phone, 'STOP ANA', 'Stop Ana')
    expect(await school.takenAs(phone)).toEqual(['stop_one', 'stop_one'])
    expect(await school.textsTo(phone)).toMatchObject([
      {
        body: 'Lincoln School: Ya no le llegan mensajes sobre Ana. Para recibirlos otra vez: REANUDAR Ana.',
        anyHour: true,
      },
    ])
    expect(await school.stateOf(rosa)).toBe('enrolled')
    expect(await previewFor('Room 12')).toEqual([0, 'opted_out'])
    expect(await previewFor('Room 12', 'note')).toEqual([1])
    expect(await previewFor('Room 14')).toEqual([1])
    expect(await reachable()).toBe(1)
    await school.hear(phone, 'Reanudar Ana', 'reanudar Leo')
    expect((await school.takenAs(phone)).slice(2)).toEqual(['resume_one', 'conversation'])
    expect(await previewFor('Room 12')).toEqual([1])
  })

  it('drops what waits of that class alone, in the claim itself', async () => {
    const texts: string[] = []
    for (const [kind, name] of [
      ['update', 'Room 12'],
      ['update', 'Room 14'],
      ['note', 'Room 12'],
    ] as const) {
      texts.push(await school.enqueue(rosa, { kind, classroomId: await classroomId(name), body: `${kind} ${name}` }))
    }
    await school.hear(phone, 'STOP Room 12')
    const claim = await claimTexts({ ...school.deps, claimedBy: 'test', leaseMs: 1000, sender: 'main', pace: null }, 10)
    expect(
      claim.intents
        .map(({ text }) => text.textId)
        .filter((id) => texts.includes(id))
        .toSorted(),
    ).toEqual(texts.slice(1).toSorted())
    const row = await school.deps.database.client.text.findUniqueOrThrow({ where: { id: texts[0]! } })
    expect([row.state, row.reason]).toEqual(['dropped', 'opted_out'])
  })

  it('asks which of two is meant, and lets staff decide when there is no answer', async () => {
    const { database, clock } = school.deps
    await addFamilies(database, [
      { phone, caregiver: 'Rosa', language: 'es', firstName: 'Ana', studentId: 'c', classroom: 'Room 14' },
    ])
    await school.hear(phone, 'STOP ANA', '2')
    expect(await school.takenAs(phone)).toEqual(['stop_which', 'answer'])
    expect((await school.textsTo(phone)).map(({ body }) => body)).toEqual([
      'Lincoln School: ¿De quién habla? 1 Ana (Room 12), 2 Ana (Room 14)',
      'Lincoln School: Ya no le llegan mensajes sobre Ana. Para recibirlos otra vez: REANUDAR Ana.',
    ])
    await school.hear(phone, 'Reanudar Ana', 'STOP ANA')
    clock.moveTo(new Date(clock.now().getTime() + 16 * 60_000))
    await expireQuestions({ ...school.deps, kinds: whichStopKinds(school.deps) })
    expect(await school.notices()).toMatchObject([{ kind: 'doubtful_words', model: { words: 'STOP ANA' } }])
  })

  it('holds all texts where the name is nobody’s, and gives the words to the class', async () => {
    await school.hear(phone, 'STOP BOB')
    expect(await school.takenAs(phone)).toEqual(['conversation'])
    expect(await school.notices()).toMatchObject([
      { kind: 'doubtful_words', model: { words: 'STOP BOB', maybe: 'stop' } },
    ])
  })

  it('never makes less of what the carrier took, or of a STOP that surely means everything', async () => {
    await school.hear(phone, { body: 'STOP Ana', optOutType: 'STOP' })
    expect(await school.takenAs(phone)).toEqual(['carrier_stop'])
    expect(await school.stateOf(rosa)).toBe('stopped')
  })
})
