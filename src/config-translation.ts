import { z } from 'zod'

export type TranslationProviderName = 'google' | 'deepl' | 'libretranslate'

/** Who translates which languages; asked in this order, each when those before it could not. */
export interface TranslationRule {
  provider: TranslationProviderName
  /** Base languages, lower case; `*` is every one. */
  languages: readonly string[] | '*'
}

export interface TranslationConfig {
  rules: readonly TranslationRule[]
  /** Of one request. */
  timeoutMs: number
  google: { apiKey: string; apiUrl: string | null } | null
  deepl: { apiKey: string; apiUrl: string | null } | null
  libretranslate: { url: string; apiKey: string | null } | null
}

interface TranslationValues {
  TRANSLATION?: readonly TranslationRule[] | undefined
  TRANSLATION_TIMEOUT_MS: number
  GOOGLE_TRANSLATION_API_KEY?: string | undefined
  GOOGLE_TRANSLATION_API_URL?: string | undefined
  DEEPL_API_KEY?: string | undefined
  DEEPL_API_URL?: string | undefined
  LIBRETRANSLATE_URL?: string | undefined
  LIBRETRANSLATE_API_KEY?: string | undefined
}

const names = ['google', 'deepl', 'libretranslate'] as const

/** `deepl:es,pt,fr; google:*` */
export const translationRules = z
  .string()
  .refine((value) => parseRules(value) !== null, 'is not such as deepl:es,pt,fr;google:*')
  .transform((value) => parseRules(value)!)

function parseRules(value: string): TranslationRule[] | null {
  const rules = value
    .split(';')
    .filter((rule) => rule.trim() !== '')
    .map(parseRule)
  return rules.length > 0 && rules.every((rule) => rule !== null) ? rules : null
}

function parseRule(rule: string): TranslationRule | null {
  const [name = '', list = '', ...rest] = rule.split(':').map((part) => part.trim())
  const provider = names.find((known) => known === name.toLowerCase())
  if (provider === undefined || rest.length > 0) return null
  if (list === '*') return { provider, languages: '*' }
  const languages = list.split(',').map((tag) => tag.trim())
  return languages.every(isTag) ? { provider, languages: languages.map((tag) => tag.toLowerCase()) } : null
}

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z]{4})?$/i.test(tag)
}

const needed = {
  google: 'GOOGLE_TRANSLATION_API_KEY',
  deepl: 'DEEPL_API_KEY',
  libretranslate: 'LIBRETRANSLATE_URL',
} as const

/** What a service that is to be used lacks. */
export function translationFaults(values: Readonly<Record<string, string>>): string[] {
  const rules = parseRules(values['TRANSLATION'] ?? '') ?? []
  const lacking = new Set(rules.map(({ provider }) => needed[provider]).filter((name) => values[name] === undefined))
  return [...lacking].map((name) => `${name} is missing: TRANSLATION names its service`)
}

/** Null: nothing is translated. */
export function translationOf(values: TranslationValues): TranslationConfig | null {
  if (values.TRANSLATION === undefined) return null
  const { GOOGLE_TRANSLATION_API_KEY: google, DEEPL_API_KEY: deepl, LIBRETRANSLATE_URL: libre } = values
  return {
    rules: values.TRANSLATION,
    timeoutMs: values.TRANSLATION_TIMEOUT_MS,
    google: google === undefined ? null : { apiKey: google, apiUrl: values.GOOGLE_TRANSLATION_API_URL ?? null },
    deepl: deepl === undefined ? null : { apiKey: deepl, apiUrl: values.DEEPL_API_URL ?? null },
    libretranslate: libre === undefined ? null : { url: libre, apiKey: values.LIBRETRANSLATE_API_KEY ?? null },
  }
}
