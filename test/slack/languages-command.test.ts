import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readAudience } from '../../src/people/audience-reader.ts'
import { schoolDate } from '../../src/school/school-date.ts'
import { languagesCommand, type LanguagesDeps } from '../../src/slack/commands/languages-command.ts'
import { type InboxSchool, openInboxSchool } from '../support/inbox-school.ts'

let school: InboxSchool
let deps: LanguagesDeps
beforeAll(async () => {
  school = await openInboxSchool()
  deps = school.deps
})
afterAll(() => school.close())
beforeEach(async () => {
  await school.forget()
  await school.deps.database.client.familyLanguage.deleteMany()
  await family('+12015550101', 'hmn')
  await family('+12015550102', 'mww')
  await family('+12015550103', 'ru')
  await family('+12015550104', 'es-MX')
})
afterAll(() => school.deps.database.client.familyLanguage.deleteMany())

const family = (phone: string, language: string) =>
  school.addFamily({ phone, caregiver: `Of ${language}`, firstName: 'Ana', language, classroom: 'Room 12' })
const say = async (args: string, userId = 'UCOORD1') =>
  (await languagesCommand(deps, { userId, channelId: 'C1', triggerId: '', responseUrl: null }, args)).ack!

async function frames(): Promise<Record<string, string>> {
  const { database, sealer, clock } = school.deps
  const on = schoolDate(school.deps.school.timezone, clock.now())
  const members = await readAudience(database.client, sealer, { classroomIds: 'all', on })
  return Object.fromEntries(members.map(({ language, frame }) => [language, frame]))
}

describe('/family languages', () => {
  it('says which languages are used, how far they are checked, and who waits for one', async () => {
    const { text, blocks } = await say('')
    expect(text).toContain('*English*: used. 0 caregivers read it.\n')
    expect(text).toContain('*Spanish*: used. 1 caregiver reads it. No native speaker has checked it yet.')
    expect(text).toContain('*Hmong*: not used. 2 caregivers read it and get English.')
    expect(text).toContain('Languages that we have no words in: Russian 1.')
    const buttons = blocks!.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    expect(buttons).toMatchObject([{ action_id: 'language_use', value: 'hmn' }])
  })

  it('is for coordinators alone', async () => {
    expect((await say('use Hmong', 'UVEGA')).text).toContain('coordinators')
    expect(await frames()).toMatchObject({ hmn: 'en' })
  })

  it('lets an unreviewed language be read only after a yes, and no more after that is taken back', async () => {
    expect(await frames()).toEqual({ hmn: 'en', mww: 'en', ru: 'en', 'es-MX': 'es' })
    expect((await say('use Hmong')).text).toContain('From now on families who read Hmong get our words in Hmong.')
    expect(await frames()).toEqual({ hmn: 'hmn', mww: 'hmn', ru: 'en', 'es-MX': 'es' })
    await say('stop hmn')
    expect(await frames()).toEqual({ hmn: 'en', mww: 'en', ru: 'en', 'es-MX': 'es' })
  })

  it('falls back to the language that the school sets, which stays in use', async () => {
    expect((await say('fallback Vietnamese')).text).toContain('Vietnamese is not used yet')
    await say('fallback Spanish')
    expect(await frames()).toEqual({ hmn: 'es', mww: 'es', ru: 'es', 'es-MX': 'es' })
    expect((await say('stop Spanish')).text).toContain('Spanish stays in use')
    await say('fallback English')
    await say('stop Spanish')
    expect(await frames()).toEqual({ hmn: 'en', mww: 'en', ru: 'en', 'es-MX': 'en' })
  })

  it('says how it is used when it does not understand', async () => {
    expect((await say('use Klingonish')).text).toContain('We have no words in that language.')
    expect((await say('forget Hmong')).text).toContain('`/family languages use Hmong`')
  })
})
