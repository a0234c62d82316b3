import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { skipTour } from './bar-page.ts'
import { openPhone, showAllPhones, textFrom, textsOn, textsOnAllPhones } from './phones-page.ts'
import { sandboxOfFile } from './sandbox-of-file.ts'
import { fillIn, form, lookAs, message, onlyForMe, openChannel, openThread, press, write } from './slack-page.ts'

const learning = 'Mateo and Amina compare fractions at 11:30.'
const soon = { timeout: 150_000 }

const sandbox = sandboxOfFile(['--translate'])

beforeAll(async () => {
  await skipTour(sandbox.page)
})

/** Opens one language of the preview. */
async function openLanguage(page: Page, name: string): Promise<void> {
  const select = onlyForMe(page).getByRole('combobox').first()
  const options = await select.getByRole('option').allInnerTexts()
  await select.selectOption({ index: options.findIndex((option) => option.startsWith(name)) })
}

describe('what a teacher writes, in each family’s language', () => {
  it('is approved by a person where the school wants that', async () => {
    const { page } = sandbox
    await lookAs(page, 'Ms. Ode')
    await openChannel(page, 'room-12-families')
    for (const line of ['languages use Hmong', 'languages use Arabic', 'translation Arabic approve']) {
      await write(page, `/family ${line}`)
      await onlyForMe(page)
        .getByText(line.includes('Hmong') ? 'Hmong' : 'Arabic')
        .first()
        .waitFor()
    }
    await write(page, '/family translation Arabic liaison @ode')
    await onlyForMe(page).getByText('Ms. Ode').first().waitFor()
  })

  it('is previewed in one language, with what it says and costs, and the others behind a choice', async () => {
    const { page, shoot } = sandbox
    const lucia = await openPhone(page, 'Lucía Morales')
    await textFrom(lucia, '¡Llamar!')
    await expect.poll(async () => (await textsOn(lucia)).join(), soon).toContain('Le vamos a llamar')
    await lookAs(page, 'Ms. Vega')
    await openChannel(page, 'room-12-families')
    await write(page, '/family update')
    const update = await form(page, 'Learning update')
    await fillIn(update, { 'What we are learning': learning, 'What to try at home': 'Cut an apple in 4.' })
    await press(update, 'Preview')
    await onlyForMe(page).getByText('6 caregivers will get it').waitFor()
    for (const [name, language] of [
      ['Spanish', 'es'],
      ['Arabic', 'ar'],
    ] as const) {
      await openLanguage(page, name)
      await onlyForMe(page).getByText(`[${language}] ${learning}`).first().waitFor()
      await onlyForMe(page).getByText('Put back into English it says').waitFor()
      await shoot(`translated-preview-${language}`)
    }
    await press(onlyForMe(page), 'Send')
  })

  it('reaches each phone in its own language, and Arabic once a liaison has said yes', async () => {
    const { page, shoot } = sandbox
    await message(page, 'waits for a liaison').first().waitFor()
    await shoot('translated-card')
    await openChannel(page, /^Touchpoint(?! Home)/)
    await message(page, 'Please call 1 family in Spanish').waitFor()
    await shoot('call-card')
    await press(message(page, 'Please call'), 'Call')
    const call = await form(page, 'Lucía Morales')
    await press(call, 'Show the number')
    await call.getByText('+12015550107').waitFor()
    await shoot('call-form')
    await call.getByRole('button', { name: 'Close' }).last().click()
    await lookAs(page, 'Ms. Ode')
    await openChannel(page, /^Touchpoint(?! Home)/)
    await message(page, '[ar]').first().waitFor()
    await shoot('liaisons-desk')
    await press(message(page, 'Is it right?').first(), 'Approve')
    await showAllPhones(page)
    for (const [name, language] of [
      ['Rosa Rivera', 'es'],
      ['Yer Vang', 'hmn'],
      ['Karim Haddad', 'ar'],
    ] as const) {
      const texts = async () => (await textsOnAllPhones(page)).get(name)?.join('\n') ?? ''
      await expect.poll(texts, soon).toContain(`[${language}] ${learning}`)
    }
    await shoot('translated-side-by-side')
    await openPhone(page, 'Karim Haddad')
    await shoot('translated-arabic-phone')
  })

  it('is answered in the family’s language and read in the teacher’s', async () => {
    const { page, shoot } = sandbox
    const karim = await openPhone(page, 'Karim Haddad')
    await textFrom(karim, '[ar] شكراً! Amina تقرأ كل يوم في الساعة ٣:٣٠')
    await lookAs(page, 'Ms. Vega')
    await openChannel(page, 'room-12-families')
    const thread = await openThread(page, 'Karim Haddad')
    await thread.getByText('Translated from Arabic').waitFor()
    await shoot('translated-thread')
    await press(thread, 'Reply')
    const reply = await form(page, 'Reply')
    await fillIn(reply, { 'Your words': 'Wonderful, thank Amina from me.' })
    await press(reply, 'Send')
    await reply.getByText('Put back into English it says').waitFor()
    await shoot('translated-reply')
    await press(reply, 'Send')
    await expect.poll(async () => (await textsOn(karim)).join(), soon).toContain('[ar] Wonderful, thank Amina from me.')
    await expect.poll(() => thread.getByText('Wonderful, thank Amina').count(), soon).toBeGreaterThan(0)
    await shoot('translated-thread-answered')
  })

  it('made the browser complain about nothing', () => {
    expect(sandbox.complaints).toEqual([])
  })
})
