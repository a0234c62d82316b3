import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { whichLanguageKinds } from '../../src/inbox/choose-language.ts'
import { readLanguageName } from '../../src/languages/read-language-name.ts'
import { changeFamilyLanguage } from '../../src/people/family-languages.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'

describe('the name of a language', () => {
  it.each([
    ['English', 'en'],
    ['inglés', 'en'],
    ['الإنجليزية', 'en'],
    ['Español', 'es'],
    ['espanol por favor', 'es'],
    ['Spanish', 'es'],
    ['Spanish please', 'es'],
    ['in Spanish', 'es'],
    ['I only speak Spanish', 'es'],
    ['Hablo español', 'es'],
    ['En español, por favor', 'es'],
    ['hmoob', 'hmn'],
    ['lus Hmoob', 'hmn'],
    ['Hmong', 'hmn'],
    ['العربية', 'ar'],
    ['عربي', 'ar'],
    ['بالعربية من فضلك', 'ar'],
    ['árabe', 'ar'],
    ['tiếng Việt', 'vi'],
    ['tieng viet', 'vi'],
    ['Vietnamese', 'vi'],
    ['中文', 'zh-Hans'],
    ['请用中文', 'zh-Hans'],
    ['Chinese', 'zh-Hans'],
    ['Mandarin', 'zh-Hans'],
    ['Kreyòl', 'ht'],
    ['Kreyol ayisyen', 'ht'],
    ['Haitian Creole', 'ht'],
    ['Português', 'pt'],
    ['portugues', 'pt'],
    ['Soomaali', 'so'],
    ['Somali', 'so'],
    ['Français', 'fr'],
    ['je parle français', 'fr'],
    ['I speak Russian', 'ru'],
    ['in Korean please', 'ko'],
  ])('%s is %s', (words, tag) => {
    expect(readLanguageName(words)).toBe(tag)
  })

  it.each([
    'Ana speaks Spanish at home',
    'no hablo español',
    'I do not speak Spanish',
    'The French lesson was fun',
    'Polish',
    'Ga',
    'in',
    'I speak up',
    'in March',
    'Chinese New Year is on Friday',
    'español es su materia favorita',
    '',
  ])('is not all that "%s" says', (words) => {
    expect(readLanguageName(words)).toBeNull()
  })
})

describe('choosing a language', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start({ questionKinds: whichLanguageKinds(school.deps) })
  })
  beforeEach(async () => {
    rosa = await school.addFamily({ phone, caregiver: 'Rosa Diaz', firstName: 'Ana', language: 'en' })
  })
  afterEach(async () => {
    await school.deps.database.client.familyLanguage.deleteMany()
    await school.forget()
  })
  afterAll(() => school.close())

  const stored = async () => {
    const where = { id: rosa.caregiverId }
    const { language, languageSource } = await school.deps.database.client.caregiver.findUniqueOrThrow({ where })
    return `${language} ${languageSource}`
  }
  const bodies = async () => (await school.textsTo(phone)).map(({ body }) => body)

  it('by its own or its English name sets it, confirmed in the new language', async () => {
    await school.hear(phone, 'Español')
    expect(await stored()).toBe('es asked')
    await school.hear(phone, 'English please')
    expect(await stored()).toBe('en asked')
    expect(await bodies()).toEqual([
      'Lincoln School: Desde ahora le vamos a escribir en español. Para cambiarlo, responda IDIOMA.',
      'Lincoln School: We will write to you in English from now on. To change it, reply LANGUAGE.',
    ])
    expect(await school.takenAs(phone)).toEqual(['language', 'language'])
    expect(school.talk).toEqual([])
  })

  it('by digit, after LANGUAGE in any language has asked', async () => {
    await school.hear(phone, 'idioma', '2')
    expect(await stored()).toBe('es asked')
    const [question, confirmation] = await school.textsTo(phone)
    expect(question).toMatchObject({
      kind: 'question',
      anyHour: true,
      body: 'Lincoln School: Which language do you read? Reply with its number. 1 English, 2 Español',
    })
    expect(confirmation).toMatchObject({ kind: 'confirmation', language: 'es' })
    expect(await school.takenAs(phone)).toEqual(['language', 'answer'])
  })

  it('offers the languages that the school uses, and says a digit of none of them on', async () => {
    await changeFamilyLanguage(school.deps, { kind: 'use', language: 'hmn' }, 'UCOORD1')
    await changeFamilyLanguage(school.deps, { kind: 'stop', language: 'es' }, 'UCOORD1')
    await school.hear(phone, 'LUS', '7')
    expect((await bodies())[0]).toContain('1 English, 2 Hmoob')
    expect(school.talk).toEqual([{ phone, body: '7' }])
    await school.hear(phone, '2')
    expect(await stored()).toBe('hmn asked')
    expect((await bodies()).at(-1)).toBe(
      'Lincoln School: Txij no mus peb yuav sau ua lus Hmoob rau koj. Yog xav hloov, teb LUS.',
    )
  })

  it('keeps one that is not used yet, never answers with nothing, and tells the coordinators', async () => {
    await school.hear(phone, 'العربية')
    expect(await stored()).toBe('ar asked')
    expect(await bodies()).toEqual([
      'Lincoln School: We noted your language: العربية. We cannot write in it yet, so we still write in English.',
    ])
    expect(await school.notices()).toEqual([
      { kind: 'language_wanted', model: { caregiver: { name: 'Rosa Diaz', children: ['Ana'] }, language: 'ar' } },
    ])
  })

  it('falls back as the school has set it for a language that nobody has words in', async () => {
    await changeFamilyLanguage(school.deps, { kind: 'fallback', language: 'es' }, 'UCOORD1')
    await school.hear(phone, 'I speak Russian')
    expect(await stored()).toBe('ru asked')
    expect((await bodies())[0]).toContain('Anotamos su idioma: Russian')
    expect(await school.notices()).toEqual([])
  })

  it('is asked for at most ten times a day', async () => {
    await school.hear(phone, ...Array.from({ length: 12 }, () => 'Español'))
    expect(await bodies()).toHaveLength(10)
    expect((await school.takenAs(phone)).slice(-2)).toEqual(['language_too_often', 'language_too_often'])
  })

  it('sends nothing to whoever has said STOP', async () => {
    await school.hear(phone, 'STOP', 'Español')
    expect(await bodies()).toEqual([])
    expect(await stored()).toBe('en roster')
  })
})

describe('asking for help in words of ours', () => {
  let school: InboxSchool
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
    await school.addFamily({ phone, caregiver: 'Rosa Diaz', firstName: 'Ana', language: 'es' })
  })
  afterAll(async () => {
    await school.forget()
    await school.close()
  })

  it('says what can be texted and whom to call, once an hour, and the class reads it all the same', async () => {
    await school.hear(phone, 'Ayuda', 'ayuda por favor')
    expect((await school.textsTo(phone)).map(({ kind, body }) => `${kind}: ${body}`)).toEqual([
      'help: Lincoln School: Le escribimos lo que aprende su hijo/a. Oficina: (201) 555-0100. Responda TODO, IDIOMA o STOP.',
    ])
    expect(school.talk.map(({ body }) => body)).toEqual(['Ayuda', 'ayuda por favor'])
  })

  it('is left to Twilio where it is its own word', async () => {
    await school.hear(phone, 'HELP')
    expect((await school.takenAs(phone)).at(-1)).toBe('carrier_help')
  })
})
