import { beforeAll, describe, expect, it } from 'vitest'
import type { View } from '../../src/sandbox/slack/workspace.ts'
import { openClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

/** What stands in a field of the form as it opens. */
const standsIn = (view: View, block: string) => view.state[block]?.['text']?.['value'] ?? null
const fill = (view: View, block: string, words: string) => school.slack.fill(school.teacher, view.id, block, words)

describe('what was typed into the form', () => {
  it('is there again after it was closed, and after the bot was stopped', async () => {
    const room = await openClassroom(school, [{}])
    const view = await room.form()
    expect(view.blocks.filter(({ type }) => type === 'input').map((block) => block['block_id'])).toEqual([
      'learning',
      'practice',
      'taught',
      'real_world',
      'at_home',
    ])
    await fill(view, 'learning', 'We compare fra')
    await fill(view, 'at_home', 'Cut a pizza')
    await school.slack.closeView(school.teacher, view.id)
    const again = await room.form()
    expect([standsIn(again, 'learning'), standsIn(again, 'at_home')]).toEqual(['We compare fra', 'Cut a pizza'])

    await fill(again, 'learning', 'We compare fractions')
    await school.restart()
    // The form on the screen died with the bot's connection, as far as its author can tell.
    await school.slack.closeView(school.teacher, again.id)
    const third = await room.form()
    expect(standsIn(third, 'learning')).toBe('We compare fractions')

    await school.slack.submitView(school.teacher, third.id, { practice: 'Compare three' })
    const preview = await room.shownPreview()
    expect(wordsOf(preview)).toContain(
      '> We compare fractions\n> At home: Cut a pizza\n> Reply MORE to read all of it.',
    )
    // Slack may have lost the preview: what was not sent is still there.
    const unsent = await room.form()
    expect(standsIn(unsent, 'learning')).toBe('We compare fractions')
    await school.slack.closeView(school.teacher, unsent.id)
    await room.press(preview, 'broadcast_send')
    const empty = await room.form()
    expect(standsIn(empty, 'learning')).toBeNull()
    await school.slack.closeView(school.teacher, empty.id)
  })

  it('is one person’s own', async () => {
    const other = school.addPerson('Lee')
    const room = await openClassroom(school, [{}], { teachers: [school.teacher, other] })
    const view = await room.form()
    await fill(view, 'learning', 'We compare fractions')
    await school.slack.closeView(school.teacher, view.id)
    const theirs = await room.form(other)
    expect(standsIn(theirs, 'learning')).toBeNull()
    await school.slack.closeView(other, theirs.id)
  })
})

describe('the form', () => {
  it('opens with the shape of the last update', async () => {
    const room = await openClassroom(school, [{}])
    const view = await room.form()
    await school.slack.submitView(school.teacher, view.id, { learning: 'We read maps', at_home: 'Draw your street' })
    await room.press(await room.shownPreview(), 'broadcast_send')
    await room.card('Learning update')
    const next = await room.form()
    expect(standsIn(next, 'learning')).toBeNull()
    expect(JSON.stringify(next.blocks)).toContain('Last time: We read maps')
    expect(JSON.stringify(next.blocks)).toContain('Last time: Draw your street')
    await school.slack.closeView(school.teacher, next.id)
  })

  it('offers a colleague’s update of the same grade, and of no other', async () => {
    const [lee, kim] = [school.addPerson('Lee'), school.addPerson('Kim')]
    const sameGrade = await openClassroom(school, [{ grade: '7' }], { teachers: [lee] })
    const otherGrade = await openClassroom(school, [{ grade: '8' }], { teachers: [kim] })
    await sameGrade.send('/family update We build bridges', lee)
    await otherGrade.send('/family update We dissolve salt', kim)
    await Promise.all([sameGrade.card('build'), otherGrade.card('dissolve')])

    const room = await openClassroom(school, [{ grade: '7' }])
    const view = await room.form()
    const offered = JSON.stringify(view.blocks)
    expect(offered).toContain('Ms. Lee: We build bridges')
    expect(offered).not.toContain('dissolve')
    const broadcastId = /"value":"([\w-]{36})"/.exec(offered)![1]!
    await fill(view, 'learning', 'My own words')
    await school.slack.choose(school.teacher, { view: view.id, actionId: 'compose_from_colleague' }, broadcastId)
    const above = await school.eventually(() => school.slack.views(school.teacher)[1])
    expect(standsIn(above, 'learning')).toBe('We build bridges')
    await school.slack.submitView(school.teacher, above.id, { learning: 'We build bridges too' })
    expect(wordsOf(await room.shownPreview())).toContain('We build bridges too')
    expect(school.slack.views(school.teacher)).toEqual([])
  })

  it('says so when markup and emoji leave no words', async () => {
    const room = await openClassroom(school, [{}])
    const view = await room.form()
    await school.slack.submitView(school.teacher, view.id, { learning: '<!channel>' })
    expect(school.slack.views(school.teacher)[0]?.errors).toEqual({ learning: 'There are no words to send.' })
    await school.slack.closeView(school.teacher, view.id)
  })
})

describe('Edit on a preview', () => {
  it('opens the form with its words, and the preview of before is no longer good', async () => {
    const room = await openClassroom(school, [{}])
    const before = await room.preview('/family update We compare fractons')
    await room.press(before, 'broadcast_edit')
    const view = await school.eventually(() => school.slack.views(school.teacher).at(-1))
    expect(standsIn(view, 'learning')).toBe('We compare fractons')
    await school.slack.submitView(school.teacher, view.id, { learning: 'We compare fractions' })
    const after = await school.eventually(() => {
      const preview = school.slack.ephemerals(room.channel, school.teacher).at(-1)
      return preview !== undefined && wordsOf(preview).includes('fractions') ? preview : null
    })
    await room.press(before, 'broadcast_send')
    expect(await room.told('no longer good')).toContain('it was sent, edited or discarded')
    await room.press(after, 'broadcast_send')
    await room.arrived('fractions')
    expect(school.bodiesTo(room.phones[0]!).slice(1)).toEqual([expect.stringContaining('We compare fractions')])
  })
})
