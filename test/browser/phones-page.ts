import type { Locator, Page } from 'playwright-core'

/** The families' phones on the sandbox's page, as a person drives them. */

export async function openPhone(page: Page, name: string): Promise<Locator> {
  const phones = page.getByRole('region', { name: "The families' phones" })
  await phones.getByRole('button', { name: 'One', exact: true }).click()
  await phones.getByRole('navigation', { name: 'Phones' }).getByRole('button', { name }).click()
  const phone = phones.getByRole('region', { name, exact: true })
  await phone.waitFor()
  return phone
}

/** What came to the open phone and what it sent, oldest first. */
export function textsOn(phone: Locator): Promise<string[]> {
  return phone.locator('.bubble:not(.is-missing) .bubble-body').allInnerTexts()
}

export async function textFrom(phone: Locator, words: string): Promise<void> {
  const box = phone.getByRole('textbox')
  await box.fill(words)
  await box.press('Enter')
}

export async function showAllPhones(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await page.locator('.wall').waitFor()
}

/** The last texts that came to each phone, by the caregiver's name; all phones must be shown. */
export async function textsOnAllPhones(page: Page): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const phone of await page.locator('.small-phone').all()) {
    const name = await phone.getByRole('heading', { level: 3 }).innerText()
    found.set(name, await phone.locator('.bubble.is-in:not(.is-missing) .bubble-body').allInnerTexts())
  }
  return found
}
