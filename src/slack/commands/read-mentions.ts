import { decodeEntities } from '../../texts/slack-markup.ts'

/** Words with mentions among them, as Slack hands a command's line on: `Room 12 <@U123|vega> until 2026-12-04`. */
export interface MentionedWords {
  /** The words before the first mention. */
  before: string
  /** Slack user ids, each once. */
  people: string[]
  /** The words after the first mention, without the mentions. */
  after: string
  /** Something that looks like a mention and is none: `@vega` as typed, when nobody was picked from Slack's list. */
  notPicked: string | null
  /** A group, a channel or @here was mentioned: none of them is a person. */
  hasOthers: boolean
}

const mention = /<([@#!])([^>|]*)(?:\|[^>]*)?>/g

export function readMentions(line: string): MentionedWords {
  const found = [...line.matchAll(mention)]
  const people = found.filter(([, sign, id]) => sign === '@' && /^[UWB]\w+$/.test(id ?? '')).map(([, , id]) => id ?? '')
  const [first] = found
  const before = first === undefined ? line : line.slice(0, first.index)
  const after = first === undefined ? '' : line.slice(first.index).replaceAll(mention, ' ')
  return {
    before: tidy(before),
    people: [...new Set(people)],
    after: tidy(after),
    notPicked: /(?:^|\s)(@[\p{L}\p{N}][\p{L}\p{N}._-]*)/u.exec(`${before} ${after}`)?.[1] ?? null,
    hasOthers: found.length > people.length,
  }
}

function tidy(words: string): string {
  return decodeEntities(words).replaceAll(/\s+/g, ' ').trim()
}
