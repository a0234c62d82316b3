import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { moveTime, skipTour } from './bar-page.ts'
import { openPhone, textsOn } from './phones-page.ts'
import { sandboxOfFile } from './sandbox-of-file.ts'
import { fillIn, form, openChannel, press, write } from './slack-page.ts'

const soon = { timeout: 60_000 }
const words = 'Library books go back on Tuesday.'

const sandbox = sandboxOfFile()

describe('a reminder', () => {
  it('is scheduled for each Monday, with its next dates in view', async () => {
    const { page, shoot } = sandbox
    await skipTour(page)
    await openChannel(page, 'room-12-families')
    await write(page, '/family schedule')
    await press(await form(page, 'Schedules'), 'New schedule')
    const schedule = await form(page, 'Schedule')
    await fillIn(schedule, { Name: 'Library day', Words: words, 'How many times at most': '2' })
    await schedule.getByText(/The next dates/).waitFor()
    await shoot('schedule-form')
    await press(schedule, 'Save')
    const list = await form(page, 'Schedules')
    await list.getByText(/Library day/).waitFor()
    await shoot('schedule-list')
    await page.keyboard.press('Escape')
  })

  it('comes in both of the next two weeks, once each', async () => {
    const { page, shoot } = sandbox
    const rosa = await openPhone(page, 'Rosa Rivera')
    const came = async () => (await textsOn(rosa)).filter((text) => text.includes(words)).length
    for (const times of [1, 2]) {
      await skipToMonday(page)
      await expect.poll(came, soon).toBe(times)
    }
    await shoot('schedule-two-weeks')
  })
})

/** From one thing that is due to the next, until it is another Monday. */
async function skipToMonday(page: Page): Promise<void> {
  const day = async () => (/\w{3}, \w{3} \d+/.exec(await page.locator('.clock').innerText()) ?? [''])[0]
  const before = await day()
  do {
    const [clock] = await page.locator('.clock').allInnerTexts()
    await moveTime(page, 'Next due')
    await expect.poll(() => page.locator('.clock').innerText(), soon).not.toBe(clock)
  } while ((await day()) === before || !(await day()).startsWith('Mon'))
}
