import { beforeAll, describe, expect, it } from 'vitest'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

describe('the card', () => {
  it('says for each family that did not get the text why, and what to do', async () => {
    const codes = [30006, 21211, 21610, 30007, 30999]
    const names = ['Lena', 'Ines', 'Otto', 'Pia', 'Uwe', 'Ada']
    const room = await openClassroom(
      school,
      names.map((caregiver) => ({ caregiver, firstName: 'Leo' })),
    )
    await room.send('/family update We compare fractions')
    await room.arrived('fractions')
    await school.twilio.allCallbacksSettled()
    codes.forEach((code, index) => school.twilio.markUnreachable(room.phones[index]!, code))
    await room.send('/family update We read maps')
    const card = wordsOf(await room.card('1 delivered · 5 failed'))
    expect(card).toContain(
      'Lena (Leo): This is a landline or a phone that cannot get texts. Ask the family for a mobile number',
    )
    expect(card).toContain('Ines (Leo): This is not a valid phone number. Ask the family for the right one')
    expect(card).toContain('Otto (Leo): The family texted STOP. Reach them another way')
    expect(card).toContain('Pia (Leo): The phone company took it for spam. Leave out links and capital letters')
    expect(card).toContain('Uwe (Leo): The phone company did not deliver it (code 30999).')
    expect(card).not.toContain('Ada')
    expect(card).not.toMatch(/555\d{4}/)
  })

  it('says that texts wait when the account can send nothing, and they leave once it is mended', async () => {
    const room = await openClassroom(school, [{}])
    school.twilio.faults.refuseNext = { code: 20003, times: 1 }
    await room.send('/family message Lunch is at noon')
    await room.arrived('Lunch')
    expect(school.bodiesTo(room.phones[0]!)).toHaveLength(2)
    expect(school.logged()).toContain('"event":"carrier_account_refuses","code":"20003"')
  })
})
