import type { Departed } from './depart-text.ts'
import type { SendOutcome } from './sms-carrier.ts'

/** How one intent ended, as it is counted; kept: what had changed since the claim forbade it. */
export type TriedOutcome = SendOutcome['kind'] | 'kept'

export function triedAs(departed: Departed): TriedOutcome {
  return departed.outcome?.kind ?? 'kept'
}
