import emoji from '../../locales/emoji.json' with { type: 'json' }
import { hasLookalike } from './plain-characters.ts'

const byName = new Map<string, string>()
const byCharacter = new Map<string, string>(Object.entries(emoji.words))
for (const { text, names, characters } of emoji.signs) {
  for (const name of names.split(' ')) byName.set(name, text)
  for (const character of characters) byCharacter.set(character, text)
}
const bullets = new Set([...emoji.bullets.names.split(' '), ...Array.from(emoji.bullets.characters)])

const shortcode = /( *):([\p{L}\p{M}\p{N}_+'-]+):(?::skin-tone-\d:)?/gu
const sequence =
  /( *)(\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\p{Variation_Selector}\p{Emoji_Modifier}]?(?:\u200d\p{Extended_Pictographic}[\p{Variation_Selector}\p{Emoji_Modifier}]?)*)/gu

/**
 * Emoji as a family's phone shows them at the price of plain text, since one real emoji makes the whole text UCS-2 and
 * doubles its cost. Faces and signs become `:)`, `<3`, `->`; what only decorates vanishes; Slack's other names become
 * words (`:apple:`, "apple"), since dropping them could drop what to bring on Monday. A character that is not in
 * `locales/emoji.json` vanishes; a flag becomes its two letters. What came of it shows in the preview.
 */
export function emojiToText(text: string): string {
  const withoutNames = text.replace(shortcode, (all: string, space: string, name: string, at: number) => {
    const known = bullets.has(name) ? bulletOrNothing(text, at) : byName.get(name)
    if (known !== undefined) return placed(known, space, text, at, all)
    // Glued to letters or digits only Slack's own signs count: "10:30:45" and "a:b:c" are no emoji.
    const glued = /\w/.test((space === '' && text[at - 1]) || '') || /\w/.test(text[at + all.length] ?? '')
    return glued || !/\p{L}/u.test(name) ? all : placed(name.replace(/[_-]+/g, ' '), space, text, at, all)
  })
  return withoutNames.replace(sequence, (all: string, space: string, found: string, at: number) => {
    if (/^\p{Regional_Indicator}/u.test(found)) return placed(flagLetters(found), space, withoutNames, at, all)
    const parts = Array.from(found).filter((part) => !/[\p{Variation_Selector}\p{Emoji_Modifier}]/u.test(part))
    const base = parts.length === 1 ? (parts[0] ?? '') : ''
    if (hasLookalike(base)) return all
    const known = bullets.has(base) ? bulletOrNothing(withoutNames, at) : byCharacter.get(base)
    return placed(known ?? '', space, withoutNames, at, all)
  })
}

/** A check mark before a line is that line's bullet; anywhere else it says "done" to nobody. */
function bulletOrNothing(text: string, at: number): string {
  return at === 0 || text[at - 1] === '\n' ? '- ' : ''
}

/** What vanishes takes the space before it along ("Great :tada:!" is "Great!"); words keep clear of their neighbours. */
function placed(replacement: string, space: string, text: string, at: number, replaced: string): string {
  if (replacement === '') return ''
  if (!/\p{L}/u.test(replacement)) return space + replacement
  const before = at === 0 || /[\s([]/.test(text[at - 1] ?? '') ? space : ' '
  const after = /[\p{L}\p{N}]/u.test(text[at + replaced.length] ?? '') ? ' ' : ''
  return before + replacement + after
}

function flagLetters(flag: string): string {
  return Array.from(flag, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65)).join('')
}
