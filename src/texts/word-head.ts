import { familyText } from '../languages/catalogue.ts'
import { FRAME_LANGUAGES, type FrameLanguage } from '../languages/supported-language.ts'
import { plainCharacters } from './plain-characters.ts'

/** Who writes to whom: what stands at the front of every text but the welcome. */
export interface Frame {
  language: FrameLanguage
  schoolName: string
  /** As families know the teacher: "Ms. Vega". */
  teacherName: string
  /** First names of this caregiver's children whom the text is about; none leaves them unnamed. */
  children: readonly string[]
}

// Made once: making them costs more than wording a text.
const alphabets = perLanguage((language) => new Intl.Collator([language, 'en']))
const lists = perLanguage((language) =>
  Intl.ListFormat.supportedLocalesOf(language).length > 0
    ? new Intl.ListFormat(language, { type: 'conjunction' })
    : { format: (names: readonly string[]) => joined(language, names) },
)

/** "Lincoln School, Ms. Vega, about Ana and Leo:", the children in alphabetical order, each once. */
export function wordHead(frame: Frame): string {
  const { language } = frame
  const school = plainCharacters(frame.schoolName)
  const teacher = plainCharacters(frame.teacherName)
  const names = [...new Set(frame.children.map(plainCharacters))].toSorted(alphabets[language].compare)
  if (names.length === 0) return familyText(language, 'head', { school, teacher })
  const children = lists[language].format(names)
  return familyText(language, 'head_children', { school, teacher, children })
}

/** For languages that ICU does not know (Hmong, Haitian Creole); it would take the machine's own language instead. */
function joined(language: FrameLanguage, names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return familyText(language, 'names_and', { names: names.slice(0, -1).join(', '), last })
}

function perLanguage<Tool>(make: (language: FrameLanguage) => Tool): Record<FrameLanguage, Tool> {
  return Object.fromEntries(FRAME_LANGUAGES.map((language) => [language, make(language)])) as Record<
    FrameLanguage,
    Tool
  >
}
