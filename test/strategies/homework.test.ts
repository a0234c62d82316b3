import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type HomeworkContent, homeworkTimes } from '../../src/broadcasts/homework-content.ts'
import { renderHomeworkReport } from '../../src/slack/render/check-in-posts.ts'
import type { HomeworkReport } from '../../src/strategies/report-check-in.ts'
import { wordBroadcast } from '../../src/broadcasts/word-broadcast.ts'
import type { LanguageTag } from '../../src/languages/supported-language.ts'
import { type CheckInSchool, hourMs, noAnswers, openCheckInSchool } from '../support/check-in-school.ts'
import type { KnownFamily } from '../support/inbox-school.ts'
import { testZone } from '../support/people.ts'

const phone = '+12015550123'
const homework: HomeworkContent = {
  kind: 'homework',
  text: 'Page 12, the even numbers',
  studentIds: null,
  askMinute: 19 * 60,
  lesson: '2027-01-12',
}

describe('the times of homework', () => {
  it.each([
    ['tonight', '2027-01-11T15:30:00-05:00', '2027-01-11T19:00:00-05:00'],
    ['the evening after, when it leaves too late to be done', '2027-01-11T18:45:00-05:00', '2027-01-12T19:00:00-05:00'],
  ])('are %s', (_, sendAt, askAt) => {
    expect(homeworkTimes(homework, testZone, new Date(sendAt))).toEqual({
      askAt: new Date(askAt),
      reportAt: new Date('2027-01-12T07:00:00-05:00'),
    })
  })
})

describe('homework', () => {
  let school: CheckInSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openCheckInSchool()
  })
  beforeEach(async () => {
    rosa = await school.addFamily({ phone, studentId: 'S1', firstName: 'Ana' })
    const { client } = school.deps.database
    const { id } = await client.classroom.findFirstOrThrow()
    await client.classroom.update({ where: { id }, data: { channelId: 'C12', channelState: 'linked' } })
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  async function reports(): Promise<HomeworkReport[]> {
    const rows = await school.deps.database.client.post.findMany({ where: { kind: 'homework_report' } })
    return rows.map(({ modelSealed }) => JSON.parse(school.deps.sealer.open(modelSealed)) as HomeworkReport)
  }

  it('is named as such in the language of the reader', () => {
    const reader = { language: 'es' as LanguageTag, frame: 'es' as const, children: ['Ana'] }
    const sender = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega', classroomName: 'Room 12' }
    expect(wordBroadcast(homework, sender, reader).body).toBe(
      'Lincoln School, Ms. Vega, sobre Ana:\nTarea: Page 12, the even numbers',
    )
  })

  it('is asked about in the evening, and told of before the next lesson, once', async () => {
    const id = await school.addPrompt([rosa], { content: homework })
    await school.later(3.5 * hourMs)
    expect(await school.asked(phone)).toEqual([
      'Lincoln School, Room 12, about Ana: How did the homework go? 1 easy, 2 needed help, 3 too hard, 4 no time. Or tell us in your own words.',
    ])
    await school.hear(phone, '2')
    expect(await school.tally(id)).toEqual({ ...noAnswers, with_help: 1 })
    await school.later(11 * hourMs)
    expect(await reports()).toEqual([])
    await school.later(hourMs)
    await school.later(hourMs)
    expect(await reports()).toEqual([
      { author: 'UVEGA', excerpt: homework.text, tally: { ...noAnswers, with_help: 1 } },
    ])
    expect(renderHomeworkReport((await reports())[0]!).text).toContain('1 tried: 1 with help')
  })

  it('is not told of where nobody was asked', async () => {
    await school.addPrompt([rosa], { content: homework, state: 'stopped' })
    await school.later(3.5 * hourMs)
    await school.later(13 * hourMs)
    expect(await reports()).toEqual([])
  })

  it('of a Friday night that is asked about on Monday is told of on Tuesday', async () => {
    school.deps.clock.moveTo(new Date('2027-01-15T19:30:00-05:00'))
    await school.addPrompt([rosa], { content: { ...homework, lesson: '2027-01-18' } })
    expect(await school.deps.database.client.checkIn.findFirstOrThrow()).toMatchObject({
      askAt: new Date('2027-01-18T19:00:00-05:00'),
      reportAt: new Date('2027-01-19T07:00:00-05:00'),
    })
  })
})
