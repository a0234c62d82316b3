import texts from '../../../../locales/sandbox/en.json' with { type: 'json' }

type PluralSuffix = '_one' | '_other'
type WithoutPlural<Key> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key
export type WordsKey = WithoutPlural<keyof typeof texts>

const all: Readonly<Record<string, string>> = texts
const plural = new Intl.PluralRules('en')

/** A text of the page. A `count` also chooses the plural form. Throws when there is no such text, or a placeholder is not filled. */
export function words(key: WordsKey, params: Readonly<Record<string, string | number>> = {}): string {
  const count = params['count']
  const text = all[key] ?? all[typeof count === 'number' ? `${key}_${plural.select(count)}` : key]
  if (text === undefined) throw new Error(`no text for ${key}`)
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${key} lacks ${name}`)
    return String(value)
  })
}

/** Whether a key that was put together at run time is a text of the page. */
export function hasWords(key: string): key is WordsKey {
  return Object.hasOwn(texts, key)
}
