import type { SentSms } from './sms-carrier.ts'

/** Twilio's dates are whole seconds and clocks drift apart: a message this much older than its intent may still be its own. */
export const CLOCK_SKEW_MS = 60_000

export type Settling =
  | { kind: 'bind'; sms: SentSms }
  /** Not there: looked at once more after a grace, since lists lag behind. */
  | { kind: 'look_again' }
  | { kind: 'absent' }
  | { kind: 'undecidable' }

/**
 * What the carrier's list proves about an attempt with unknown outcome. Only a message that belongs to no other attempt, has the
 * same body and is not older than the intent can be its own; of several the oldest, since at most one attempt for a
 * number and body is open at a time.
 *
 * @param boundSids SIDs of the list that belong to other attempts.
 * @param looks how many looks have found nothing so far.
 */
export function decideSettling(
  attempt: { body: string; intendedAt: Date; looks: number },
  listed: readonly SentSms[],
  boundSids: ReadonlySet<string>,
): Settling {
  const since = attempt.intendedAt.getTime() - CLOCK_SKEW_MS
  const free = listed
    .filter((sms) => !boundSids.has(sms.sid) && sms.createdAt.getTime() >= since)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const own = free.find((sms) => sms.body === attempt.body)
  if (own !== undefined) return { kind: 'bind', sms: own }
  // A message whose words the carrier has not kept may be ours or not: resending could double it, so a person decides.
  if (free.some((sms) => sms.body === null)) return { kind: 'undecidable' }
  return attempt.looks === 0 ? { kind: 'look_again' } : { kind: 'absent' }
}
