import { hasWords, words } from './words.ts'

/** What went wrong, in words: Slack's code where it is one, with what it means; else the sentence itself. */
export function troubleWords(trouble: string): string {
  const code = trouble.split(':', 1)[0] ?? trouble
  const key = `went_wrong.${code}`
  return hasWords(key) ? words(key) : trouble
}
