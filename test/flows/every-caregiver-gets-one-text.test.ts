import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

/** The one text to this number that is no welcome. */
async function updateTo(phone: string): Promise<string> {
  await school.eventually(() => school.bodiesTo(phone).length === 2)
  return school.bodiesTo(phone)[1]!
}

describe('an update', () => {
  it('reaches every caregiver in the frame of their language', async () => {
    const room = await openClassroom(school, [
      { firstName: 'Ana', language: 'es-MX' },
      { firstName: 'Leo', language: 'en' },
      { firstName: 'Bao', language: 'vi' },
    ])
    await room.send('/family update We compare fractions')
    const [spanish, english, vietnamese] = room.phones
    expect(await updateTo(spanish!)).toBe('Lincoln School, Ms. Vega, sobre Ana:\nWe compare fractions')
    expect(await updateTo(english!)).toBe('Lincoln School, Ms. Vega, about Leo:\nWe compare fractions')
    expect(await updateTo(vietnamese!)).toBe('Lincoln School, Ms. Vega, about Bao:\nWe compare fractions')
    await room.card('3 delivered')
    expect(school.twilio.sentTo()).toHaveLength(6)
  })

  it('is one text where a caregiver has two children in the class, and names both', async () => {
    const phone = school.newPhone()
    // The office writes numbers as it likes.
    const national = phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
    const room = await openClassroom(school, [
      { firstName: 'Leo', caregiver: 'Rosa', phone },
      { firstName: 'Ana', caregiver: 'Rosa', phone: national },
    ])
    await room.send('/family update We read maps')
    expect(await updateTo(phone)).toContain('about Ana and Leo:')
  })

  it('goes to each of two separated parents, once', async () => {
    const room = await openClassroom(school, [
      { studentId: 'shared', firstName: 'Ana', caregiver: 'Rosa', relationship: 'mother' },
      { studentId: 'shared', firstName: 'Ana', caregiver: 'Luis', relationship: 'father' },
    ])
    await room.send('/family update We plant beans')
    for (const phone of room.phones) expect(await updateTo(phone)).toContain('about Ana:\nWe plant beans')
  })

  it('of one classroom does not name the brother in another', async () => {
    const phone = school.newPhone()
    const room = await openClassroom(school, [{ firstName: 'Ana', caregiver: 'Rosa', phone }])
    await openClassroom(school, [{ firstName: 'Leo', caregiver: 'Rosa', phone }])
    await room.send('/family update We paint')
    expect(await updateTo(phone)).toContain('about Ana:')
  })
})
