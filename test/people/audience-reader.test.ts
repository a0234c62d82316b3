import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { type AudienceMember, countChildrenWithoutCaregivers, readAudience } from '../../src/people/audience-reader.ts'
import { changeConsent, lockConsents, openConsentOf, setNumberFault } from '../../src/people/consent-store.ts'
import { addFamilies, schoolMonday, testPhone, testSealer } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

const sealer = testSealer()
const monday = new Date('2027-01-11')
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE classrooms, students, caregivers CASCADE`
  await addFamilies(database, [
    { studentId: 'A', firstName: 'Ana', caregiver: 'Rosa', phone: testPhone(1), classroom: 'Room 12', language: 'es' },
    { studentId: 'B', firstName: 'Beto', caregiver: 'Rosa', phone: testPhone(1), classroom: 'Room 7', language: 'es' },
    { studentId: 'A', firstName: 'Ana', caregiver: 'Jose', phone: testPhone(2), relationship: 'father' },
    { studentId: 'L', firstName: 'Leo', caregiver: 'Luis', phone: testPhone(3), classroom: 'Room 7' },
  ])
})

async function classroomId(name: string): Promise<string> {
  return (await database.client.classroom.findFirstOrThrow({ where: { name } })).id
}

async function familiesOf(name: string, on = monday): Promise<AudienceMember[]> {
  const members = await readAudience(database.client, sealer, { classroomIds: [await classroomId(name)], on })
  return members.toSorted((a, b) => (a.caregiverName < b.caregiverName ? -1 : 1))
}

async function consentId(phone: string): Promise<string> {
  return (await openConsentOf(database.client, sealer.hash('phone', phone)))!.id
}

describe('the audience of classrooms', () => {
  it('is every caregiver of their children, each once, with those children alone', async () => {
    const [jose, rosa] = await familiesOf('Room 12')
    expect(jose).toMatchObject({ caregiverName: 'Jose', students: [{ firstName: 'Ana', relationship: 'father' }] })
    expect(rosa).toMatchObject({
      caregiverName: 'Rosa',
      phone: testPhone(1),
      phoneHash: sealer.hash('phone', testPhone(1)),
      language: 'es',
      languageSource: 'roster',
      consentState: 'enrolled',
      numberFault: null,
      welcomed: false,
      excluded: null,
      students: [{ firstName: 'Ana', relationship: 'mother', contactRule: 'open' }],
    })
    expect((await familiesOf('Room 7')).map(({ caregiverName }) => caregiverName)).toEqual(['Luis', 'Rosa'])
  })

  it('is read in batches that neither miss nor repeat anybody', async () => {
    const all = await readAudience(database.client, sealer, { classroomIds: 'all', on: monday })
    const read: AudienceMember[] = []
    for (let after: string | null = null; ; after = read.at(-1)!.caregiverId) {
      const batch = await readAudience(database.client, sealer, { classroomIds: 'all', on: monday, after, limit: 1 })
      if (batch.length === 0) break
      read.push(...batch)
    }
    expect(read).toEqual(all)
    expect(read.map(({ students }) => students.length).toSorted((a, b) => a - b)).toEqual([1, 1, 2])
  })

  it('counts enrollments and care from their first day to the day before their last', async () => {
    expect(await familiesOf('Room 12', new Date('2027-01-10'))).toEqual([])
    await database.client.enrollment.updateMany({ data: { until: new Date('2027-01-13') } })
    expect(await familiesOf('Room 12', new Date('2027-01-12'))).toHaveLength(2)
    expect(await familiesOf('Room 12', new Date('2027-01-13'))).toEqual([])
  })

  it('leaves out a child about whom a caregiver must not be contacted, and says when none is left', async () => {
    const rosa = { caregiver: { consents: { some: { id: await consentId(testPhone(1)) } } } }
    await database.client.care.updateMany({ where: rosa, data: { contactRule: 'no_contact' } })
    const [jose, excluded] = await familiesOf('Room 12')
    expect(jose).toMatchObject({ excluded: null, students: [{ firstName: 'Ana' }] })
    expect(excluded).toMatchObject({ caregiverName: 'Rosa', excluded: 'no_contact', students: [] })
  })

  it('counts children for whom nobody is known to care', async () => {
    const of = { classroomIds: [await classroomId('Room 7')], on: monday }
    expect(await countChildrenWithoutCaregivers(database.client, of)).toBe(0)
    await database.client.care.updateMany({ where: { student: { grade: '3' } }, data: { until: monday } })
    expect(await countChildrenWithoutCaregivers(database.client, of)).toBe(2)
    expect(await countChildrenWithoutCaregivers(database.client, { ...of, classroomIds: 'all' })).toBe(3)
  })
})

describe('a locked consent', () => {
  it('tells what a claim has to know, in the order of ids', async () => {
    const ids = [await consentId(testPhone(3)), await consentId(testPhone(1))]
    const [room12, room7] = [await classroomId('Room 12'), await classroomId('Room 7')]
    await database.inTransaction((tx) => setNumberFault(tx, ids[0]!, '30006'))
    const locked = await database.inTransaction((tx) => lockConsents(tx, ids, monday))
    expect(locked.map(({ id }) => id)).toEqual(ids.toSorted())
    expect(locked.find(({ id }) => id === ids[0])).toMatchObject({
      state: 'enrolled',
      numberFault: '30006',
      endedAt: null,
    })
    const rosa = locked.find(({ id }) => id === ids[1])
    expect(rosa).toMatchObject({ language: 'es', languageSource: 'roster' })
    expect(rosa?.classroomIds.toSorted()).toEqual([room12, room7].toSorted())

    await database.client.care.updateMany({ data: { contactRule: 'no_contact' } })
    const [forbidden] = await database.inTransaction((tx) => lockConsents(tx, [ids[1]!], monday))
    expect(forbidden?.classroomIds).toEqual([])
  })

  it('is changed once, with one record, by two that want the same at once', async () => {
    const id = await consentId(testPhone(1))
    const wish = { consentId: id, to: 'stopped', source: 'text', evidence: 'SM1', at: schoolMonday } as const
    const outcomes = await Promise.all([1, 2].map(() => database.inTransaction((tx) => changeConsent(tx, wish))))
    expect(outcomes.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await database.client.consentChange.count({ where: { consentId: id, to: 'stopped' } })).toBe(1)
  })

  it('goes back to a wrong number, not to texts, when a START undoes the STOP of one', async () => {
    const id = await consentId(testPhone(1))
    const outcomes: string[] = []
    for (const to of ['frozen', 'stopped', 'agreed'] as const) {
      const wish = { consentId: id, to, source: 'text', evidence: null, at: schoolMonday } as const
      outcomes.push((await database.inTransaction((tx) => changeConsent(tx, wish))).to)
    }
    expect(outcomes).toEqual(['frozen', 'stopped', 'frozen'])
  })
})
