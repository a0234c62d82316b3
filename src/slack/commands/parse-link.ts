import { readMentions } from './read-mentions.ts'

export type LinkLine =
  | { kind: 'link'; classroomName: string; teachers: string[] }
  | { kind: 'usage' }
  | { kind: 'not_a_mention'; word: string }
  | { kind: 'not_people' }
  | { kind: 'leftover'; words: string }

/** Reads what follows `/family link`: the classroom's name, in quotes or not, then mentions. */
export function parseLink(line: string): LinkLine {
  const { before, people, after, notPicked, hasOthers } = readMentions(line)
  if (notPicked !== null) return { kind: 'not_a_mention', word: notPicked }
  if (hasOthers) return { kind: 'not_people' }
  const words = after.split(/[\s,;]+/).filter((word) => !['', 'and', '&'].includes(word))
  if (words.length > 0) return { kind: 'leftover', words: words.join(' ') }
  const classroomName = withoutQuotes(before)
  return classroomName === '' ? { kind: 'usage' } : { kind: 'link', classroomName, teachers: people }
}

/** Slack's editor makes straight quotes curly. */
function withoutQuotes(words: string): string {
  return (
    /^(?:["\u201c\u201d\u201e](.*)["\u201c\u201d]|['\u2018\u2019](.*)['\u2018\u2019])$/
      .exec(words)
      ?.slice(1)
      .find((inside) => inside !== undefined)
      ?.trim() ?? words
  )
}
