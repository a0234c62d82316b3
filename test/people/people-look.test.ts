import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { findCaregivers, type FoundPeople } from '../../src/people/find-caregivers.ts'
import { createMatcher } from '../../src/people/match-name.ts'
import { lookAtCaregiver, lookAtUnknownNumber, seeCaregiver } from '../../src/people/record-look.ts'
import { removeCaregiver } from '../../src/people/remove-caregiver.ts'
import { addFamilies, schoolMonday, withoutIds } from '../support/people.ts'
import { createPeopleSchool, type PeopleSchool } from '../support/people-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: PeopleSchool

beforeAll(async () => {
  database = await openTestDatabase()
  await addFamilies(database, [
    {
      studentId: 'S1',
      firstName: 'Ana',
      lastName: 'López',
      classroom: 'Room 12',
      caregiver: 'José Núñez',
      phone: '+12015550001',
    },
    {
      studentId: 'S1',
      firstName: 'Ana',
      lastName: 'López',
      classroom: 'Room 12',
      caregiver: 'Rosa López',
      phone: '+12015550002',
    },
    {
      studentId: 'S2',
      firstName: 'Leo',
      lastName: 'Cho',
      classroom: 'Room 14',
      caregiver: 'Min Cho',
      phone: '+12015550003',
    },
    {
      studentId: 'S3',
      firstName: 'Eva',
      lastName: 'López',
      classroom: 'Room 14',
      caregiver: 'Rosa López',
      phone: '+12015550002',
    },
    {
      studentId: 'S4',
      firstName: 'Bo',
      lastName: 'Alone',
      classroom: 'Room 12',
      caregiver: 'Left Already',
      phone: '+12015550004',
    },
  ])
  school = createPeopleSchool(database)
  await school.teach('Room 12', 'UVEGA')
  await school.teach('Room 12', 'USUB', 'substitute')
  const [caregiverId, studentId] = [await school.caregiver('Left Already'), await school.student('Bo')]
  await removeCaregiver(school, { by: 'UCOORD1', caregiverId, studentId })
  school.logged.length = 0
})
afterAll(() => database.close())

async function find(by: string, classroom: string | null, typed = '', page = 0, pageSize = 90) {
  const classroomId = classroom === null ? null : await school.classroom(classroom)
  return findCaregivers(school, { by, classroomId, typed, page, pageSize })
}

function lines(found: FoundPeople | null): string[] {
  return (found?.people ?? []).map((person) =>
    person.kind === 'child'
      ? `${person.child.name}: nobody`
      : `${person.caregiver.name}: ${person.caregiver.children.map((child) => `${child.name} ${child.classroom?.name ?? ''}`).join(', ')}`,
  )
}

describe('a name that is looked for', () => {
  it.each([
    ['nunez', 'José Núñez', true],
    ['JOSÉ nú', 'Jose Nunez', true],
    ['lopez ana', 'Rosa López Ana López', true],
    ['opez', 'Rosa López', false],
    ["o'brien", 'Pat O’Brien', true],
    ['', 'anybody', true],
    ['王', '王 小明', true],
  ])('%s in %s: %s', (typed, names, isThere) => {
    expect(createMatcher(typed)(names)).toBe(isThere)
  })
})

describe('the list', () => {
  it('shows a teacher their class alone, with its children alone, and the child whom nobody cares for', async () => {
    expect(lines(await find('UVEGA', 'Room 12'))).toEqual([
      'José Núñez: Ana López Room 12',
      'Rosa López: Ana López Room 12',
      'Bo Alone: nobody',
    ])
  })

  it('is closed to the teacher of another class, a substitute and a stranger', async () => {
    expect(await find('UVEGA', 'Room 14')).toBeNull()
    expect(await find('USUB', 'Room 12')).toBeNull()
    expect(await find('USTRANGER', null)).toBeNull()
  })

  it('finds for a coordinator in the whole school, by caregiver, child or class', async () => {
    expect(lines(await find('UCOORD1', null, 'rosa lop'))).toEqual(['Rosa López: Ana López Room 12, Eva López Room 14'])
    expect(lines(await find('UCOORD1', null, 'eva'))).toEqual(['Rosa López: Ana López Room 12, Eva López Room 14'])
    expect(lines(await find('UCOORD1', null, 'room 14'))).toEqual([
      'Rosa López: Ana López Room 12, Eva López Room 14',
      'Min Cho: Leo Cho Room 14',
    ])
    expect(lines(await find('UCOORD1', null, 'left'))).toEqual(['Left Already: '])
  })

  it('comes in pages, the last one where a later one is asked for', async () => {
    const second = await find('UCOORD1', 'Room 12', '', 1, 2)
    expect(second).toMatchObject({ total: 3, page: 1, pages: 2 })
    expect(lines(second)).toEqual(['Bo Alone: nobody'])
    expect((await find('UCOORD1', 'Room 12', '', 7, 2))?.page).toBe(1)
  })

  it('holds no number', async () => {
    expect(JSON.stringify(await find('UCOORD1', null, 'o'))).not.toMatch(/\+?1201|5550/)
  })
})

describe('a look at a number', () => {
  it('is recorded, for each look, with who and whose', async () => {
    const caregiverId = await school.caregiver('Rosa López')
    const seen = await lookAtCaregiver(school, { by: 'UVEGA', caregiverId })
    await lookAtCaregiver(school, { by: 'UCOORD1', caregiverId })
    expect(seen?.consent?.phone).toBe('+12015550002')
    expect(seen?.caregiver.children.map(({ name }) => name)).toEqual(['Ana López'])
    const looks = await database.client.numberLook.findMany({ where: { caregiverId }, orderBy: { id: 'asc' } })
    expect(looks.map(({ by }) => by)).toEqual(['UVEGA', 'UCOORD1'])
    expect(looks[0]?.at.getTime()).toBeGreaterThanOrEqual(schoolMonday.getTime())
    expect(withoutIds(school.logged)).not.toMatch(/Rosa|5550/)
  })

  it('is refused to who has no right to it, and nothing is recorded', async () => {
    const caregiverId = await school.caregiver('Min Cho')
    expect(await lookAtCaregiver(school, { by: 'UVEGA', caregiverId })).toBeNull()
    expect(await lookAtCaregiver(school, { by: 'USUB', caregiverId: await school.caregiver('Rosa López') })).toBeNull()
    expect(await lookAtCaregiver(school, { by: 'UCOORD1', caregiverId: newId() })).toBeNull()
    expect(await database.client.numberLook.count({ where: { caregiverId } })).toBe(0)
  })

  it('is not taken where only the rest of a caregiver is read', async () => {
    const caregiverId = await school.caregiver('José Núñez')
    expect(withoutIds(await seeCaregiver(school, { by: 'UVEGA', caregiverId }))).not.toContain('5550')
    expect(await database.client.numberLook.count({ where: { caregiverId } })).toBe(0)
  })

  it('at a number that is nobody’s is for coordinators, and recorded without a name', async () => {
    const id = newId()
    const phoneSealed = school.sealer.seal('+12015557777')
    await database.client.inboundText.create({
      data: { id, sid: 'SM1', phoneHash: 'x', phoneSealed, bodySealed: '', receivedAt: schoolMonday },
    })
    expect(await lookAtUnknownNumber(school, { by: 'UVEGA', inboundId: id })).toBeNull()
    expect(await lookAtUnknownNumber(school, { by: 'UCOORD1', inboundId: id })).toBe('+12015557777')
    expect(await database.client.numberLook.count({ where: { caregiverId: null, by: 'UCOORD1' } })).toBe(1)
  })
})
