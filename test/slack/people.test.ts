import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { changeConsent } from '../../src/people/consent-store.ts'
import { addFamilies, schoolMonday } from '../support/people.ts'
import { openPeopleSlack, type PeopleSlack, wordsOf } from '../support/people-slack.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let world: PeopleSlack

beforeAll(async () => {
  database = await openTestDatabase()
  world = await openPeopleSlack(database)
})
afterAll(async () => {
  await world.stop()
  await database.close()
})

beforeEach(async () => {
  await database.client.$executeRaw`
    TRUNCATE classrooms, students, caregivers, number_looks, inbound_texts CASCADE`
  await addFamilies(database, [
    {
      studentId: 'S1',
      firstName: 'Ana',
      lastName: 'Lopez',
      classroom: 'Room 12',
      caregiver: 'Rosa',
      phone: '+12015550001',
      language: 'es',
    },
    {
      studentId: 'S1',
      firstName: 'Ana',
      lastName: 'Lopez',
      classroom: 'Room 12',
      caregiver: 'Luis',
      phone: '+12015550002',
      relationship: 'father',
    },
    {
      studentId: 'S2',
      firstName: 'Leo',
      lastName: 'Cho',
      classroom: 'Room 14',
      caregiver: 'Min & Co',
      phone: '+12015550003',
      language: 'zh-Hans',
    },
  ])
  const { channel, teacher } = world
  await world.teach('Room 12', teacher)
  const id = await world.classroom('Room 12')
  await database.client.classroom.update({ where: { id }, data: { channelId: channel, channelState: 'linked' } })
  world.logged.length = 0
})

async function open(user: string, typed = ''): Promise<void> {
  const { trouble } = await world.slack.command(user, world.channel, `/family people ${typed}`.trim())
  if (trouble !== null) throw new Error(trouble)
  await world.settled()
}

async function openCaregiver(user: string, name: string): Promise<void> {
  await open(user)
  await world.press(user, 'people_open', await world.caregiver(name))
}

const shown = (user: string) => wordsOf(world.top(user).blocks)
const numbers = /\+?1?201-?555/

async function say(name: string, to: 'stopped' | 'frozen'): Promise<void> {
  const consentId = (await world.consent(name))!.id
  await database.inTransaction((tx) =>
    changeConsent(tx, { consentId, to, source: 'text', evidence: null, at: world.clock.now() }),
  )
}

describe('/family people', () => {
  it('lists the class for its teacher, in plain words and without a number', async () => {
    await say('Luis', 'stopped')
    await open(world.teacher)
    expect(shown(world.teacher)).toContain('Families of Room 12')
    expect(shown(world.teacher)).toContain(
      '*Rosa*: mother of Ana Lopez (Room 12)\nSpanish · Gets texts and may stop them',
    )
    expect(shown(world.teacher)).toContain(
      '*Luis*: father of Ana Lopez (Room 12)\nEnglish · No texts: the phone said STOP',
    )
    expect(shown(world.teacher)).not.toContain('Min')
    expect(JSON.stringify(world.top(world.teacher))).not.toMatch(numbers)
  })

  it('says no to whoever is neither a teacher there nor a coordinator', async () => {
    const stranger = world.slack.addUser({
      name: 's',
      realName: 'S',
      displayName: 'S',
      email: `${newId()}@school.test`,
    }).id
    const { body } = await world.slack.command(stranger, world.channel, '/family people')
    expect(JSON.stringify(body)).toContain('Families are shown to coordinators')
    expect(world.slack.views(stranger)).toEqual([])
  })

  it('finds somebody in the whole school for a coordinator, by the command or in the form', async () => {
    await open(world.coordinator, 'min')
    expect(shown(world.coordinator)).toContain('*Min &amp; Co*: mother of Leo Cho (Room 14)\nChinese (Simplified)')
    await world.submit(world.coordinator, { search: 'ros' })
    expect(shown(world.coordinator)).toContain('Rosa')
    expect(shown(world.coordinator)).not.toContain('Min')
    await world.submit(world.coordinator, { search: 'nobody' })
    expect(shown(world.coordinator)).toContain('Nobody was found.')
  })

  it('turns pages', async () => {
    await addFamilies(
      database,
      Array.from({ length: 60 }, (_, at) => ({
        studentId: `P${at}`,
        firstName: 'Zoe',
        phone: `+1201555${4000 + at}`,
        caregiver: `Zed${at}`,
      })),
    )
    await open(world.coordinator, 'zed')
    expect(shown(world.coordinator)).toContain('60 lines, page 1 of 3')
    await world.press(world.coordinator, 'people_next')
    await world.press(world.coordinator, 'people_next')
    expect(shown(world.coordinator)).toContain('60 lines, page 3 of 3')
    await world.press(world.coordinator, 'people_previous')
    expect(shown(world.coordinator)).toContain('60 lines, page 2 of 3')
  })
})

describe('a caregiver who is opened', () => {
  it('shows the number, and the look is recorded', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    expect(shown(world.teacher)).toContain('Number: +12015550001')
    expect(shown(world.teacher)).toContain('mother of Ana Lopez (Room 12)')
    const looks = await database.client.numberLook.findMany()
    expect(looks).toMatchObject([{ by: world.teacher, caregiverId: await world.caregiver('Rosa') }])
  })

  it('is not shown once the teacher has no right any more', async () => {
    await open(world.teacher)
    await database.client.classroomStaff.updateMany({ data: { until: schoolMonday } })
    await world.press(world.teacher, 'people_open', await world.caregiver('Rosa'))
    expect(shown(world.teacher)).toContain('no longer among the families')
    expect(await database.client.numberLook.count()).toBe(0)
  })

  it('gets another name and language; faults stand under their fields', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_edit')
    expect(await world.submit(world.teacher, { name: 'Rosa', language: 'Espanish' })).toEqual({
      language: 'We do not know this language.',
    })
    expect(await world.submit(world.teacher, { name: 'Rosario', language: 'Portuguese' })).toEqual({})
    expect(shown(world.teacher)).toContain('Saved.')
    expect(shown(world.teacher)).toContain('*Rosario*\nPortuguese')
    expect(wordsOf(world.slack.views(world.teacher)[0]!.blocks)).toContain('*Rosario*')
  })

  it('keeps the language that somebody else has changed meanwhile, where only the name is changed here', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_edit')
    const id = await world.caregiver('Rosa')
    await database.client.caregiver.update({ where: { id }, data: { language: 'fr' } })
    await world.submit(world.teacher, { name: 'Rosario' })
    expect((await database.client.caregiver.findUniqueOrThrow({ where: { id } })).language).toBe('fr')
  })

  it('is called instead of texted, where staff say so', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_edit')
    await world.submit(world.teacher, { contact_way: 'call' })
    expect(shown(world.teacher)).toContain('Is called instead of texted')
    const id = await world.caregiver('Rosa')
    expect(await database.client.caregiver.findUniqueOrThrow({ where: { id } })).toMatchObject({
      contactWay: 'call',
      contactWaySource: 'staff',
    })
  })

  it('gets another number, unless it is none or changed since', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_number')
    expect(await world.submit(world.teacher, { phone: '12' })).toHaveProperty(
      'phone',
      expect.stringContaining('no phone number'),
    )
    expect(await world.submit(world.teacher, { phone: '(201) 555-0003' })).toHaveProperty(
      'phone',
      expect.stringContaining('another caregiver'),
    )
    await world.submit(world.teacher, { phone: '(201) 555-0009' })
    expect(shown(world.teacher)).toContain('Number: +12015550009')
    expect(shown(world.teacher)).toContain('begins with a welcome')

    await world.press(world.teacher, 'people_number')
    await openCaregiver(world.coordinator, 'Rosa')
    await world.press(world.coordinator, 'people_number')
    await world.submit(world.coordinator, { phone: '(201) 555-0010' })
    const errors = await world.submit(world.teacher, { phone: '(201) 555-0011' })
    expect(errors).toHaveProperty('phone', expect.stringContaining('Somebody has changed the number'))
    expect((await world.consent('Rosa'))?.phone).toBe('+12015550010')
  })

  it('may be marked as agreed, with where that is from', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_consent')
    await world.submit(world.teacher, { consent: 'agreed', heard: 'phone_call' })
    expect(shown(world.teacher)).toContain('Gets texts, and has agreed to them')
    expect(shown(world.teacher)).toContain('As staff marked it')
  })

  it('who said STOP cannot be marked: the form says what the family must text', async () => {
    await say('Rosa', 'stopped')
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_consent')
    expect(shown(world.teacher)).toContain('the phone must text the one word START')
    expect(world.top(world.teacher).submit).toBeNull()
  })

  it('who says STOP while the form is open stays stopped', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_consent')
    await say('Rosa', 'stopped')
    expect(await world.submit(world.teacher, { consent: 'agreed', heard: 'paper_form' })).toHaveProperty('consent')
    expect((await world.consent('Rosa'))?.state).toBe('stopped')
  })

  it('has a number that coordinators call wrong, and right again', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    expect(shown(world.teacher)).not.toContain('Wrong number')
    await openCaregiver(world.coordinator, 'Rosa')
    await world.press(world.coordinator, 'people_freeze')
    expect(shown(world.coordinator)).toContain('No texts: it is a wrong number')
    await world.press(world.coordinator, 'people_unfreeze')
    expect((await world.consent('Rosa'))?.state).toBe('enrolled')
  })
})

describe('a child of a caregiver', () => {
  async function openChild(user: string, name: string): Promise<void> {
    await openCaregiver(user, name)
    await world.press(user, 'people_child')
  }

  it('moves to another class; a class that is not there is asked about', async () => {
    await openChild(world.coordinator, 'Rosa')
    expect(await world.submit(world.coordinator, { classroom: 'Room 41' })).toHaveProperty(
      'classroom',
      expect.stringContaining('Room 14'),
    )
    await world.submit(world.coordinator, { classroom: 'room 14' })
    expect(shown(world.coordinator)).toContain('mother of Ana Lopez (Room 14)')
  })

  it('gets a contact rule from a coordinator; a teacher reads it and cannot change it', async () => {
    await openChild(world.teacher, 'Luis')
    expect(world.top(world.teacher).blocks.map((block) => block['block_id'])).not.toContain('rule')
    await openChild(world.coordinator, 'Luis')
    await world.submit(world.coordinator, { rule: 'no_contact' })
    expect(shown(world.coordinator)).toContain('No contact about this child')
    await openChild(world.teacher, 'Luis')
    expect(shown(world.teacher)).toContain('Contact: No contact about this child. Coordinators can change that.')
  })

  it('leaves a caregiver’s care, who then is no longer among the class', async () => {
    await openChild(world.teacher, 'Luis')
    await world.submit(world.teacher, { relationship: 'stepfather', remove: ['remove'] })
    expect(shown(world.teacher)).toContain('no longer among the families')
    expect(wordsOf(world.slack.views(world.teacher)[0]!.blocks)).not.toContain('Luis')
  })

  it('gets another caregiver; every fault stands under its field', async () => {
    await openCaregiver(world.teacher, 'Rosa')
    await world.press(world.teacher, 'people_add', await world.student('Ana'))
    const person = { name: 'Inés', relationship: 'aunt', phone: '201 555 0020', language: 'es' }
    expect(await world.submit(world.teacher, { ...person, language: 'Klingonish' })).toHaveProperty('language')
    expect(await world.submit(world.teacher, { ...person, phone: 'none' })).toHaveProperty('phone')
    expect(await world.submit(world.teacher, person)).toEqual({})
    expect(wordsOf(world.slack.views(world.teacher)[0]!.blocks)).toContain('*Inés*: aunt of Ana Lopez')
  })
})

describe('"this is Rosa’s new number"', () => {
  const inboundId = newId()
  async function post(): Promise<{ channel: string; ts: string; actionId: string }> {
    await database.client.inboundText.create({
      data: {
        id: inboundId,
        sid: inboundId,
        phoneHash: world.sealer.hash('phone', '+12015557777'),
        phoneSealed: world.sealer.seal('+12015557777'),
        bodySealed: '',
        receivedAt: schoolMonday,
      },
    })
    const button = {
      type: 'button',
      action_id: 'unknown_assign',
      value: inboundId,
      text: { type: 'plain_text', text: 'Assign' },
    }
    const { ts } = await world.deps.client.chat.postMessage({
      channel: world.channel,
      text: 'unknown',
      blocks: [{ type: 'actions', elements: [button as never] }],
    })
    return { channel: world.channel, ts: ts!, actionId: 'unknown_assign' }
  }

  it('is said by a coordinator, who finds the person and sees what will change', async () => {
    const button = await post()
    await world.slack.press(world.coordinator, button)
    await world.settled()
    expect(shown(world.coordinator)).toContain('A text came from +12015557777')
    await world.submit(world.coordinator, { search: 'rosa' })
    await world.press(world.coordinator, 'people_open', await world.caregiver('Rosa'))
    expect(shown(world.coordinator)).toContain('+12015557777 becomes the number of Rosa.')
    await world.submit(world.coordinator, {})
    expect(shown(world.coordinator)).toContain('Done: the number is the one of Rosa now.')
    expect(await world.consent('Rosa')).toMatchObject({ phone: '+12015557777', state: 'enrolled' })
    expect(
      await database.client.numberLook.count({ where: { by: world.coordinator, caregiverId: null } }),
    ).toBeGreaterThan(0)
  })

  it('is not said by a teacher', async () => {
    await world.slack.press(world.teacher, await post())
    await world.settled()
    expect(world.slack.responses().at(-1)?.body).toMatchObject({ text: expect.stringContaining('oordinator') })
  })
})

it('logs no name and no number of anything that was done', () => {
  expect(JSON.stringify(world.logged)).not.toMatch(/Rosa|Luis|Min|Lopez|5550/)
  expect(world.logged.filter(({ event }) => event.endsWith('failed'))).toEqual([])
})
