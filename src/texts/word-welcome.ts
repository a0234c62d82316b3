import { type FamilyKey, familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { plainCharacters } from './plain-characters.ts'
import { segmentBudget } from './segment-budget.ts'
import { countSegments } from './segments.ts'

export interface WelcomeWords {
  language: FrameLanguage
  schoolName: string
  /** As families know the teacher; null where a class has no one teacher. */
  teacherName: string | null
}

/** No wording has room for a longer one. */
const longestName = 120

const WITH_TEACHER = ['welcome_full', 'welcome_short', 'welcome_brief'] as const satisfies readonly FamilyKey[]
const SCHOOL_ONLY = [
  'welcome_school_full',
  'welcome_school_brief',
  'welcome_least',
] as const satisfies readonly FamilyKey[]

/**
 * A caregiver's first text. Never more than one segment, in languages that have to be UCS-2 two; always with HELP, STOP and the word for "wrong person", never
 * with the child's name: a recycled number must not learn it. Of our wordings the fullest that fits is taken; a name
 * outside GSM-7 (`Núñez`) leaves 70 characters instead of 160, so the teacher is rather left out than the rest. When not
 * even the shortest fits, words are left off the end of the school's name.
 */
export function wordWelcome(welcome: WelcomeWords): string {
  const school = plainCharacters(welcome.schoolName)
  const teacher = plainCharacters(welcome.teacherName ?? '')
  const no = familyText(welcome.language, 'keyword_no')
  const budget = segmentBudget(welcome.language)
  const keys = teacher === '' ? SCHOOL_ONLY : [...WITH_TEACHER, ...SCHOOL_ONLY]
  for (const name of [school, ...shorterAndShorter(school)]) {
    for (const key of keys) {
      const text = familyText(welcome.language, key, { school: name, teacher, no })
      if (countSegments(text).segments <= budget) return text
    }
  }
  throw new Error(`no welcome in ${welcome.language} fits into ${budget} segments`)
}

/** Word by word from the end, then letter by letter of the first word. */
function shorterAndShorter(name: string): string[] {
  const words = name.split(' ')
  const first = Array.from(words[0] ?? '').slice(0, longestName)
  return [
    ...words.slice(1).map((_, index) => words.slice(0, words.length - 1 - index).join(' ')),
    ...first.slice(1).map((_, index) => first.slice(0, first.length - 1 - index).join('')),
  ]
}
