/** A piece of a line of Slack's mrkdwn. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly label: string }
  | { readonly kind: 'user' | 'channel'; readonly id: string; readonly label: string }
  | { readonly kind: 'broadcast'; readonly text: string }

export type Paragraph =
  | { readonly kind: 'lines' | 'quote'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'pre'; readonly text: string }

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const
const token = /<([^<>\n]+)>|`([^`\n]+)`|(?<![\p{L}\p{N}*_~])([*_~])(?=\S)((?:(?!\3).)+?)(?<=\S)\3(?![\p{L}\p{N}*_~])/gu

/** Reads mrkdwn as Slack shows it: emphasis, code, quotes, links and mentions (docs.slack.dev/messaging/formatting-message-text). */
export function parseMrkdwn(source: string): Paragraph[] {
  return source.split('```').flatMap((part, index) => {
    if (index % 2 === 1) return [{ kind: 'pre' as const, text: unescapeSlack(part.replace(/^\n|\n$/g, '')) }]
    return part.trim() === '' ? [] : paragraphsOf(part)
  })
}

function paragraphsOf(source: string): Paragraph[] {
  const found: { kind: 'lines' | 'quote'; lines: Inline[][] }[] = []
  for (const line of source.split('\n')) {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line)
    const kind = quoted === null ? 'lines' : 'quote'
    const last = found.at(-1)
    const read = parseLine(quoted?.[1] ?? line)
    if (last?.kind === kind) last.lines.push(read)
    else found.push({ kind, lines: [read] })
  }
  return found
}

function parseLine(line: string): Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of line.matchAll(token)) {
    if (match.index > at) found.push(plainText(line.slice(at, match.index)))
    found.push(inlineOf(match))
    at = match.index + match[0].length
  }
  if (at < line.length) found.push(plainText(line.slice(at)))
  return found
}

function inlineOf([whole, bracket, code, mark, inside]: RegExpExecArray): Inline {
  if (bracket !== undefined) return bracketOf(bracket)
  if (code !== undefined) return { kind: 'code', text: unescapeSlack(code) }
  if (mark === '*' || mark === '_' || mark === '~') return { kind: marks[mark], inside: parseLine(inside ?? '') }
  return plainText(whole)
}

function bracketOf(bracket: string): Inline {
  const [target = '', label = ''] = bracket.split('|', 2).map(unescapeSlack)
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label }
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label }
  if (target.startsWith('!date')) return { kind: 'text', text: label }
  if (target.startsWith('!')) return { kind: 'broadcast', text: label === '' ? `@${target.slice(1)}` : label }
  return { kind: 'link', href: target, label: label === '' ? target.replace(/^mailto:/, '') : label }
}

function plainText(text: string): Inline {
  return { kind: 'text', text: unescapeSlack(text) }
}

export function unescapeSlack(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
