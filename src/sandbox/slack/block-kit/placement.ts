import type { Check } from './problem.ts'
import { ELEMENTS } from './elements.ts'

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home'

const SELECTS = ['static_select', 'external_select', 'users_select', 'conversations_select', 'channels_select']
const MULTI_SELECTS = SELECTS.map((name) => `multi_${name}`)
const CHOICES = ['checkboxes', 'radio_buttons', ...SELECTS, ...MULTI_SELECTS, 'datepicker', 'timepicker']

const PLACES = {
  accessory: [...CHOICES, 'button', 'workflow_button', 'overflow', 'image'],
  actions: [...CHOICES, 'button', 'workflow_button', 'overflow', 'datetimepicker', 'rich_text_input'],
  input: [
    ...CHOICES,
    'datetimepicker',
    'plain_text_input',
    'email_text_input',
    'url_text_input',
    'number_input',
    'rich_text_input',
    'file_input',
  ],
  context: ['image'],
} as const

/** Elements that are not for every surface. */
const SURFACES: Readonly<Record<string, readonly Surface[]>> = {
  datetimepicker: ['message', 'modal'],
  rich_text_input: ['modal', 'home'],
  email_text_input: ['modal'],
  url_text_input: ['modal'],
  number_input: ['modal'],
  file_input: ['modal'],
}

/** The elements that may stand in that part of a block on that surface. */
export function elementsFor(place: keyof typeof PLACES, surface: Surface): Readonly<Record<string, Check>> {
  return Object.fromEntries(
    PLACES[place]
      .filter((name) => SURFACES[name]?.includes(surface) ?? true)
      .flatMap((name) => {
        const check = ELEMENTS[name]
        return check === undefined ? [] : [[name, check]]
      }),
  )
}
