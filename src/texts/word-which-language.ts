import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { plainCharacters } from './plain-characters.ts'

/** "Lincoln School: Which language do you read? Reply with its number. 1 English, 2 Español", each by its own name. */
export function wordWhichLanguage(
  language: FrameLanguage,
  { schoolName, languages }: { schoolName: string; languages: readonly FrameLanguage[] },
): string {
  const listed = languages.map((one, index) => `${index + 1} ${familyText(one, 'language_name')}`)
  return familyText(language, 'which_language', { school: plainCharacters(schoolName), choices: listed.join(', ') })
}
