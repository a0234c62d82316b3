import { familyText } from '../languages/catalogue.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'
import { plainCharacters } from './plain-characters.ts'
import { countSegments } from './segments.ts'
import { wordHead } from './word-head.ts'

const keys = ['check_in_easy', 'check_in_with_help', 'check_in_too_hard', 'check_in_no_time'] as const
/** So many numbers each child has: the first child's are 1 to 4, the next one's 5 to 8. */
const keysOfAChild = keys.length

const segmentsAtMost = 2

export interface CheckInWords {
  language: FrameLanguage
  schoolName: string
  /** As families know the teacher. */
  teacherName: string
  /** What is asked before the keys; null: the usual words of what was sent. */
  question: string | null
  isHomework: boolean
}

export interface CheckInText {
  body: string
  /** How many of the children it asks about, from the first on. */
  children: number
}

/**
 * Asks how it went with as many of these children as fit into two segments, at least one: "Lincoln School, Ms. Vega, about Ana: Did you try it?
 * 1 easy, 2 needed help, 3 too hard, 4 no time." Each number means one child and one answer in whatever text it stands.
 * @param first the place of the first child among all of the caregiver's, from 0.
 */
export function wordCheckIn(words: CheckInWords, children: readonly string[], first: number): CheckInText {
  for (let count = children.length; count > 1; count--) {
    const body = shortest(words, children.slice(0, count), first)
    if (body !== null) return { body, children: count }
  }
  const alone = children.slice(0, 1)
  const body = shortest(words, alone, first) ?? bodyOf({ ...words, question: null }, alone, first, false)
  return { body, children: 1 }
}

/** The offer to answer in words is what can be spared. */
function shortest(words: CheckInWords, children: readonly string[], first: number): string | null {
  const bodies = [true, false].map((invites) => bodyOf(words, children, first, invites))
  return bodies.find((body) => countSegments(body).segments <= segmentsAtMost) ?? null
}

function bodyOf(words: CheckInWords, children: readonly string[], first: number, invites: boolean): string {
  const { language, schoolName, teacherName, question, isHomework } = words
  const head = wordHead({ language, schoolName, teacherName, children: children.length === 1 ? children : [] })
  const asked = question ?? familyText(language, isHomework ? 'check_in_homework' : 'check_in_question')
  const lists = children.map((child, i) => {
    const from = (first + i) * keysOfAChild + 1
    const list = keys.map((key, n) => `${from + n} ${familyText(language, key)}`).join(', ')
    return children.length === 1 ? list : `${plainCharacters(child)}: ${list}`
  })
  const invitation = invites ? [familyText(language, 'check_in_own_words')] : []
  return [head, asked, `${lists.join('; ')}.`, ...invitation].join(' ')
}

/** "Lincoln School, Ms. Vega: Thank you for telling us!", and what encourages where both are no more than two segments. */
export function wordCheckInThanks(of: {
  language: FrameLanguage
  schoolName: string
  teacherName: string
  encouragement: string | null
}): string {
  const school = plainCharacters(of.schoolName)
  const thanks = familyText(of.language, 'check_in_thanks', { school, teacher: plainCharacters(of.teacherName) })
  const both = of.encouragement === null ? thanks : `${thanks} ${of.encouragement}`
  return countSegments(both).segments <= segmentsAtMost ? both : thanks
}
