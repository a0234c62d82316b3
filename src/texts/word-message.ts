import { type Frame, wordHead } from './word-head.ts'

export interface MessageWords extends Omit<Frame, 'children'> {
  /** Plain, as `slackToPlainText` gives it. */
  text: string
}

/** Logistics, or an answer from a teacher: school and teacher, then the words; no child is named. */
export function wordMessage(message: MessageWords): string {
  return `${wordHead({ ...message, children: [] })} ${message.text.trim()}`
}
