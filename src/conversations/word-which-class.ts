import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { plainCharacters } from '../texts/plain-characters.ts'

export interface ClassChoiceWords {
  /** As families know them: "Ms. Vega". */
  reader: string
  /** This caregiver's children in the class, by first name. */
  children: readonly string[]
}

/** "Lincoln School: who should read this? 1 Ms. Vega (Ana), 2 Mr. Cho (Leo)" */
export function wordWhichClass(
  language: FrameLanguage,
  { schoolName, choices }: { schoolName: string; choices: readonly ClassChoiceWords[] },
): string {
  const listed = choices.map(({ reader, children }, index) => {
    const named = children.length === 0 ? reader : `${reader} (${children.join(', ')})`
    return `${index + 1} ${plainCharacters(named)}`
  })
  return familyText(language, 'which_class', { school: plainCharacters(schoolName), choices: listed.join(', ') })
}
