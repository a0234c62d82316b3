import { describe, expect, it } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { setTrouble, skipTour } from './bar-page.ts'
import { openPhone, showAllPhones, textFrom, textsOn } from './phones-page.ts'
import type { OpenSandbox } from './open-sandbox.ts'
import { sandboxOfFile } from './sandbox-of-file.ts'
import { form, message, onlyForMe, openChannel, openHome, openThread, press, write } from './slack-page.ts'

const arabic = 'شكرا جزيلا! هل لديكم كتاب "Math at Home" للصف 3؟'
const phoneWidth = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }

const sandbox = sandboxOfFile()

describe('the page', () => {
  it('has no serious fault for assistive technology while the tour is open', async () => {
    expect(await accessibilityFaults(sandbox.page)).toEqual([])
    await skipTour(sandbox.page)
  })

  it('can be driven by keyboard alone', async () => {
    const { page } = sandbox
    const { keyboard } = page
    const box = page.getByRole('textbox', { name: /^Write in .*command$/ })
    await box.focus()
    await keyboard.type('/fam')
    await page.getByRole('option', { name: /family update/ }).waitFor()
    await keyboard.press('Enter')
    expect(await box.inputValue()).toBe('/family update ')
    await keyboard.press('Enter')
    const update = await form(page, 'Learning update')
    expect(await focused(page)).toBe('TEXTAREA')
    for (let tab = 0; tab < 12; tab++) {
      await keyboard.press('Tab')
      expect(
        await page.evaluate(
          `document.activeElement.closest('dialog') !== null || document.activeElement === document.body`,
        ),
      ).toBe(true)
    }
    await press(update, 'Preview')
    await update.getByText('Please complete this required field.').waitFor()
    expect(await focused(page)).toBe('TEXTAREA')
    expect(await accessibilityFaults(page)).toEqual([])
    await keyboard.press('Escape')
    await update.waitFor({ state: 'detached' })
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-label')`)).toMatch(/^Write in .*command$/)
  })

  it('moves through its lists with the arrow keys', async () => {
    const { page } = sandbox
    const phones = page.getByRole('navigation', { name: 'Phones' })
    await phones.getByRole('button', { name: 'Rosa Rivera' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Karim Haddad', exact: true }).waitFor()
  })

  it('writes Arabic from the right, and English within it from the left', async () => {
    const { page, shoot } = sandbox
    await openChannel(page, 'room-12-families')
    await write(page, '/family message Picture day is on Friday.')
    await onlyForMe(page).getByText('7 caregivers will get it').waitFor()
    await press(onlyForMe(page), 'Send')
    const karim = await openPhone(page, 'Karim Haddad')
    await expect.poll(() => textsOn(karim), { timeout: 150_000 }).toHaveLength(2)
    await textFrom(karim, arabic)
    await expect.poll(() => textsOn(karim)).toHaveLength(3)
    const log = karim.getByRole('log')
    expect(await log.getAttribute('dir')).toBe('rtl')
    const [came, went] = await Promise.all([edges(log.locator('.is-in').last()), edges(log.locator('.is-out').last())])
    expect(came.right).toBeGreaterThan(went.right)
    await openThread(page, /Karim Haddad/)
    await shoot('arabic')
  })

  it.each(['light', 'dark'] as const)('has no serious fault in %s colors', async (colorScheme) => {
    const { page, shoot } = sandbox
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityFaults(page)).toEqual([])
    await shoot(`everything-${colorScheme}`)
    await showAllPhones(page)
    expect(await accessibilityFaults(page)).toEqual([])
    await openPhone(page, 'Karim Haddad')
    await page.getByRole('button', { name: 'Troubles' }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('has no serious fault at the width of a phone', async () => {
    const { page, shoot } = sandbox
    await page.setViewportSize(phoneWidth)
    await page.reload()
    await page.getByRole('navigation', { name: 'Slack or phones' }).waitFor()
    await shoot('narrow-channels')
    expect(await accessibilityFaults(page)).toEqual([])
    await openChannel(page, 'room-12-families')
    await message(page, 'Picture day').first().waitFor()
    await shoot('narrow-channel')
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phoneWidth.width)
    await page.getByRole('button', { name: /^Phones/ }).click()
    await shoot('narrow-phones')
    await openPhone(page, 'Karim Haddad')
    await shoot('narrow-phone')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.setViewportSize(wide)
  })

  it('shows the Home, and says when troubles are on', async () => {
    const { page, shoot } = sandbox
    await openHome(page)
    await page.getByText('Waiting for an answer').waitFor()
    await setTrouble(page, 'Busy', true)
    await page.getByRole('button', { name: '1 trouble on' }).waitFor()
    await shoot('home')
    await setTrouble(page, 'Busy', false)
  })

  it('made the browser complain about nothing', () => {
    expect(sandbox.complaints).toEqual([])
  })
})

function focused(page: OpenSandbox['page']): Promise<string> {
  return page.evaluate<string>('document.activeElement.tagName')
}

async function edges(locator: ReturnType<OpenSandbox['page']['locator']>): Promise<{ right: number }> {
  const box = await locator.boundingBox()
  return { right: (box?.x ?? 0) + (box?.width ?? 0) }
}
