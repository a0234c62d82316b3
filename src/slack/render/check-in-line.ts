import { type CheckInTally, triedOf } from '../../broadcasts/check-in-tally.ts'
import { staffText } from '../../languages/catalogue.ts'

/** "14 tried: 9 easy, 4 with help, 1 too hard; 3 had no time; 6 said more"; what nobody said is left out. */
export function checkInLine(tally: CheckInTally): string {
  const tried = triedOf(tally)
  const how = (['easy', 'with_help', 'too_hard'] as const)
    .filter((answer) => tally[answer] > 0)
    .map((answer) => staffText(`check_in.${answer}`, { count: tally[answer] }))
    .join(', ')
  const parts = [
    tried === 0
      ? staffText('check_in.tried', { count: 0 })
      : `${staffText('check_in.tried', { count: tried })}: ${how}`,
    ...(tally.no_time === 0 ? [] : [staffText('check_in.no_time', { count: tally.no_time })]),
    ...(tally.saidMore === 0 ? [] : [staffText('check_in.said_more', { count: tally.saidMore })]),
  ]
  return parts.join('; ')
}
