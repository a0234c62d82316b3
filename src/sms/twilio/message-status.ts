import type { CarrierStatus } from '../../outbox/sms-carrier.ts'

/** Twilio's word for a message's state in ours; null for one we do not know, or of a message that came in. */
export function readMessageStatus(status: string): CarrierStatus | null {
  switch (status) {
    case 'accepted':
    case 'queued':
    case 'sending':
    case 'sent':
    case 'delivered':
    case 'undelivered':
    case 'failed':
      return status
    case 'scheduled':
      return 'accepted'
    case 'read':
    case 'partially_delivered':
      return 'delivered'
    case 'canceled':
      return 'failed'
    default:
      return null
  }
}
