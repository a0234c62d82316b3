import { beforeAll, describe, expect, it } from 'vitest'
import type { Ephemeral, View } from '../../src/sandbox/slack/workspace.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { openClassroom, type TestClassroom, wordsOf } from '../support/classroom.ts'
import { startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

/** Monday 2027-01-11, 15:30 at the school. */
let school: Touchpoint
beforeAll(async () => {
  school = await startTouchpoint()
})

const { en, es } = libraryStrategies().find(({ id }) => id === 'stop-and-tell')!.words
const english = `${en.fact}\n${en.tip}`
const spanish = `${es?.fact}\n${es?.tip}`

/** A class of five phones: twins with two caregivers, one of them Spanish, and two other children. */
async function openRoom(): Promise<TestClassroom> {
  const twins = { phone: school.newPhone(), caregiver: 'Rosa', language: 'es-MX', grade: '4' }
  return openClassroom(school, [
    { ...twins, firstName: 'Ana', studentId: `ana-${twins.phone}` },
    { ...twins, firstName: 'Eva', studentId: `eva-${twins.phone}` },
    { caregiver: 'Luis', firstName: 'Ana', studentId: `ana-${twins.phone}`, grade: '4' },
    { caregiver: 'Min', firstName: 'Leo', grade: '4' },
    { caregiver: 'Sam', firstName: 'Max', grade: '4' },
  ])
}

const topView = () => school.slack.views(school.teacher).at(-1)

/** The form that lies on the search once a button of it is pressed. */
async function openForm(room: TestClassroom, button: 'strategy_use' | 'strategy_own', value?: string): Promise<View> {
  await room.type('/family strategy')
  const search = await school.eventually(() => topView()?.callbackId === 'strategy_search' && topView())
  const of = { view: search.id, actionId: button, ...(value === undefined ? {} : { value }) }
  expect((await school.slack.press(school.teacher, of)).trouble).toBeNull()
  return school.eventually(() => topView()?.callbackId === 'compose_prompt' && topView())
}

function childrenNamed(form: View, names: readonly string[]): string[] {
  const input = form.blocks.find((one) => one['block_id'] === 'children') as unknown as {
    element: { options: { text: { text: string }; value: string }[] }
  }
  return names.map((name) => input.element.options.find(({ text }) => text.text.startsWith(name))!.value)
}

const previewsIn = (room: TestClassroom) =>
  school.slack
    .ephemerals(room.channel, school.teacher)
    .filter(({ blocks }) => JSON.stringify(blocks).includes('broadcast_cancel'))

async function submit(room: TestClassroom, form: View, filled: Record<string, string | string[]>): Promise<Ephemeral> {
  const before = previewsIn(room).length
  expect((await school.slack.submitView(school.teacher, form.id, filled)).trouble).toBeNull()
  return school.eventually(() => previewsIn(room)[before])
}

const card = (room: TestClassroom, says: string) =>
  school.eventually(() =>
    school.slack
      .messages(room.channel)
      .map((message) => ({ ...message, words: wordsOf(message) }))
      .findLast(({ words }) => words.includes('*Strategy* from') && words.includes(says)),
  )

/** What the class's phones have of the program, without their welcomes. */
const bodies = (room: TestClassroom) =>
  [0, 2, 3, 4].map((at) => school.bodiesTo(room.phones[at]!).filter((body) => body.includes(', Ms. Vega, ')))

describe('a strategy of the library', () => {
  it('is found, previewed as it will be read, and sent to the class once, however often Send is pressed', async () => {
    const room = await openRoom()
    const form = await openForm(room, 'strategy_use', 'stop-and-tell')
    expect(wordsOf(form)).toContain(`> ${en.fact}\n> ${en.tip}`)
    const shown = await submit(room, form, {})
    const words = wordsOf(shown)
    expect(words).toContain(`*Strategy for ${room.name}*, “${en.name}”: 4 caregivers will get it.`)
    expect(words).toContain('Families are asked how it went: Wed 5:30 PM.')
    expect(words).toContain('Spanish · 1 caregiver · 2 segments')
    await Promise.all([1, 2, 3, 4].map(() => room.press(shown, 'broadcast_send')))
    const done = await card(room, '4 delivered')
    expect(done.words).toContain(en.name)
    expect(bodies(room)).toEqual([
      [`Lincoln School, Ms. Vega, sobre Ana y Eva:\n${spanish}`],
      [`Lincoln School, Ms. Vega, about Ana:\n${english}`],
      [`Lincoln School, Ms. Vega, about Leo:\n${english}`],
      [`Lincoln School, Ms. Vega, about Max:\n${english}`],
    ])
  })

  it('goes at another level to a few children, who get what one alone would get, and nobody else', async () => {
    const room = await openRoom()
    const form = await openForm(room, 'strategy_use', 'stop-and-tell')
    const level = { view: form.id, blockId: 'level', actionId: 'prompt_level' }
    await school.slack.choose(school.teacher, level, 'easier')
    await school.eventually(() => wordsOf(topView()!).includes(en.easier))
    const few = { level: 'easier', children: childrenNamed(form, ['Ana', 'Leo']), check_in: 'none' }
    const shown = await submit(room, form, few)
    expect(wordsOf(shown)).toContain('Each apart: ')
    expect(wordsOf(shown)).toContain('It is the easier level.')
    expect(wordsOf(shown)).toContain('Families are not asked how it went.')
    expect(wordsOf(shown)).not.toContain('Sam')
    await room.press(shown, 'broadcast_send')
    const done = await card(room, '3 delivered')
    expect(done.words).not.toMatch(/Rosa|Luis|Min|Ana|Leo/)
    const [rosa, luis, min, sam] = bodies(room)
    expect(rosa![0]).toContain('sobre Ana:')
    expect(
      [rosa, luis, min].map((texts) => texts!.map((body) => body.includes(es!.easier) || body.includes(en.easier))),
    ).toEqual([[true], [true], [true]])
    expect(luis![0]!.replace('Ana', '')).toBe(min![0]!.replace('Leo', ''))
    expect(sam).toEqual([])
  })
})

describe('a strategy in one’s own words', () => {
  it('is kept as it is typed, goes to one child, is edited from its preview, and is cancelled in time', async () => {
    const room = await openRoom()
    const typed = await openForm(room, 'strategy_own')
    await school.slack.fill(school.teacher, typed.id, 'tip', 'Read a sign')
    await school.slack.closeView(school.teacher, typed.id)
    const again = await openForm(room, 'strategy_own')
    expect(again.state['tip']?.['text']?.['value']).toBe('Read a sign')
    const first = await submit(room, again, { tip: 'Read a *sign* aloud.', children: childrenNamed(again, ['Max']) })
    expect(wordsOf(first)).toContain('in your own words: 1 caregiver will get it.\nOnly Sam (Max).')
    await room.press(first, 'broadcast_edit')
    const edited = await school.eventually(() => topView()?.callbackId === 'compose_prompt' && topView())
    expect(edited.state['tip']?.['text']?.['value']).toBe('Read a sign aloud.')
    const second = await submit(room, edited, { fact: 'Signs are short.' })
    expect(wordsOf(second)).toContain(
      '> Lincoln School, Ms. Vega, about Max:\n> Signs are short.\n> Read a sign aloud.',
    )
    await school.restart({ UNDO_SECONDS: '3600' })
    await room.press(second, 'broadcast_send')
    const waiting = await card(room, 'goes out')
    expect(waiting.words).toContain('Read a sign aloud.')
    await room.press(waiting, 'broadcast_stop')
    await card(room, 'Cancelled by')
    await school.restart({ UNDO_SECONDS: '0' })
    expect(bodies(room)).toEqual([[], [], [], []])
  })

  it('asks for something to do', async () => {
    const room = await openRoom()
    const form = await openForm(room, 'strategy_own')
    await school.slack.submitView(school.teacher, form.id, { tip: '\u200b' })
    expect(topView()?.errors).toEqual({ tip: 'There are no words to send.' })
    for (let open = topView(); open !== undefined; open = topView()) {
      await school.slack.closeView(school.teacher, open.id)
    }
  })
})

describe('a strategy again and again', () => {
  it('is begun from its preview, for the children that it is for, and takes the preview’s place', async () => {
    const room = await openRoom()
    const form = await openForm(room, 'strategy_use', 'stop-and-tell')
    const shown = await submit(room, form, { children: childrenNamed(form, ['Leo']), check_in: '1' })
    await room.press(shown, 'prompt_repeat')
    const schedule = await school.eventually(() => topView()?.callbackId === 'schedule' && topView())
    expect(wordsOf(schedule)).toContain(`> ${es?.fact}\n> ${es?.tip}`)
    const { trouble } = await school.slack.submitView(school.teacher, schedule.id, { times: '2' })
    expect(trouble).toBeNull()
    const said = await school.eventually(() =>
      school.slack
        .ephemerals(room.channel, school.teacher)
        .find(({ text }) => text.includes('will be sent to families of')),
    )
    expect(said.text).toContain(
      `*${en.name}* will be sent to families of ${room.name}, 1 child: Mon at 5:30 PM. Next: `,
    )
    expect(said.ts).toBe(shown.ts)
    await school.moveClock(new Date('2027-01-11T22:30:30Z'))
    await card(room, '1 delivered')
    expect(bodies(room)).toEqual([[], [], [`Lincoln School, Ms. Vega, about Leo:\n${english}`], []])
  })

  it('is several in turns, begun from the search with its grades', async () => {
    const room = await openRoom()
    await room.type('/family strategy')
    const search = await school.eventually(() => topView()?.callbackId === 'strategy_search' && topView())
    await school.slack.press(school.teacher, { view: search.id, actionId: 'strategy_turns' })
    const schedule = await school.eventually(() => topView()?.callbackId === 'schedule' && topView())
    expect(wordsOf(schedule)).toContain('What is sent, in turns:')
    expect(schedule.state['band']?.['schedule_field']?.['selected_option']).toMatchObject({ value: '3-5' })
    expect((await school.slack.submitView(school.teacher, schedule.id, {})).trouble).toBeNull()
    await school.eventually(() => school.slack.views(school.teacher).length === 0)
  })
})
