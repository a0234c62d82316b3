import type { LedgerEntry, TwilioAccount } from './ledger.ts'
import { messageResource } from './message-resource.ts'

/**
 * One page of Messages.json, newest first. Filters: To, From, DateSent (a day), `DateSent<` and `DateSent>` (inclusive);
 * a message not sent yet has no DateSent and fits none of the date filters. What is younger than `lagMs` is not listed yet.
 */
export function listMessages(
  account: TwilioAccount,
  query: URLSearchParams,
  clock: { readonly at: Date; readonly lagMs: number },
): Record<string, unknown> {
  const to = query.get('To')
  const from = query.get('From')
  const pool = to === null ? account.entries : (account.byTo.get(to) ?? [])
  const found = pool
    .filter((entry) => entry.sid !== null && !entry.deleted)
    .filter((entry) => clock.at.getTime() - entry.at.getTime() >= clock.lagMs)
    .filter((entry) => from === null || entry.from === from)
    .filter((entry) => fitsDates(entry, query))
    .toReversed()
  return page(account.sid, query, found)
}

function page(accountSid: string, query: URLSearchParams, found: readonly LedgerEntry[]): Record<string, unknown> {
  const size = Math.min(Math.max(Number(query.get('PageSize') ?? 50) || 50, 1), 1000)
  const number = Number(query.get('Page') ?? 0) || 0
  // A token names the last message of the page before: what arrived since then does not shift the pages.
  const token = query.get('PageToken')
  const after = token === null ? -1 : found.findIndex((entry) => `PA${entry.sid}` === token)
  const start = token === null ? number * size : after + 1
  const shown = found.slice(start, start + size)
  const last = shown.at(-1)
  const uri = (to: number, pageToken?: string): string => {
    const params = new URLSearchParams(query)
    params.set('PageSize', String(size))
    params.set('Page', String(to))
    params.delete('PageToken')
    if (pageToken !== undefined) params.set('PageToken', pageToken)
    return `/2010-04-01/Accounts/${accountSid}/Messages.json?${params.toString()}`
  }
  return {
    end: start + Math.max(shown.length - 1, 0),
    first_page_uri: uri(0),
    next_page_uri: last !== undefined && start + size < found.length ? uri(number + 1, `PA${last.sid}`) : null,
    page: number,
    page_size: size,
    previous_page_uri: number > 0 ? uri(number - 1) : null,
    messages: shown.map((entry) => messageResource(accountSid, entry)),
    start,
    uri: uri(number, token ?? undefined),
  }
}

function fitsDates(entry: LedgerEntry, query: URLSearchParams): boolean {
  const [on, before, since] = [query.get('DateSent'), query.get('DateSent<'), query.get('DateSent>')]
  if (on === null && before === null && since === null) return true
  if (entry.dateSent === null) return false
  const sent = Math.floor(entry.dateSent.getTime() / 1000) * 1000
  return (
    (on === null || entry.dateSent.toISOString().startsWith(on.slice(0, 10))) &&
    (before === null || sent <= endOf(before)) &&
    (since === null || sent >= new Date(since).getTime())
  )
}

/** A bare day reaches to its end. */
function endOf(moment: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? new Date(`${moment}T23:59:59.999Z`).getTime() : new Date(moment).getTime()
}
