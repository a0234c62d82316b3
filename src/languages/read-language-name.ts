import { familyText } from './catalogue.ts'
import { keywordTables, namesOf } from './keyword-tables.ts'
import { readWords } from './match-words.ts'
import { normalizeWords } from './normalize-words.ts'
import { FRAME_LANGUAGES, type LanguageTag, parseLanguageTag } from './supported-language.ts'

const ours = new Map<string, LanguageTag>()
for (const language of FRAME_LANGUAGES) {
  const parsed = parseLanguageTag(language)
  const names = [familyText(language, 'language_name'), ...namesOf(language), ...namesElsewhere(language)]
  for (const name of names) if (parsed.ok) ours.set(normalizeWords(name), parsed.tag)
}
const fillers = keywordTables.flatMap((table) => table.language_fillers.map(normalizeWords))
const before = new RegExp(`^(?:(?:${fillers.join('|')}) )+`)

/**
 * The language that a text names and says nothing else: in its own words or another of our languages', alone or as "in Spanish",
 * "hablo español". A language that we have no words in is known by its English name and tag, and only after such words: "Polish" alone may be
 * about shoes.
 */
export function readLanguageName(body: string): LanguageTag | null {
  const whole = readWords(body).folded
  const bare = whole.replace(before, '')
  const own = ours.get(whole) ?? ours.get(bare)
  if (own !== undefined) return own
  if (bare === whole || bare.length < 3) return null
  const parsed = parseLanguageTag(bare)
  return parsed.ok ? null : parsed.suggestion
}

/** What our other languages call one, as ICU knows it: "árabe", "tiếng Anh". */
function namesElsewhere(language: string): string[] {
  return FRAME_LANGUAGES.flatMap((other) => {
    const known = Intl.DisplayNames.supportedLocalesOf(other)[0]
    if (known === undefined) return []
    const base = new Intl.Locale(language).language
    return new Intl.DisplayNames([known], { type: 'language', fallback: 'none' }).of(base) ?? []
  })
}
