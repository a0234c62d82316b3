import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { addCaregiver } from '../../src/people/add-caregiver.ts'
import { changeCaregiver, changeRelationship } from '../../src/people/change-caregiver.ts'
import { changeEnrollment } from '../../src/people/change-enrollment.ts'
import { changeNumber } from '../../src/people/change-number.ts'
import { assignUnknownNumber } from '../../src/people/change-number-unknown.ts'
import { changeConsent } from '../../src/people/consent-store.ts'
import type { ConsentState } from '../../src/people/consent.ts'
import { freezeNumber, markConsent } from '../../src/people/mark-consent.ts'
import { removeCaregiver } from '../../src/people/remove-caregiver.ts'
import { setContactRule } from '../../src/people/set-contact-rule.ts'
import { parseLanguageTag } from '../../src/languages/supported-language.ts'
import { schoolMonday, addFamilies } from '../support/people.ts'
import { createPeopleSchool, type PeopleSchool, phoneOf } from '../support/people-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: PeopleSchool
const by = 'UVEGA'
const coordinator = 'UCOORD1'

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE classrooms, students, caregivers, broadcasts, inbound_texts CASCADE`
  await addFamilies(database, [
    {
      studentId: 'S1',
      firstName: 'Ana',
      classroom: 'Room 12',
      caregiver: 'Rosa',
      phone: '+12015550001',
      language: 'es',
    },
    {
      studentId: 'S1',
      firstName: 'Ana',
      classroom: 'Room 12',
      caregiver: 'Luis',
      phone: '+12015550002',
      relationship: 'father',
    },
    { studentId: 'S2', firstName: 'Leo', classroom: 'Room 14', caregiver: 'Min', phone: '+12015550003' },
    {
      studentId: 'S3',
      firstName: 'Eva',
      classroom: 'Room 12',
      caregiver: 'Luis',
      phone: '+12015550002',
      relationship: 'father',
    },
  ])
  school = createPeopleSchool(database)
  await school.teach('Room 12', by)
})

const tag = (typed: string) => {
  const parsed = parseLanguageTag(typed)
  if (!parsed.ok) throw new Error(typed)
  return parsed.tag
}

/** The caregiver with the consent that a form was opened upon. */
async function shown(name: string) {
  return { caregiverId: await school.caregiver(name), shownConsentId: (await school.consent(name))?.id ?? null }
}

async function say(name: string, to: ConsentState, source: 'text' | 'roster' | 'staff' = 'text'): Promise<void> {
  const consentId = (await school.consent(name))!.id
  await database.inTransaction((tx) =>
    changeConsent(tx, { consentId, to, source, evidence: null, at: school.clock.now() }),
  )
}

async function renumber(name: string, phone: string, who = by) {
  return changeNumber(school, { by: who, ...(await shown(name)), phone: phoneOf(phone) })
}

async function care(caregiver: string, student: string) {
  const [caregiverId, studentId] = [await school.caregiver(caregiver), await school.student(student)]
  return database.client.care.findMany({ where: { caregiverId, studentId }, orderBy: { id: 'asc' } })
}

describe('a name, a language, a relationship', () => {
  it('are changed by a teacher of the class, each by itself, and a language then is what staff said', async () => {
    const caregiverId = await school.caregiver('Rosa')
    await Promise.all([
      changeCaregiver(school, { by, caregiverId, language: tag('pt-BR') }),
      changeCaregiver(school, { by: coordinator, caregiverId, name: 'Rosa Lopez' }),
    ])
    const studentId = await school.student('Ana')
    expect(await changeRelationship(school, { by, caregiverId, studentId, relationship: 'aunt' })).toEqual({
      kind: 'changed',
    })
    const row = await database.client.caregiver.findUniqueOrThrow({
      where: { id: await school.caregiver('Rosa Lopez') },
    })
    expect(row).toMatchObject({ id: caregiverId, language: 'pt-BR', languageSource: 'staff' })
    expect((await care('Rosa Lopez', 'Ana'))[0]?.relationship).toBe('aunt')
  })

  it('are not changed by the teacher of another class, nor for somebody who does not exist', async () => {
    const caregiverId = await school.caregiver('Min')
    expect(await changeCaregiver(school, { by, caregiverId, name: 'X' })).toEqual({ kind: 'not_allowed' })
    expect(await changeCaregiver(school, { by: coordinator, caregiverId: newId(), name: 'X' })).toEqual({
      kind: 'not_allowed',
    })
  })

  it('are logged with who changed what, and no name', async () => {
    const caregiverId = await school.caregiver('Rosa')
    await changeCaregiver(school, { by, caregiverId, name: 'Rosario' })
    expect(school.logged).toEqual([
      {
        event: 'caregiver_changed',
        facts: { caregiver: caregiverId, student: undefined, by, what: 'name', dropped: undefined },
      },
    ])
  })
})

describe('a number', () => {
  it('is changed: the old one is silent at once, the new one has a consent of its own', async () => {
    const waiting = await school.queue('Rosa', { kind: 'update', classroom: 'Room 12' })
    const before = await school.consent('Rosa')
    expect(await renumber('Rosa', '201-555-0009')).toEqual({ kind: 'changed', state: 'enrolled', dropped: 1 })
    expect(await school.consent('Rosa')).toMatchObject({ phone: '+12015550009', state: 'enrolled' })
    expect(await school.textState(waiting)).toBe('dropped: number_replaced')
    const old = await database.client.consent.findUniqueOrThrow({ where: { id: before!.id } })
    expect(old.endedAt?.getTime()).toBeGreaterThanOrEqual(schoolMonday.getTime())
  })

  it('is changed once by a form that is submitted twice', async () => {
    const opened = await shown('Rosa')
    const phone = phoneOf('+12015550009')
    const both = await Promise.all([1, 2].map(() => changeNumber(school, { by, ...opened, phone })))
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'unchanged'])
    expect(await database.client.consent.count({ where: { caregiverId: opened.caregiverId } })).toBe(2)
  })

  it('is not changed over another change that came between', async () => {
    const opened = await shown('Rosa')
    const both = await Promise.all(
      ['+12015550008', '+12015550009'].map((phone) => changeNumber(school, { by, ...opened, phone: phoneOf(phone) })),
    )
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'stale'])
  })

  it('that another caregiver has stays theirs, named to a coordinator alone', async () => {
    expect(await renumber('Rosa', '+12015550003')).toEqual({ kind: 'taken', name: null })
    expect(await renumber('Rosa', '+12015550003', coordinator)).toEqual({ kind: 'taken', name: 'Min' })
    expect((await school.consent('Min'))?.phone).toBe('+12015550003')
  })

  it('that was frozen as wrong may be given to somebody else by a coordinator', async () => {
    await say('Min', 'frozen')
    expect(await renumber('Rosa', '+12015550003')).toEqual({ kind: 'taken', name: null })
    expect(await renumber('Rosa', '+12015550003', coordinator)).toEqual({
      kind: 'changed',
      state: 'enrolled',
      dropped: 0,
    })
    expect(await school.consent('Min')).toBeNull()
  })

  it('on which somebody said STOP stays silent, whoever gets it', async () => {
    await say('Min', 'stopped')
    await renumber('Min', '+12015550010', coordinator)
    expect(await renumber('Rosa', '+12015550003')).toMatchObject({ kind: 'changed', state: 'stopped' })
  })

  it('does not take back that the family asked for no texts', async () => {
    await say('Rosa', 'refused', 'roster')
    expect(await renumber('Rosa', '+12015550009')).toMatchObject({ kind: 'changed', state: 'refused' })
  })

  it('from which a text came becomes a known person’s, by a coordinator', async () => {
    const inboundId = newId()
    await database.client.inboundText.create({
      data: {
        id: inboundId,
        sid: inboundId,
        phoneHash: school.sealer.hash('phone', '+12015557777'),
        phoneSealed: school.sealer.seal('+12015557777'),
        bodySealed: school.sealer.seal('New phone'),
        receivedAt: schoolMonday,
      },
    })
    await say('Rosa', 'frozen')
    const wish = { inboundId, ...(await shown('Rosa')) }
    expect(await assignUnknownNumber(school, { by, ...wish })).toEqual({ kind: 'not_allowed' })
    const pressed = await Promise.all([1, 2].map(() => assignUnknownNumber(school, { by: coordinator, ...wish })))
    expect(pressed.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'unchanged'])
    expect(await school.consent('Rosa')).toMatchObject({ phone: '+12015557777', state: 'enrolled' })
  })
})

describe('consent that is marked', () => {
  const mark = async (name: string, to: 'agreed' | 'refused', who = by) => {
    const { caregiverId, shownConsentId } = await shown(name)
    return markConsent(school, {
      by: who,
      caregiverId,
      shownConsentId: shownConsentId ?? '',
      to,
      heardFrom: 'paper_form',
    })
  }

  it('is kept with where it is from, as a word', async () => {
    expect(await mark('Rosa', 'agreed')).toEqual({ kind: 'changed', state: 'agreed' })
    expect(await mark('Rosa', 'agreed')).toEqual({ kind: 'unchanged', state: 'agreed' })
    const consentId = (await school.consent('Rosa'))!.id
    const changes = await database.client.consentChange.findMany({ where: { consentId, source: 'staff' } })
    expect(changes).toMatchObject([{ from: 'enrolled', to: 'agreed', evidence: 'UVEGA paper_form' }])
  })

  it('never lifts a STOP', async () => {
    await say('Rosa', 'stopped')
    expect(await mark('Rosa', 'agreed')).toEqual({ kind: 'stopped' })
    expect(await mark('Rosa', 'agreed', coordinator)).toEqual({ kind: 'stopped' })
    expect((await school.consent('Rosa'))?.state).toBe('stopped')
  })

  it('says nothing about a number that is wrong, or another than the one shown', async () => {
    await say('Rosa', 'frozen')
    expect(await mark('Rosa', 'agreed', coordinator)).toEqual({ kind: 'frozen' })
    const opened = (await shown('Luis')) as { caregiverId: string; shownConsentId: string }
    await renumber('Luis', '+12015550011')
    const late = await markConsent(school, { by, ...opened, to: 'agreed', heardFrom: 'email' })
    expect(late).toEqual({ kind: 'stale' })
  })
})

describe('a wrong number', () => {
  const freeze = async (name: string, frozen: boolean, who = coordinator) => {
    const { caregiverId, shownConsentId } = await shown(name)
    return freezeNumber(school, { by: who, caregiverId, shownConsentId: shownConsentId ?? '', frozen })
  }

  it('is frozen and unfrozen by coordinators alone, and then is as it was', async () => {
    await say('Rosa', 'refused', 'staff')
    expect(await freeze('Rosa', true, by)).toEqual({ kind: 'not_allowed' })
    expect(await freeze('Rosa', true)).toEqual({ kind: 'changed', state: 'frozen' })
    expect(await freeze('Rosa', true)).toEqual({ kind: 'unchanged', state: 'frozen' })
    expect(await freeze('Rosa', false)).toEqual({ kind: 'changed', state: 'refused' })
  })

  it('that also said STOP stays stopped when it turns out to be right', async () => {
    await say('Rosa', 'stopped')
    await freeze('Rosa', true)
    expect(await freeze('Rosa', false)).toEqual({ kind: 'changed', state: 'stopped' })
  })
})

describe('a caregiver who is added', () => {
  const add = async (student: string, name: string, phone: string, who = by) =>
    addCaregiver(school, {
      by: who,
      studentId: await school.student(student),
      name,
      relationship: 'aunt',
      phone: phoneOf(phone),
      language: tag('es'),
    })

  it('is new, once, also by a form that is submitted twice', async () => {
    const both = await Promise.all([add('Ana', 'Tía Inés', '+12015550020'), add('Ana', 'Tía Inés', '+12015550020')])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'unchanged'])
    expect(await care('Tía Inés', 'Ana')).toMatchObject([{ relationship: 'aunt', contactRule: 'open', until: null }])
    expect(await school.consent('Tía Inés')).toMatchObject({ phone: '+12015550020', state: 'enrolled' })
  })

  it('is the same person under the same name and number, for another child', async () => {
    const rosa = await school.caregiver('Rosa')
    expect(await add('Eva', 'ROSA', '+12015550001')).toEqual({ kind: 'changed', caregiverId: rosa, state: null })
    expect(await care('Rosa', 'Eva')).toHaveLength(1)
  })

  it('cannot have somebody else’s number', async () => {
    expect(await add('Ana', 'Inés', '+12015550003')).toEqual({ kind: 'taken', name: null })
    expect(await add('Ana', 'Inés', '+12015550003', coordinator)).toEqual({ kind: 'taken', name: 'Min' })
  })

  it('is not for the child of another class', async () => {
    expect(await add('Leo', 'Inés', '+12015550020')).toEqual({ kind: 'not_allowed' })
  })

  it('who comes back to a child finds the contact rule there was', async () => {
    const [caregiverId, studentId] = [await school.caregiver('Luis'), await school.student('Ana')]
    await setContactRule(school, { by: coordinator, caregiverId, studentId, contactRule: 'no_contact' })
    await removeCaregiver(school, { by, caregiverId, studentId })
    expect(await add('Ana', 'Luis', '+12015550002')).toMatchObject({ kind: 'changed' })
    expect(await care('Luis', 'Ana')).toMatchObject([
      { until: new Date('2027-01-11') },
      { contactRule: 'no_contact', until: null },
    ])
  })
})

describe('a child who moves to another class', () => {
  const move = async (student: string, from: string, to: string, who = by) =>
    changeEnrollment(school, {
      by: who,
      studentId: await school.student(student),
      from: await school.classroom(from),
      to: await school.classroom(to),
    })

  it('is there from today on the school’s calendar, and what waits from the old class is kept back where no sibling is', async () => {
    school.clock.moveTo(new Date('2027-01-12T03:00:00Z'))
    const rosa = await school.queue('Rosa', { kind: 'update', classroom: 'Room 12' })
    const luis = await school.queue('Luis', { kind: 'update', classroom: 'Room 12' })
    const welcome = await school.queue('Rosa', { kind: 'welcome', classroom: 'Room 12' })
    expect(await move('Ana', 'Room 12', 'Room 14')).toEqual({ kind: 'changed', dropped: 1 })
    const studentId = await school.student('Ana')
    const stays = await database.client.enrollment.findMany({ where: { studentId }, orderBy: { id: 'asc' } })
    expect(stays).toMatchObject([
      { classroomId: await school.classroom('Room 12'), until: new Date('2027-01-11') },
      { classroomId: await school.classroom('Room 14'), since: new Date('2027-01-11'), until: null },
    ])
    expect(await school.textState(rosa)).toBe('dropped: left_class')
    expect(await school.textState(luis)).toBe('queued')
    expect(await school.textState(welcome)).toBe('queued')
  })

  it('moves once, also by a form that is submitted twice, and may come back the same day', async () => {
    const pressed = await Promise.all([1, 2].map(() => move('Ana', 'Room 12', 'Room 14', coordinator)))
    expect(pressed.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'unchanged'])
    expect(await move('Ana', 'Room 14', 'Room 12', coordinator)).toMatchObject({ kind: 'changed' })
    expect(await move('Eva', 'Room 14', 'Room 12', coordinator)).toEqual({ kind: 'unchanged' })
  })

  it('is moved by the class’s own teacher, who then has no more to say there', async () => {
    expect(await move('Leo', 'Room 14', 'Room 12')).toEqual({ kind: 'not_allowed' })
    expect(await move('Ana', 'Room 12', 'Room 14')).toMatchObject({ kind: 'changed' })
    const caregiverId = await school.caregiver('Rosa')
    expect(await changeCaregiver(school, { by, caregiverId, name: 'X' })).toEqual({ kind: 'not_allowed' })
  })
})

describe('a caregiver who is removed', () => {
  it('has the child no more from today on, and hears nothing more that waits, with no other child', async () => {
    const [caregiverId, studentId] = [await school.caregiver('Rosa'), await school.student('Ana')]
    const [update, reply, wholeSchool] = [
      await school.queue('Rosa', { kind: 'update', classroom: 'Room 12' }),
      await school.queue('Rosa', { kind: 'reply', classroom: 'Room 12' }),
      await school.queue('Rosa', { kind: 'message' }),
    ]
    expect(await removeCaregiver(school, { by, caregiverId, studentId })).toEqual({ kind: 'changed', dropped: 3 })
    expect(await removeCaregiver(school, { by, caregiverId, studentId })).toEqual({ kind: 'unchanged' })
    for (const id of [update, reply, wholeSchool]) expect(await school.textState(id)).toBe('dropped: left_class')
    expect(await school.consent('Rosa')).toMatchObject({ phone: '+12015550001' })
    expect(school.logged.map(({ facts }) => facts['caregiver'])).toEqual([caregiverId])
  })

  it('keeps what waits about a sibling of the same class', async () => {
    const waiting = await school.queue('Luis', { kind: 'update', classroom: 'Room 12' })
    const [caregiverId, studentId] = [await school.caregiver('Luis'), await school.student('Ana')]
    expect(await removeCaregiver(school, { by, caregiverId, studentId })).toEqual({ kind: 'changed', dropped: 0 })
    expect(await school.textState(waiting)).toBe('queued')
  })
})

describe('a contact rule', () => {
  it('is set by coordinators alone, for one caregiver and one child', async () => {
    const [caregiverId, studentId] = [await school.caregiver('Luis'), await school.student('Ana')]
    const wish = { caregiverId, studentId, contactRule: 'not_named_together' as const }
    expect(await setContactRule(school, { by, ...wish })).toEqual({ kind: 'not_allowed' })
    expect(await setContactRule(school, { by: coordinator, ...wish })).toEqual({ kind: 'changed' })
    expect((await care('Luis', 'Ana'))[0]?.contactRule).toBe('not_named_together')
    expect((await care('Luis', 'Eva'))[0]?.contactRule).toBe('open')
    const leo = { ...wish, studentId: await school.student('Leo') }
    expect(await setContactRule(school, { by: coordinator, ...leo })).toEqual({ kind: 'gone' })
  })
})

describe('while a roster is imported', () => {
  it('nobody is changed, and whoever tries is told to wait', async (context) => {
    // The embedded database has one connection: there the two never meet.
    if (database.kind === 'embedded') return context.skip()
    const caregiverId = await school.caregiver('Rosa')
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let locked = () => {}
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve
    })
    const importing = database.inTransaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint roster'))`
      locked()
      await held
    })
    await isLocked
    expect(await changeCaregiver(school, { by, caregiverId, name: 'X' })).toEqual({ kind: 'busy' })
    release()
    await importing
    expect(await changeCaregiver(school, { by, caregiverId, name: 'X' })).toEqual({ kind: 'changed' })
  })
})
