import { familyText } from '../languages/catalogue.ts'
import { plainCharacters } from './plain-characters.ts'
import { countSegments } from './segments.ts'
import { type Frame, wordHead } from './word-head.ts'

export interface PromptWords extends Frame {
  /** Why it helps, what to do, what encourages, what to ask one's child: those that there are, plain. */
  lines: readonly string[]
  /** Those that it cannot do without. */
  needed: readonly string[]
}

/** What a prompt may cost; a coordinator agrees to more than the second. */
const budgets = [2, 3] as const

/**
 * One sending of a strategy: school, teacher and the caregiver's own children, then a line for each thing it says. Of our wordings the fullest
 * that fits: one `í` in a name leaves 134 characters for two segments instead of 306, so the names are rather left out than the reason, and
 * the reason rather than what to do.
 */
export function wordPrompt(prompt: PromptWords): string {
  const heads = [
    wordHead(prompt),
    wordHead({ ...prompt, children: [] }),
    familyText(prompt.language, 'head_school', { school: plainCharacters(prompt.schoolName) }),
  ]
  const wordings = [prompt.lines, prompt.needed].flatMap((lines) => heads.map((head) => [head, ...lines].join('\n')))
  const [fullest = ''] = wordings
  for (const budget of budgets) {
    const fitting = wordings.find((words) => countSegments(words).segments <= budget)
    if (fitting !== undefined) return fitting
  }
  return fullest
}
