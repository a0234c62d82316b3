import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doubtTranslation } from '../../src/conversations/doubt-translation.ts'
import { sendReply } from '../../src/conversations/send-reply.ts'
import { translateReceived } from '../../src/conversations/translate-received.ts'
import { wordReply } from '../../src/conversations/word-reply.ts'
import type { Database } from '../../src/database/database.ts'
import { createLog } from '../../src/lib/log.ts'
import { renderReceived } from '../../src/slack/render/conversation-posts.ts'
import { createTranslator } from '../../src/translation/create-translator.ts'
import { wordsOf } from '../support/classroom.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { createFakeTranslation, type FakeTranslation } from '../support/fake-translation.ts'
import { testPhone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: ConversationSchool
let service: FakeTranslation

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await forgetSchool(database)
  school = createConversationSchool(database)
  service = createFakeTranslation()
  const family = { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12' }
  await school.addClasses([
    { ...family, caregiver: 'Rosa', phone: testPhone(0), language: 'es' },
    { ...family, caregiver: 'Sam', phone: testPhone(1), language: 'en' },
  ])
})

const deps = () => ({
  ...school,
  translator: createTranslator({
    database,
    sealer: school.sealer,
    log: createLog('silent'),
    schoolName: 'Lincoln School',
    providers: [{ name: 'fake', languages: '*' as const, provider: service }],
    timeoutMs: 5000,
  }),
})
const shown = async () => wordsOf(renderReceived((await school.posts('conversation_text')).at(-1)!.model as never))

describe('what a caregiver writes', () => {
  it('is posted as it came, and gets its translation in place, above their own words', async () => {
    await school.hears(0, '[es] Ana esta enferma, llame a Rosa')
    expect(await shown()).not.toContain('Translated')
    expect(await translateReceived(deps())).toBe(1)
    expect(await shown()).toMatch(
      /^[^]*\nAna esta enferma, llame a Rosa\nTranslated from Spanish by a computer\. They wrote:\n\[es\] Ana esta enferma/,
    )
    expect(await school.posts('conversation_text')).toHaveLength(1)
    expect(service.asked.join()).not.toMatch(/Ana|Rosa/)
    expect(await translateReceived(deps())).toBe(0)
  })

  it('waits for a service that is down, as it came', async () => {
    service.trouble = 'down'
    await school.hears(0, '[es] Ana esta enferma')
    expect(await translateReceived(deps())).toBe(0)
    expect(await shown()).toContain('[es] Ana esta enferma')
    service.trouble = null
    await database.client.conversationEntry.updateMany({ data: { translationNotBefore: new Date(0) } })
    expect(await translateReceived(deps())).toBe(1)
  })

  it('stays as it is where it is English without doubt, or its writer reads English', async () => {
    await school.hears(0, 'Ana is sick today and she will not be in school')
    await school.hears(1, 'Nos vemos en la escuela')
    expect(await translateReceived(deps())).toBe(0)
    expect(service.requests).toBe(0)
  })

  it('stays as it is where a name got lost on the way', async () => {
    service.trouble = 'drops_a_mark'
    await school.hears(0, '[es] Ana tiene tos')
    expect(await translateReceived(deps())).toBe(0)
    expect(await shown()).not.toContain('Translated')
  })

  it('says so when staff say that its translation is wrong, once', async () => {
    await school.hears(0, '[es] Nos vemos')
    await translateReceived(deps())
    const entryId = await school.waitingId()
    expect(await doubtTranslation(school, { entryId, by: 'UCHO' })).toEqual({ kind: 'not_staff' })
    expect(await shown()).toContain('Wrong translation')
    expect(await doubtTranslation(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'doubted' })
    expect(await doubtTranslation(school, { entryId, by: 'UVEGA' })).toEqual({ kind: 'doubted_before' })
    expect(await shown()).toContain('<@UVEGA> says that this is wrong')
    expect(await shown()).not.toContain('Wrong translation')
  })
})

describe('the language of a caregiver of whom only the roster says English', () => {
  const stored = async (index: number) => {
    const where = { id: await school.caregiverId(index) }
    const { language, languageSource } = await database.client.caregiver.findUniqueOrThrow({ where })
    return `${language} ${languageSource}`
  }

  it('is guessed from letters that only one language has, and what they wrote is read in it', async () => {
    await school.hears(1, 'شكراً، ابنتي تقرأ كل يوم')
    expect(await stored(1)).toBe('ar guessed')
    await translateReceived(deps())
    expect(service.asked.join()).toContain('ابنتي')
    expect((await school.posts('conversation_root'))[0]?.model).toMatchObject({ language: 'ar' })
  })

  it('is not guessed where they or staff have said it, or the roster says another', async () => {
    await school.hears(0, '谢谢，孩子每天都在家读')
    expect(await stored(0)).toBe('es roster')
    await database.client.caregiver.updateMany({ data: { languageSource: 'staff' } })
    await school.hears(1, '谢谢，孩子每天都在家读')
    expect(await stored(1)).toBe('en staff')
  })
})

describe('an answer to a caregiver of another language', () => {
  const form = async (words: string, told: string[] = []) => {
    const entryId = await school.waitingId()
    return { entryId, by: 'UVEGA', words, formId: 'form', told, wording: await wordReply(deps(), { entryId, words }) }
  }

  it('is shown in that language and put back before it leaves, and leaves as it was shown', async () => {
    await school.hears(0, '[es] Nos vemos')
    const first = await form('See you at 3, Ana')
    expect(first.wording).toMatchObject({
      kind: 'translated',
      words: '[es] See you at 3, Ana',
      back: 'See you at 3, Ana',
    })
    expect(await sendReply(school, first)).toMatchObject({ kind: 'warned', warnings: [{ kind: 'translated' }] })
    expect(await school.texts()).toEqual([])
    const told = first.wording.kind === 'translated' ? [`translated:${first.wording.of}`] : []
    const changed = { ...first.wording, words: 'Nos vemos a las 3, Ana' } as typeof first.wording
    expect(await sendReply(school, { ...first, told, wording: changed })).toEqual({ kind: 'sent' })
    expect((await school.texts()).map(({ body }) => body)).toEqual([expect.stringContaining('Nos vemos a las 3, Ana')])
    const [sent] = await school.posts('conversation_sent')
    expect(sent!.model).toMatchObject({
      words: 'See you at 3, Ana',
      readAs: { language: 'es', words: 'Nos vemos a las 3, Ana' },
    })
  })

  it('may go as it was typed where no service answers, once that was said', async () => {
    await school.hears(0, '[es] Nos vemos')
    service.trouble = 'quota'
    const first = await form('See you')
    expect(await sendReply(school, first)).toMatchObject({ kind: 'warned', warnings: [{ kind: 'untranslated' }] })
    const told = first.wording.kind === 'failed' ? [`untranslated:${first.wording.of}`] : []
    expect(await sendReply(school, { ...first, told })).toEqual({ kind: 'sent' })
    expect((await school.texts())[0]!.body).toContain('See you')
  })

  it('is not shown twice to whoever writes to an English reader', async () => {
    await school.hears(1, 'See you')
    expect(await sendReply(school, await form('Thank you'))).toEqual({ kind: 'sent' })
    expect(service.requests).toBe(0)
  })
})
