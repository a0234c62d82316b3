import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeNumber } from '../../src/people/change-number.ts'
import { freezeNumber } from '../../src/people/mark-consent.ts'
import type { PeopleDeps } from '../../src/people/people-deps.ts'
import { setContactRule } from '../../src/people/set-contact-rule.ts'
import { type Family, openOutboxSchool, type OutboxSchool } from '../support/outbox-school.ts'
import { phoneOf } from '../support/people-school.ts'

const by = 'UCOORD1'
let school: OutboxSchool
let people: PeopleDeps
let family: Family
let classroomId: string

beforeEach(async () => {
  school = await openOutboxSchool()
  const { timezone, window } = school.deps.school
  people = {
    ...school.deps,
    school: { name: 'Lincoln', phone: '', phoneNumber: null, country: 'US', timezone, window, coordinators: [by] },
  }
  family = await school.addFamily()
  classroomId = await school.addClassroom()
  await school.addChild(family, { classroomId, contactRule: 'open' })
})
afterEach(() => school.close())

/** What becomes of a text that waited while `change` was made. */
async function textAfter(change: () => Promise<{ kind: string }>): Promise<string> {
  const [id] = await school.enqueue({ to: family, classroomId, kind: 'update' })
  expect(await change()).toMatchObject({ kind: 'changed' })
  const outbox = await school.start()
  outbox.wake()
  await school.reached(id!, 'dropped')
  expect(school.carrier.posts).toEqual([])
  return (await school.textOf(id!)).reason ?? ''
}

const shown = () => ({ by, caregiverId: family.caregiverId, shownConsentId: family.consentId })

it('a text that waits does not leave once the school forbids contact', async () => {
  const { studentId } = await school.database.client.care.findFirstOrThrow()
  const wish = { by, caregiverId: family.caregiverId, studentId, contactRule: 'no_contact' as const }
  expect(await textAfter(() => setContactRule(people, wish))).toBe('no_contact')
})

it('a text that waits does not leave once the number was called wrong', async () => {
  expect(await textAfter(() => freezeNumber(people, { ...shown(), frozen: true }))).toBe('wrong_number')
})

it('a text that waits does not leave once the number is another', async () => {
  const phone = phoneOf('+12015550177')
  expect(await textAfter(() => changeNumber(people, { ...shown(), phone }))).toBe('number_replaced')
})
