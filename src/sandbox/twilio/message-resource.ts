import { deliveryErrorMessage } from './refusals.ts'
import type { LedgerEntry, MediaEntry } from './ledger.ts'

/** RFC 2822 in whole seconds and numeric zone, as Twilio writes it: `Thu, 30 Jul 2015 20:12:31 +0000`. */
export function rfc2822(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

/** The exact keys of Twilio's Message resource. */
export function messageResource(accountSid: string, entry: LedgerEntry): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${entry.sid}`
  // With a Messaging Service no sender is chosen yet, so no segments are counted either.
  const chosen = entry.status !== 'accepted'
  const failed = entry.errorCode !== null
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: entry.body,
    date_created: rfc2822(entry.dateCreated),
    date_sent: entry.dateSent === null ? null : rfc2822(entry.dateSent),
    date_updated: rfc2822(entry.dateUpdated),
    direction: entry.direction,
    error_code: entry.errorCode,
    error_message: failed ? deliveryErrorMessage(entry.errorCode ?? 0) : null,
    from: entry.from,
    messaging_service_sid: entry.messagingServiceSid,
    num_media: String(entry.media.length),
    num_segments: chosen ? String(entry.segments) : '0',
    price: null,
    price_unit: entry.status === 'accepted' || entry.status === 'queued' ? null : 'USD',
    sid: entry.sid,
    status: entry.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: entry.to,
    uri: `${uri}.json`,
  }
}

/** The exact keys of Twilio's Media resource. */
export function mediaResource(accountSid: string, messageSid: string, media: MediaEntry): Record<string, unknown> {
  return {
    account_sid: accountSid,
    content_type: media.contentType,
    date_created: rfc2822(media.createdAt),
    date_updated: rfc2822(media.createdAt),
    parent_sid: messageSid,
    sid: media.sid,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${messageSid}/Media/${media.sid}.json`,
  }
}
