import { markOf } from '../languages/protected-words.ts'

/**
 * What a person wrote with the marks of what was kept back, so that it serves for the next child's name too. Null where something does not
 * stand in it exactly once: then it is good for these very words alone, and is not remembered.
 */
export function markHuman(words: string, kept: readonly string[]): string | null {
  let marked = words
  for (const [number, what] of kept.entries()) {
    const parts = marked.split(what)
    if (what === '' || parts.length !== 2) return null
    marked = parts.join(markOf(String(number)))
  }
  return marked.trim() === '' ? null : marked
}
