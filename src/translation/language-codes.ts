/** What each service calls a language; null: it does not know it. */

/** DeepL's targets among the languages of families (developers.deepl.com/docs/getting-started/supported-languages). */
const deeplTargets: Readonly<Record<string, string>> = {
  en: 'en-US',
  pt: 'pt-BR',
  zh: 'zh-HANS',
  'zh-Hant': 'zh-HANT',
  ...Object.fromEntries(
    'ar bg cs da de el es et fi fr he hu id it ja ko lt lv nb nl pl ro ru sk sl sv th tr uk vi'
      .split(' ')
      .map((code) => [code, code]),
  ),
}

export function deeplTarget(language: string): string | null {
  return deeplTargets[language] ?? null
}

export function deeplSource(language: string): string | null {
  return deeplTarget(language) === null ? null : (language.split('-')[0] ?? null)
}

/** Google writes Chinese by its regions, and calls every Hmong `hmn`. */
export function googleCode(language: string): string {
  const codes: Readonly<Record<string, string>> = {
    zh: 'zh-CN',
    'zh-Hant': 'zh-TW',
    mww: 'hmn',
    hmong: 'hmn',
    nb: 'no',
    fil: 'tl',
  }
  return codes[language] ?? language
}

export function libreTranslateCode(language: string): string {
  const codes: Readonly<Record<string, string>> = { 'zh-Hant': 'zt', nb: 'nb', fil: 'tl' }
  return codes[language] ?? language
}
