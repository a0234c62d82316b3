/** Names to put for Slack's ids; a teacher's name for families goes before the Slack handle inside the markup. */
export interface SlackNames {
  userNames?: Readonly<Record<string, string>>
  channelNames?: Readonly<Record<string, string>>
}

/** What a `<...>` of Slack's means to a family: words to be worked on further, or an address to be kept letter by letter. */
export type MarkupPiece = { words: string; address: string | null }

/**
 * Reads the inside of one `<...>`; null when it is no markup but something typed, as "5 < 7" in a modal, whose fields
 * arrive unescaped. Source: docs.slack.dev/messaging/formatting-message-text.
 */
export function readSlackToken(inside: string, names: SlackNames): MarkupPiece | null {
  const [target, label = ''] = splitOnce(inside, '|')
  const user = /^@([UWB]\w+)$/.exec(target)
  if (user) return words(names.userNames?.[user[1] ?? ''] ?? label)
  const channel = /^#([CGD]\w+)$/.exec(target)
  if (channel) return words(names.channelNames?.[channel[1] ?? ''] ?? label)
  // <!channel> and <!here> call staff and mean nothing to a family, even where Slack adds a label to them.
  if (/^!(channel|here|everyone|group)$/.test(target)) return words('')
  if (target.startsWith('!date^')) return words(label)
  if (/^!\w+/.test(target)) return words(label.replace(/^@/, ''))
  if (/^(mailto|tel):\S+$/i.test(target)) return contact(target.slice(target.indexOf(':') + 1), label)
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(target)) return link(target, label)
  return null
}

function link(url: string, label: string): MarkupPiece {
  if (label === '') return { words: '', address: url }
  // Slack links "example.com" by itself and adds the scheme.
  if (bare(label) === bare(url)) return { words: '', address: label }
  return { words: label, address: url }
}

function contact(address: string, label: string): MarkupPiece {
  const same =
    label === '' || label === address || (/^[+\d]/.test(address) && digits(label).endsWith(digits(address).slice(-7)))
  return same ? { words: '', address: label === '' ? address : label } : { words: label, address }
}

/** Takes the signs of bold, italic and strike-through off, and leaves `3*4*5`, `snake_case` and `____` alone. Struck words stay: the teacher sees them in the preview. */
export function stripEmphasis(text: string): string {
  return ['*', '_', '~'].reduce((rest, mark) => {
    const pair = `(?<![\\p{L}\\p{N}${mark}])([${mark}]{1,3})(?![\\s${mark}])([^\\n${mark}]+)(?<!\\s)\\1(?![\\p{L}\\p{N}${mark}])`
    return rest.replace(new RegExp(pair, 'gu'), '$2')
  }, text)
}

/** Slack escapes these three characters and no others. */
export function decodeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function words(text: string): MarkupPiece {
  return { words: text, address: null }
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}

function bare(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}
