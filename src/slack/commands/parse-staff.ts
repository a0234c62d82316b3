import type { StaffLimit } from '../../people/staff-limit.ts'
import { readMentions } from './read-mentions.ts'

export type StaffLine =
  | { kind: 'list' }
  | { kind: 'add'; people: string[]; limit: StaffLimit | null }
  | { kind: 'remove' | 'liaison'; people: string[] }
  | { kind: 'usage' }
  | { kind: 'not_a_mention'; word: string }
  | { kind: 'not_people' }

/** Reads what follows `/family staff`. */
export function parseStaff(line: string): StaffLine {
  const { before, people, after, notPicked, hasOthers } = readMentions(line)
  if (notPicked !== null) return { kind: 'not_a_mention', word: notPicked }
  if (hasOthers) return { kind: 'not_people' }
  const [verb = '', ...others] = before.toLowerCase().split(' ')
  const rest = [...others, after.toLowerCase()].join(' ').trim()
  if (people.length === 0) return (verb === '' || verb === 'list') && rest === '' ? { kind: 'list' } : { kind: 'usage' }
  if (verb === 'add') {
    const limit = readLimitWords(rest)
    return limit === 'usage' ? { kind: 'usage' } : { kind: 'add', people, limit }
  }
  if ((verb === 'remove' || verb === 'liaison') && rest === '') return { kind: verb, people }
  return { kind: 'usage' }
}

function readLimitWords(words: string): StaffLimit | null | 'usage' {
  if (words === '') return null
  const until = /^until (.+)$/.exec(words)?.[1]
  if (until !== undefined) return { lastDay: until }
  const [, count, unit] = /^for (\d{1,4}|an?|one) (day|week)s?$/.exec(words) ?? []
  const days = (/^\d/.test(count ?? '') ? Number(count) : 1) * (unit === 'week' ? 7 : 1)
  return count === undefined || days === 0 ? 'usage' : { days }
}
