import { staffText } from '../../languages/catalogue.ts'
import { type LanguageTag, languageName, parseLanguageTag } from '../../languages/supported-language.ts'

/** A language as staff write it: by its English name or as a tag. */
export function readLanguage(typed: string): { tag: LanguageTag } | { fault: string } {
  const parsed = parseLanguageTag(typed)
  if (parsed.ok) return { tag: parsed.tag }
  const { suggestion } = parsed
  if (suggestion === null) return { fault: staffText('people.error.language') }
  if (languageName(suggestion).toLowerCase() === typed.toLowerCase()) return { tag: suggestion }
  return { fault: staffText('people.error.language_suggestion', { suggestion: languageName(suggestion) }) }
}
