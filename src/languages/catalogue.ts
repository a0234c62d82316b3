import { createInstance } from 'i18next'
import ar from '../../locales/families/ar.json' with { type: 'json' }
import en from '../../locales/families/en.json' with { type: 'json' }
import es from '../../locales/families/es.json' with { type: 'json' }
import fr from '../../locales/families/fr.json' with { type: 'json' }
import hmn from '../../locales/families/hmn.json' with { type: 'json' }
import ht from '../../locales/families/ht.json' with { type: 'json' }
import pt from '../../locales/families/pt.json' with { type: 'json' }
import so from '../../locales/families/so.json' with { type: 'json' }
import vi from '../../locales/families/vi.json' with { type: 'json' }
import zhHans from '../../locales/families/zh-Hans.json' with { type: 'json' }
import staffEn from '../../locales/staff/en.json' with { type: 'json' }
import { keepOrder, setDirection } from './direction.ts'
import type { FrameLanguage } from './supported-language.ts'

/** What is filled in at a text's `{{placeholders}}`; a `count` also chooses the plural form. */
export type TextParams = Readonly<Record<string, string | number>>

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other'
type WithoutPlural<Key> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key
export type FamilyKey = WithoutPlural<keyof typeof en>
export type StaffKey = WithoutPlural<keyof typeof staffEn>

const families: Record<FrameLanguage, Record<keyof typeof en, string>> = {
  en,
  es,
  hmn,
  ar,
  vi,
  'zh-Hans': zhHans,
  ht,
  pt,
  so,
  fr,
}

const i18n = createInstance()
void i18n.init({
  initAsync: false,
  lng: 'en',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {
    ...Object.fromEntries(Object.entries(families).map(([language, texts]) => [language, { families: texts }])),
    en: { families: en, staff: staffEn },
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
  const kept = Object.entries(params).map(([name, value]) => [name, keepOrder(language, value)] as const)
  return setDirection(language, text(language, 'families', key, Object.fromEntries(kept)))
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
