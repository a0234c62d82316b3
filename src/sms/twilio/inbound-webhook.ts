import { emptyResponse, takeWebhook, type WebhookDeps, type WebhookRequest, type WebhookResponse } from './webhook.ts'

/** A text or a photo from a phone, as Twilio tells it. */
export interface InboundSms {
  sid: string
  /** E.164, or a short code. */
  from: string
  to: string
  body: string
  media: { url: string; contentType: string }[]
  /** Set when Twilio itself handled the words: it has answered, and blocks or unblocks the number. */
  optOutType: 'STOP' | 'START' | 'HELP' | null
}

export interface InboundWebhookDeps extends WebhookDeps {
  /** Resolves once it is stored; the same sid twice is stored once. */
  storeInbound(sms: InboundSms): Promise<void>
}

/** Twilio sends at most ten media with a message. */
const maxMedia = 10

/** TwiML that says nothing: whatever we answer goes through the outbox. */
const nothingToSay = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

/** `POST /sms/inbound`: a phone has written. */
export function handleInboundWebhook(deps: InboundWebhookDeps, request: WebhookRequest): Promise<WebhookResponse> {
  return takeWebhook(deps, request, async (form) => {
    const sid = form.get('MessageSid') ?? ''
    const from = form.get('From') ?? ''
    if (!/^\w{1,64}$/.test(sid) || from === '') return emptyResponse(400)
    await deps.storeInbound({
      sid,
      from,
      to: form.get('To') ?? '',
      body: form.get('Body') ?? '',
      media: readMedia(form),
      optOutType: readOptOutType(form.get('OptOutType')),
    })
    return { status: 200, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body: nothingToSay }
  })
}

function readMedia(form: URLSearchParams): InboundSms['media'] {
  const count = Math.min(Number(form.get('NumMedia') ?? 0) || 0, maxMedia)
  const all = Array.from({ length: count }, (_, index) => ({
    url: form.get(`MediaUrl${index}`) ?? '',
    contentType: form.get(`MediaContentType${index}`) ?? '',
  }))
  return all.filter(({ url }) => url !== '')
}

function readOptOutType(value: string | null): InboundSms['optOutType'] {
  const type = value?.toUpperCase()
  return type === 'STOP' || type === 'START' || type === 'HELP' ? type : null
}
