import words from '../../locales/calendar-words.json' with { type: 'json' }
import { normalizeWords } from './normalize-words.ts'

/** What a calendar's entry says about school by its title alone. */
export type CalendarMeaning = 'holiday' | 'closure' | 'term' | 'first_day' | 'last_day'

/** Null: it says nothing about whether there is school ("Book fair", "Early dismissal"). */
export function calendarMeaning(title: string): CalendarMeaning | null {
  const said = ` ${normalizeWords(title)} `
  const says = (phrases: readonly string[]) => phrases.some((phrase) => said.includes(` ${phrase} `))
  if (says(words.first_day)) return 'first_day'
  if (says(words.last_day)) return 'last_day'
  if (says(words.open)) return null
  if (says(words.closed)) return says(words.closure) ? 'closure' : 'holiday'
  return says(words.term) && !/ (begins|starts|ends|end of|report|grades) /.test(said) ? 'term' : null
}
