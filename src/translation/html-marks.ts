import { markOf, writeMarks } from '../languages/protected-words.ts'

/**
 * Words as HTML: what is kept back is a `span` that is not translated (cloud.google.com/translate/troubleshooting), and a line's end is a `br`,
 * since HTML knows no other.
 */
export function wordsToHtml(text: string): string {
  return writeMarks(text, escapeHtml, (number) => `<span translate="no">${number}</span>`)
}

function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Null where there is markup that we did not write. */
export function htmlToWords(html: string): string | null {
  const marked = html
    .replace(/<span[^<>]*translate="no"[^<>]*>\s*(\d+)\s*<\/span>/gi, (_all, number: string) => markOf(number))
    .replace(/ ?<br\s*\/?> ?/gi, '\n')
  if (/<[/!a-z]/i.test(marked)) return null
  return marked.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (all, entity: string) => {
    if (!entity.startsWith('#')) return named[entity.toLowerCase()] ?? all
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
