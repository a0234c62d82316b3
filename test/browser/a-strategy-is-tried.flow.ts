import { describe, expect, it } from 'vitest'
import { moveTime, skipTour } from './bar-page.ts'
import { openPhone, showAllPhones, textFrom, textsOn, textsOnAllPhones } from './phones-page.ts'
import { sandboxOfFile } from './sandbox-of-file.ts'
import { form, message, onlyForMe, openChannel, press, write } from './slack-page.ts'

const soon = { timeout: 150_000 }
const strategy = 'Stop and tell'
const answers = [
  ['Rosa Rivera', '1'],
  ['Karim Haddad', '2'],
  ['Helen Baker', '3'],
] as const

const sandbox = sandboxOfFile()
/** "Mon" */
let dayAsked = ''

describe('a strategy', () => {
  it('is found in the library and sent to the class, each family in its own language', async () => {
    const { page, shoot } = sandbox
    await skipTour(page)
    await openChannel(page, 'room-12-families')
    await write(page, '/family strategy')
    const search = await form(page, 'Something to try')
    await search.getByText(strategy).waitFor()
    await shoot('strategy-search')
    await press(search.locator('.block.section').filter({ hasText: strategy }), 'Use')
    await page.getByText('As it is').waitFor()
    const prompt = await form(page, 'Something to try')
    await shoot('strategy-form')
    await press(prompt, 'Preview')
    await onlyForMe(page)
      .getByText(/“Stop and tell”/)
      .waitFor()
    const [, day = ''] = /asked how it went: (\w+)/.exec(await onlyForMe(page).innerText()) ?? []
    dayAsked = day
    await shoot('strategy-preview')
    await press(onlyForMe(page), 'Send')
    await message(page, strategy).getByText('7 delivered').waitFor()
    const rosa = await textsOn(await openPhone(page, 'Rosa Rivera'))
    expect(rosa.at(-1)).toContain('sobre Mateo:\nHablar de un cuento')
    await shoot('strategy-card')
  })

  it('is asked about two days later, and three answers are one line on the card', async () => {
    const { page, shoot } = sandbox
    await moveTime(page, '+1 day')
    await moveTime(page, '+1 day')
    // Over a weekend it is later: the preview has said on which day.
    while (!(await page.locator('.clock').innerText()).includes(dayAsked)) await moveTime(page, '+1 day')
    await moveTime(page, '+1 hour')
    await moveTime(page, '+1 hour')
    await showAllPhones(page)
    await expect.poll(asked, soon).toBe(7)
    await shoot('strategy-check-in')
    for (const [name, answer] of answers) await textFrom(await openPhone(page, name), answer)
    await message(page, strategy).getByText('3 tried: 1 easy, 1 with help, 1 too hard').waitFor()
    await shoot('strategy-tried')
  })

  it('is in the child’s record with what the family said', async () => {
    const { page, shoot } = sandbox
    await write(page, '/family student Mateo')
    const record = await form(page, 'A child’s record')
    await record.getByText(`Rosa Rivera on “${strategy}”: easy`).waitFor()
    await record.getByText('Sent: something to try').waitFor()
    await shoot('strategy-record')
  })
})

/** How many phones have the question that its digits answer. */
async function asked(): Promise<number> {
  const phones = [...(await textsOnAllPhones(sandbox.page)).values()]
  return phones.filter((texts) => /\b1\b.*\b2\b.*\b3\b.*\b4\b/s.test(texts.at(-1) ?? '')).length
}
