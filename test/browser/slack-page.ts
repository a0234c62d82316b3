import type { Locator, Page } from 'playwright-core'

/** Slack on the sandbox's page, as a person drives it. */

export async function lookAs(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^You are/).selectOption({ label: name })
}

export async function openChannel(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Channels and messages' }).getByRole('button', { name }).click()
  await channelLog(page).waitFor()
}

export async function openHome(page: Page): Promise<void> {
  await openChannel(page, 'Touchpoint Home')
}

function channelLog(page: Page): Locator {
  return page.locator('.slack .pane:not(.thread) .log')
}

/** Writes in the open channel: words, or a command. */
export async function write(page: Page, line: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Write in .*command$/ })
  await box.fill(line)
  // Closes the suggestions, so that Enter sends.
  await box.press('Escape')
  await box.press('Enter')
}

/** The messages of the open channel that hold these words. */
export function message(page: Page, words: string | RegExp): Locator {
  return channelLog(page).getByRole('article').filter({ hasText: words })
}

/** The newest of what only this person sees in the open channel. */
export function onlyForMe(page: Page): Locator {
  return channelLog(page).locator('.is-ephemeral').last()
}

/** The modal that is open, once it is. */
export async function form(page: Page, title: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  return dialog
}

/** Fills in fields by their labels. */
export async function fillIn(dialog: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(fields)) await dialog.getByLabel(label).fill(words)
}

export async function press(where: Locator, label: string): Promise<void> {
  await where.getByRole('button', { name: label, exact: true }).click()
}

/** Presses a button that asks first, and agrees. */
export async function pressAndAgree(where: Locator, label: string, title: string, agree: string): Promise<void> {
  await press(where, label)
  await press(await form(where.page(), title), agree)
}

/** Opens the thread of the message with these words; what comes back is the thread. */
export async function openThread(page: Page, words: string | RegExp): Promise<Locator> {
  await message(page, words)
    .getByRole('button', { name: /message/ })
    .click()
  const thread = page.getByRole('region', { name: 'Thread' })
  await thread.waitFor()
  return thread
}

/** The words of the messages of a thread, oldest first. */
export function wordsIn(thread: Locator): Promise<string[]> {
  return thread.getByRole('article').allInnerTexts()
}
