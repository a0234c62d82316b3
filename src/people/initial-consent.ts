import type { ConsentState } from './consent.ts'
import type { RosterRow } from './parse-roster-row.ts'
import type { KnownConsent } from './roster-reader.ts'

/**
 * The state in which a roster opens a consent on a number.
 *
 * - A STOP belongs to the number, whoever has it now: the carrier's own block stays too, until the phone texts START.
 * - A freeze says that the number is not this person's. For the same person it holds; for another one it says nothing:
 *   they may well be who answered "wrong number".
 * - A refusal was said by the person to the school: an empty column does not take it back on a new number.
 *
 * @param before what the same caregiver's consent on their former number says, if they have one.
 * @param history every other consent there ever was on this number.
 */
export function initialConsent(
  said: RosterRow['consent'],
  caregiverId: string,
  before: ConsentState | null,
  history: readonly KnownConsent[],
): ConsentState {
  const newestFirst = history.toSorted((a, b) => endOf(b) - endOf(a) || b.changedAt.getTime() - a.changedAt.getTime())
  if (newestFirst.find((consent) => consent.caregiverId === caregiverId)?.state === 'frozen') return 'frozen'
  const last = newestFirst[0]
  if (last?.state === 'stopped' || last?.stoppedBeneath === true) return 'stopped'
  switch (said) {
    case 'yes':
      return 'agreed'
    case 'no':
      return 'refused'
    case '':
      return before === 'refused' ? 'refused' : 'enrolled'
  }
}

/** An open one is about to end: it is the newest. */
function endOf({ endedAt }: KnownConsent): number {
  return endedAt?.getTime() ?? Infinity
}
