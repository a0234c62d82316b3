import extraNames from '../../locales/languages-without-icu-name.json' with { type: 'json' }

declare const languageBrand: unique symbol
/** A canonical BCP 47 tag of a language that people use (`es`, `es-MX`, `hmn`); made only by {@link parseLanguageTag}. */
export type LanguageTag = string & { readonly [languageBrand]: true }

/** The languages whose words we have ourselves, each a file in `locales/families/`. */
export const FRAME_LANGUAGES = ['en', 'es', 'hmn', 'ar', 'vi', 'zh-Hans', 'ht', 'pt', 'so', 'fr'] as const
export type FrameLanguage = (typeof FRAME_LANGUAGES)[number]

/** `malformed`: no BCP 47 tag at all; `unknown`: shaped like one, but no such language or region. */
export type LanguageTagResult =
  | { ok: true; tag: LanguageTag }
  | { ok: false; reason: 'malformed' | 'unknown'; suggestion: LanguageTag | null }

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none', languageDisplay: 'standard' })
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const namesBeyondIcu: Readonly<Record<string, string | undefined>> = extraNames
/** Tags for "no language in particular" (BCP 47 section 4.1). ICU names some of them and throws on `und`. */
const notALanguage = new Set(['und', 'mul', 'zxx', 'mis'])

/**
 * Reads a language as a roster or a person gives it, in any case. Extensions (`-u-`, `-x-`) are left off.
 * A wrong one comes with the tag that was probably meant, when there is one: `spanish` and `es_MX` are common.
 */
export function parseLanguageTag(input: string): LanguageTagResult {
  const given = input.trim()
  const reason = canonical(given)
  if (typeof reason === 'object') return { ok: true, tag: reason.tag }
  const meant = canonical(given.replaceAll('_', '-'))
  const suggestion = typeof meant === 'object' ? meant.tag : tagNamed(given)
  return { ok: false, reason, suggestion }
}

/** Varieties whose readers read our words in another tag's spelling: White and Green Hmong, spoken Arabic. */
const readAs: Readonly<Record<string, FrameLanguage>> = {
  mww: 'hmn',
  hnj: 'hmn',
  ...Object.fromEntries('acm acq aeb afb ajp apc ary arz arq ayl ayn ars'.split(' ').map((code) => [code, 'ar'])),
}

/**
 * The language of our own words that is a person's own; null where we have none. Chinese is ours in simplified characters alone: who reads
 * traditional ones (`zh-Hant`, `zh-TW`, `zh-HK`) is not given them.
 */
export function ownFrame(tag: LanguageTag): FrameLanguage | null {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language === 'zh' || language === 'yue') return script === 'Hans' ? 'zh-Hans' : null
  return readAs[language] ?? FRAME_LANGUAGES.find((frame) => frame === language) ?? null
}

/** In English, for staff: "Spanish", "Chinese (Simplified)". */
export function languageName(tag: LanguageTag | FrameLanguage): string {
  return names.of(tag) ?? namesBeyondIcu[new Intl.Locale(tag).language] ?? tag
}

function canonical(input: string): { tag: LanguageTag } | 'malformed' | 'unknown' {
  let locale: Intl.Locale
  try {
    locale = new Intl.Locale(input)
  } catch {
    return 'malformed'
  }
  const language = locale.baseName.split('-')[0] ?? ''
  if (notALanguage.has(language)) return 'unknown'
  if (names.of(language) === undefined && namesBeyondIcu[language] === undefined) return 'unknown'
  if (locale.region !== undefined && (locale.region === 'ZZ' || regions.of(locale.region) === undefined))
    return 'unknown'
  return { tag: locale.baseName as LanguageTag }
}

function tagNamed(englishName: string): LanguageTag | null {
  tagsByName ??= everyNamedTag()
  return tagsByName.get(englishName.toLowerCase()) ?? null
}

let tagsByName: Map<string, LanguageTag> | null = null

/** ICU cannot be asked for a list of languages, only for one name at a time; two letters hold those that are typed by name. */
function everyNamedTag(): Map<string, LanguageTag> {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
  const found = new Map<string, LanguageTag>()
  const twoLetters = letters.flatMap((first) => letters.map((second) => first + second))
  for (const code of [...twoLetters, 'hmn', 'fil', ...Object.keys(namesBeyondIcu)]) {
    const parsed = canonical(code)
    if (typeof parsed === 'object') found.set(languageName(parsed.tag).toLowerCase(), parsed.tag)
  }
  return found
}
