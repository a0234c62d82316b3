import { emojiToText } from './emoji-to-text.ts'
import { plainCharacters } from './plain-characters.ts'
import { decodeEntities, readSlackToken, type SlackNames, stripEmphasis } from './slack-markup.ts'

/**
 * What a teacher wrote in Slack (mrkdwn, or a modal's field) as the plain text that a family reads: no markup, entities,
 * ids or emoji, pasted-in typography in GSM-7, every letter and accent kept. A link reads "label (address)". Addresses,
 * names and code are taken out before the signs of emphasis and the emoji are looked for, and put back afterwards.
 */
export function slackToPlainText(mrkdwn: string, names: SlackNames = {}): string {
  const kept: string[] = []
  const keep = (text: string): string => `\ufdd0${kept.push(text) - 1}\ufdd1`
  const restore = (text: string): string =>
    text.replace(/\ufdd0(\d+)\ufdd1/g, (_all, index: string) => restore(kept[Number(index)] ?? ''))

  const withoutTokens = mrkdwn
    .replace(/[\ufdd0\ufdd1]/g, '')
    // Who is called is called first, as a rule: "<!here>, please ..."
    .replace(/<!(?:channel|here|everyone)(?:\|[^<>]*)?>[,:;]? */g, '')
    .replace(/( *)<([^<>\n]+)>/g, (all: string, space: string, inside: string) => {
      const piece = readSlackToken(inside, names)
      if (piece === null) return all
      if (piece.address === null) return piece.words === '' ? '' : space + keep(decodeEntities(piece.words))
      const address = keep(decodeEntities(piece.address))
      return space + (piece.words === '' ? address : `${piece.words} (${address})`)
    })
  const marked = withoutTokens
    .replace(/```\n?([^]*?)```/g, (_all, code: string) => keep(decodeEntities(code)))
    .replace(/`([^`\n]+)`/g, (_all, code: string) => keep(decodeEntities(code)))
    .replace(/\bhttps?:\/\/[^\s<>\ufdd0\ufdd1]*[^\s<>\ufdd0\ufdd1.,;:!?)'"*_~]/gi, (url) => keep(decodeEntities(url)))
    .replace(/^[ \t]*(?:&gt;|>){1,3} ?/gm, '')
    .replace(/^([ \t]*)\*(?=[ \t])/gm, '$1-')
  return plainCharacters(restore(decodeEntities(emojiToText(stripEmphasis(marked)))))
}
