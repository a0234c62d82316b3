import type { LedgerEntry } from '../twilio/ledger.ts'

/** What a phone has sent and what was sent to it, by number, oldest first; attempts that Twilio refused are nobody's. */
export function textsByPhone(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> {
  const byPhone = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    const number = entry.direction === 'inbound' ? entry.from : entry.to
    if (entry.outcome !== 'accepted' || number === null) continue
    const texts = byPhone.get(number)
    if (texts === undefined) byPhone.set(number, [entry])
    else texts.push(entry)
  }
  return byPhone
}

/** How many of them came to the phone. */
export function countArrived(texts: readonly LedgerEntry[]): number {
  return texts.filter(
    ({ direction, status }) => direction !== 'inbound' && (status === 'sent' || status === 'delivered'),
  ).length
}
