import { describe, expect, it } from 'vitest'
import { moveTime, setTrouble, skipTour } from './bar-page.ts'
import { openPhone, showAllPhones, textFrom, textsOn, textsOnAllPhones } from './phones-page.ts'
import type { OpenSandbox } from './open-sandbox.ts'
import { sandboxOfFile } from './sandbox-of-file.ts'
import {
  fillIn,
  form,
  lookAs,
  message,
  onlyForMe,
  openChannel,
  openThread,
  press,
  pressAndAgree,
  wordsIn,
  write,
} from './slack-page.ts'

const soon = { timeout: 150_000 }
const roomTwelve = ['Rosa Rivera', 'Karim Haddad', 'Yer Vang', 'Helen Baker', 'Tom Baker', 'Thu Tran', 'Lucía Morales']
const learning = 'We add fractions with one bottom number.'
const atHome = 'Cut an apple in four. What are two pieces?'
const question = 'Gracias, ¿qué libro podemos leer en casa?'
const ofRosa = /Rosa Rivera.*Mateo's mother/
const thanks = 'Muchas gracias, lo leemos hoy.'
const answer = 'La oruga muy hambrienta'

const sandbox = sandboxOfFile()

describe('a day in the sandbox', () => {
  it('begins with the tour, and goes on without it', async () => {
    const { page, shoot } = sandbox
    await shoot('tour')
    await skipTour(page)
    await page.reload()
    await message(page, '').first().or(page.getByText('Nothing here yet.')).first().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('brings an update to each phone of the class, and to no other', async () => {
    const { page, shoot } = sandbox
    await openChannel(page, 'room-12-families')
    await write(page, '/family update')
    const update = await form(page, 'Learning update')
    await fillIn(update, { 'What we are learning': learning, 'What to try at home': atHome })
    await shoot('form')
    await press(update, 'Preview')
    await onlyForMe(page).getByText('7 caregivers will get it').waitFor()
    await shoot('preview')
    await press(onlyForMe(page), 'Send')
    await showAllPhones(page)
    await expect.poll(async () => (await reached(page, learning)).toSorted(), soon).toEqual(roomTwelve.toSorted())
    await message(page, learning).getByText('7 delivered').waitFor()
    await shoot('phones')
    const [welcome, update12, ...more] = await textsOn(await openPhone(page, 'Rosa Rivera'))
    expect(welcome).toContain('Lincoln School: Ms. Vega le va a escribir')
    expect(update12).toContain(learning)
    expect(update12).toContain(`En casa: ${atHome}`)
    expect(more).toEqual([])
  })

  it('brings an answer in Spanish into its thread, and the reply back to the phone', async () => {
    const { page, shoot } = sandbox
    const rosa = await openPhone(page, 'Rosa Rivera')
    await textFrom(rosa, question)
    const thread = await openThread(page, ofRosa)
    await thread.getByText(question).waitFor()
    await message(page, '1 family is waiting').getByRole('button', { name: 'Rosa Rivera (Mateo)' }).waitFor()
    await shoot('thread')
    await press(thread, 'Reply')
    const reply = await form(page, 'Reply')
    await fillIn(reply, { 'Your words': answer })
    await shoot('reply')
    await press(reply, 'Send')
    await expect.poll(() => textsOn(rosa), soon).toHaveLength(4)
    expect((await textsOn(rosa)).at(-1)).toContain(answer)
    await expect.poll(async () => (await wordsIn(thread)).at(-1), soon).toMatch(/Delivered/i)
    expect((await wordsIn(thread)).at(-1)).toContain(answer)
    await message(page, 'Nobody is waiting for an answer.').waitFor()
    await shoot('answered')
  })

  it('keeps the rest back when a broadcast is stopped midway', async () => {
    const { page, shoot } = sandbox
    // A coordinator may send ten segments to each: some two seconds a phone at the sandbox's pace.
    await lookAs(page, 'Ms. Ode')
    await write(
      page,
      `/family message Picture day is on Friday. ${'Please bring the form, signed on both sides. '.repeat(32)}`,
    )
    await onlyForMe(page).getByText('7 caregivers will get it').waitFor()
    await pressAndAgree(onlyForMe(page), 'Send', 'Send a long text?', 'Send')
    await showAllPhones(page)
    const card = message(page, /Message from/)
    await card.getByText(/on the way|delivered/).waitFor()
    await pressAndAgree(card, 'Stop', 'Stop sending?', 'Stop')
    await card.getByText(/^Stopped by .*\d delivered$/).waitFor()
    const keptBack = Number(/(\d+) texts? (?:was|were) kept back/.exec(await card.innerText())?.[1])
    expect(keptBack).toBeGreaterThan(0)
    expect(keptBack).toBeLessThan(roomTwelve.length)
    await expect.poll(() => reached(page, 'Picture day'), soon).toHaveLength(roomTwelve.length - keptBack)
    await moveTime(page, '+1 hour')
    expect(await reached(page, 'Picture day')).toHaveLength(roomTwelve.length - keptBack)
    await shoot('stopped')
    await lookAs(page, 'Ms. Vega')
  })

  it('recovers when Slack was down', async () => {
    const { page, shoot } = sandbox
    const rosa = await openPhone(page, 'Rosa Rivera')
    const thread = await openThread(page, ofRosa)
    await setTrouble(page, 'Down', true)
    await textFrom(rosa, thanks)
    await expect.poll(() => textsOn(rosa)).toContain(thanks)
    expect(await thread.getByText(thanks).count()).toBe(0)
    await shoot('slack-down')
    await setTrouble(page, 'Down', false)
    await thread.getByText(thanks).waitFor()
    await message(page, '1 family is waiting').waitFor()
    expect(await thread.getByText(thanks).count()).toBe(1)
    await shoot('slack-back')
  })

  it('made the browser complain about nothing', () => {
    expect(sandbox.complaints).toEqual([])
  })
})

/** Who has these words on the phone. */
async function reached(page: OpenSandbox['page'], words: string): Promise<string[]> {
  const texts = await textsOnAllPhones(page)
  return [...texts].flatMap(([name, got]) => (got.some((text) => text.includes(words)) ? [name] : []))
}
