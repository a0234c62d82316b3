import { beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../src/sandbox/slack/workspace.ts'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

/** Monday 2027-01-11, 15:30 at the school. */
let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

const topView = () => school.slack.views(school.teacher).at(-1)
const opened = (callbackId: string): Promise<View> =>
  school.eventually(() => topView()?.callbackId === callbackId && topView())

const posted = (room: TestClassroom, ...says: string[]) =>
  school.eventually(() =>
    school.slack
      .messages(room.channel)
      .map(wordsOf)
      .findLast((words) => says.every((said) => words.includes(said))),
  )

describe('homework', () => {
  it('goes out from its preview, is asked about at seven, and is told of before the lesson and in the record', async () => {
    const room = await openClassroom(school, [
      { caregiver: 'Rosa', firstName: 'Ana' },
      { caregiver: 'Min', firstName: 'Leo' },
    ])
    const [rosa, min] = room.phones as [string, string]
    await room.type('/family homework')
    const form = await opened('compose_homework')
    expect(form.state['ask_at']?.['ask_at']?.['selected_time']).toBe('19:00')
    expect(form.state['lesson']?.['lesson']?.['selected_date']).toBe('2027-01-12')
    await school.slack.submitView(school.teacher, form.id, { text: 'Page 12', ask_at: '21:00' })
    expect(topView()?.errors).toEqual({ ask_at: 'Families are texted between 08:00 and 20:00 only.' })
    await school.slack.submitView(school.teacher, form.id, { text: 'Page 12', ask_at: '19:00' })
    const preview = await room.shownPreview()
    expect(wordsOf(preview)).toContain('Families are asked how it went: 7:00 PM.')
    await room.press(preview, 'broadcast_send')
    await room.arrived('Homework: Page 12')
    await posted(room, '*Homework* from', '2 delivered')

    await school.moveClock(new Date('2027-01-12T00:00:00Z'))
    await room.arrived('How did the homework go? 1 easy')
    await school.twilio.receive({ from: rosa, body: '2' })
    await school.twilio.receive({ from: min, body: '3 he cried' })
    await posted(room, '*Homework* from', '2 tried: 1 with help, 1 too hard; 1 said more')
    await school.eventually(() => school.bodiesTo(rosa).some((body) => body.includes('Thank you for telling us!')))
    await posted(room, 'he cried')

    await school.moveClock(new Date('2027-01-12T12:00:00Z'))
    await posted(room, 'Before the lesson', '2 tried: 1 with help, 1 too hard; 1 said more')

    await room.type('/family student leo')
    const record = wordsOf(await opened('student'))
    expect(record).toContain('Leo')
    expect(record).toContain('Min on “Page 12”: too hard')
    expect(record).toContain('he cried')
    expect(record).not.toContain('Rosa')
  })
})
