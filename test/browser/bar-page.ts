import type { Page } from 'playwright-core'

/** Time, troubles and the tour on the sandbox's page. */

export async function setTrouble(page: Page, name: string, isOn: boolean): Promise<void> {
  const button = page.getByRole('button', { name: /^(Troubles|\d+ troubles? on)$/ })
  await button.click()
  const toggle = page.getByRole('switch', { name, exact: true })
  await toggle.setChecked(isOn)
  await toggle.press('Escape')
}

export async function moveTime(page: Page, by: 'Next due' | '+1 hour' | '+1 day'): Promise<void> {
  await page.getByRole('button', { name: by }).click()
  await page.locator('.clock:not([aria-busy=true])').waitFor()
}

export async function skipTour(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Two sides of one school' }).waitFor()
  await page.getByRole('button', { name: 'Skip the tour' }).click()
}
