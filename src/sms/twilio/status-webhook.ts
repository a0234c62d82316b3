import { isId } from '../../lib/id.ts'
import type { Receipt } from '../../outbox/sms-carrier.ts'
import { failureOf } from './error-codes.ts'
import { readMessageStatus } from './message-status.ts'
import { emptyResponse, takeWebhook, type WebhookDeps, type WebhookRequest, type WebhookResponse } from './webhook.ts'

export interface StatusWebhookDeps extends WebhookDeps {
  /** Resolves once the receipt is stored. */
  recordReceipt(receipt: Receipt): Promise<void>
}

/** `POST /sms/status/:attempt`: how far Twilio has got with a text. */
export function handleStatusWebhook(deps: StatusWebhookDeps, request: WebhookRequest): Promise<WebhookResponse> {
  return takeWebhook(deps, request, async (form) => {
    const attemptId = request.path.split('/').at(-1)
    const sid = form.get('MessageSid') ?? ''
    if (!isId(attemptId) || !/^\w{1,64}$/.test(sid)) return emptyResponse(400)
    const status = readMessageStatus(form.get('MessageStatus') ?? '')
    // A word Twilio has added since: telling us again would not help.
    if (status === null) {
      deps.log.warn('receipt_not_understood', { attempt: attemptId })
      return emptyResponse(200)
    }
    const code = form.get('ErrorCode') ?? ''
    const failure = /^\d{1,6}$/.test(code) && code !== '0' ? failureOf(code) : null
    await deps.recordReceipt({ attemptId, sid, status, failure })
    return emptyResponse(200)
  })
}
