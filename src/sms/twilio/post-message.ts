import type { RequestClient } from './request-client.ts'

/** Twilio answered, and not with a message; `code` is Twilio's own where it gave one. */
class MessageRefusedError extends Error {
  override name = 'MessageRefusedError'
  readonly status: number
  readonly code: unknown
  constructor(status: number, code: unknown) {
    super(`Twilio answered ${status}`)
    this.status = status
    this.code = code
  }
}

const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' }

/**
 * Creates a message (https://www.twilio.com/docs/messaging/api/message-resource#create-a-message) without Twilio's SDK, which takes more
 * of the processor for each than everything else that is done for a text. Throws what the client throws, {@link MessageRefusedError},
 * and a SyntaxError for an answer that is no JSON.
 */
export async function postMessage(
  client: RequestClient,
  { accountSid, authToken }: { accountSid: string; authToken: string },
  fields: Readonly<Record<string, string>>,
  mayBegin: () => boolean,
): Promise<{ sid?: unknown; status?: unknown }> {
  const request = {
    method: 'post',
    uri: `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages.json`,
    username: accountSid,
    password: authToken,
    headers,
    data: new URLSearchParams(fields).toString(),
  }
  const { statusCode, body } = await client.request(request, mayBegin)
  if (statusCode >= 200 && statusCode < 300) return JSON.parse(body) as { sid?: unknown; status?: unknown }
  throw new MessageRefusedError(statusCode, codeIn(body))
}

function codeIn(body: string): unknown {
  try {
    return (JSON.parse(body) as { code?: unknown } | null)?.code
  } catch {
    return null
  }
}
