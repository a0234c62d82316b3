import { type Frame, wordHead } from './word-head.ts'

export interface PromptWords extends Frame {
  /** Why it helps, what to do, what encourages, what to ask one's child: those that there are, plain. */
  lines: readonly (string | undefined)[]
}

/** One sending of a strategy: school, teacher and the caregiver's own children, then a line for each thing it says. */
export function wordPrompt(prompt: PromptWords): string {
  return [wordHead(prompt), ...prompt.lines.map((line) => line?.trim())].filter((line) => line).join('\n')
}
