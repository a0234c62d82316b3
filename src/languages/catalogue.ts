import { createInstance } from 'i18next'
import familiesEn from '../../locales/families/en.json' with { type: 'json' }
import familiesEs from '../../locales/families/es.json' with { type: 'json' }
import staffEn from '../../locales/staff/en.json' with { type: 'json' }
import type { FrameLanguage } from './supported-language.ts'

/** What is filled in at a text's `{{placeholders}}`; a `count` also chooses the plural form. */
export type TextParams = Readonly<Record<string, string | number>>

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other'
type WithoutPlural<Key> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key
export type FamilyKey = WithoutPlural<keyof typeof familiesEn>
export type StaffKey = WithoutPlural<keyof typeof staffEn>

const families: Record<FrameLanguage, Record<keyof typeof familiesEn, string>> = { en: familiesEn, es: familiesEs }

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {
    en: { families: families.en, staff: staffEn },
    es: { families: families.es },
  },
  // An SMS is no HTML, and Slack has its own escaping: O'Brien stays O'Brien.
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: (key: string) => {
    throw new Error(`no text for the key ${key}`)
  },
  missingInterpolationHandler: (_text: string, match: string[]) => {
    throw new Error(`a text lacks its parameter ${match[1]?.trim() ?? ''}`)
  },
})

/** A text for families. Throws when a placeholder has no parameter: a family must never read `{{name}}`. */
export function familyText(language: FrameLanguage, key: FamilyKey, params: TextParams = {}): string {
  return text(language, 'families', key, params)
}

/** A text for staff in Slack, in English. Throws when a placeholder has no parameter. */
export function staffText(key: StaffKey, params: TextParams = {}): string {
  return text('en', 'staff', key, params)
}

/** Whether a key that was put together at run time is one of the staff's texts without parameters or plurals. */
export function hasStaffText(key: string): key is StaffKey {
  return Object.hasOwn(staffEn, key)
}

function text(lng: FrameLanguage, ns: 'families' | 'staff', key: string, params: TextParams): string {
  const count = typeof params['count'] === 'number' ? { count: params['count'] } : {}
  // `replace` keeps a parameter called `context` or `lng` from steering i18next; `nest: false` keeps `$t(...)` in a name as it is.
  return i18n.t(key, { lng, ns, replace: params, nest: false, ...count })
}
