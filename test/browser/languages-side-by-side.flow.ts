import { beforeAll, describe, expect, it } from 'vitest'
import { skipTour } from './bar-page.ts'
import { openPhone, showAllPhones, textsOn, textsOnAllPhones } from './phones-page.ts'
import { sandboxOfFile } from './sandbox-of-file.ts'
import { fillIn, form, lookAs, onlyForMe, openChannel, press, write } from './slack-page.ts'

const learning = 'We add fractions with one bottom number.'
const soon = { timeout: 150_000 }
/** In whose language, with a name in Latin letters in it: how the text begins, and how its part for home does. */
const readers = {
  'Rosa Rivera': { head: 'Lincoln School, Ms. Vega, sobre Mateo:', home: 'En casa:' },
  'Yer Vang': { head: 'Kou thiab Mai Lee', home: 'Hauv tsev:' },
  'Karim Haddad': { head: 'Amina', home: 'في البيت' },
}

const sandbox = sandboxOfFile()

beforeAll(async () => {
  await skipTour(sandbox.page)
})

describe('an update in Spanish, Hmong and Arabic, side by side', () => {
  it('is written in a language that nobody has checked after a coordinator’s yes', async () => {
    const { page, shoot } = sandbox
    await lookAs(page, 'Ms. Ode')
    await openChannel(page, 'room-12-families')
    for (const language of ['Hmong', 'Arabic']) {
      await write(page, `/family languages use ${language}`)
      await onlyForMe(page).getByText(language).first().waitFor()
    }
    await shoot('languages-in-use')
  })

  it('reaches each phone in its own language', async () => {
    const { page, shoot } = sandbox
    await lookAs(page, 'Ms. Vega')
    await openChannel(page, 'room-12-families')
    await write(page, '/family update')
    const update = await form(page, 'Learning update')
    await fillIn(update, { 'What we are learning': learning, 'What to try at home': 'Cut an apple in four.' })
    await press(update, 'Preview')
    await onlyForMe(page).getByText('7 caregivers will get it').waitFor()
    await shoot('languages-preview')
    await press(onlyForMe(page), 'Send')
    await showAllPhones(page)
    for (const [name, { head, home }] of Object.entries(readers)) {
      const update12 = async () =>
        (await textsOnAllPhones(page)).get(name)?.find((text) => text.includes(learning)) ?? ''
      await expect.poll(update12, soon).toContain(home)
      expect(await update12()).toContain(head)
    }
    await shoot('languages-side-by-side')
  })

  it('stands right on a phone that is read from the right, the Latin names in it too', async () => {
    const { page, shoot } = sandbox
    const karim = await openPhone(page, 'Karim Haddad')
    const log = karim.getByRole('log')
    expect(await log.getAttribute('dir')).toBe('rtl')
    expect((await textsOn(karim)).join('\n')).toMatch(/Amina/)
    await shoot('arabic-with-a-latin-name')
  })

  it('made the browser complain about nothing', () => {
    expect(sandbox.complaints).toEqual([])
  })
})
