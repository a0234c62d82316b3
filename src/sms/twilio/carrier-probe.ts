import { z } from 'zod'
import type { CarrierProbe, Registration, Said, SenderFacts } from '../../doctor/facts.ts'
import { createRequestClient, RequestFailedError } from './request-client.ts'

export interface CarrierProbeOptions {
  accountSid: string
  authToken: string
  sender: { messagingServiceSid: string } | { from: string }
  /** null: Twilio's own. Without a slash at its end. */
  apiUrl: string | null
  timeoutMs: number
  /** ISO 3166 alpha-2. */
  country: string
}

/** What Twilio says no with. */
class RefusedError extends Error {
  override name = 'RefusedError'
  readonly code: string
  readonly status: number
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

const refusal = z.object({ code: z.number().int() })
const service = z.object({
  inbound_request_url: z.string().nullable(),
  use_inbound_webhook_on_number: z.boolean(),
})
const numbers = z.object({
  incoming_phone_numbers: z.array(z.object({ phone_number: z.string(), sms_url: z.string() })),
})
const serviceNumbers = z.object({ phone_numbers: z.array(z.object({ phone_number: z.string() })) })
const campaigns = z.object({ compliance: z.array(z.object({ campaign_status: z.string() })) })

/** Reads how the sender is set up at Twilio: GETs only, each with one deadline. */
export function createCarrierProbe(options: CarrierProbeOptions): CarrierProbe {
  return {
    async look() {
      let dateSaid: Date | null = null
      const hosts = [options.apiUrl ?? 'https://api.twilio.com', options.apiUrl ?? 'https://messaging.twilio.com']
      const [api, messaging] = hosts.map((baseUrl) => {
        const { timeoutMs } = options
        return createRequestClient({ baseUrl, timeoutMs, connections: 2 })
      })
      const readerOf = (client: typeof api) =>
        async function get<T>(path: string, shape: z.ZodType<T>): Promise<T> {
          const { accountSid: username, authToken: password } = options
          const uri = new URL(path, 'https://twilio.invalid').href
          const { statusCode, body, headers } = await client!.request({ method: 'GET', uri, username, password })
          dateSaid = readDate(headers['date']) ?? dateSaid
          const value = parseJson(body)
          if (statusCode >= 400) {
            const said = refusal.safeParse(value)
            throw new RefusedError(statusCode, said.success ? String(said.data.code) : `http ${statusCode}`)
          }
          return shape.parse(value)
        }
      try {
        const sender = await readSender(options, readerOf(api), readerOf(messaging))
        return { kind: 'answered', sender, dateSaid }
      } catch (error) {
        return explain(error)
      } finally {
        await Promise.all([api!.close(), messaging!.close()])
      }
    },
  }
}

type Get = <T>(path: string, shape: z.ZodType<T>) => Promise<T>

async function readSender(
  { accountSid, sender, country }: CarrierProbeOptions,
  api: Get,
  messaging: Get,
): Promise<SenderFacts> {
  const list = `/2010-04-01/Accounts/${accountSid}/IncomingPhoneNumbers.json`
  if ('from' in sender) {
    // A short code is in no list of numbers, and its registration is its own.
    const isNumber = sender.from.startsWith('+')
    const query = `?PhoneNumber=${encodeURIComponent(sender.from)}`
    const found = await api(isNumber ? list + query : list, numbers)
    if (!isNumber) return { kind: 'known', inboundUrls: [], registration: { kind: 'not_seen' } }
    const inboundUrls = found.incoming_phone_numbers.map(({ sms_url: url }) => url)
    return inboundUrls.length === 0
      ? { kind: 'unknown' }
      : { kind: 'known', inboundUrls, registration: inTheUs(country, { kind: 'not_seen' }) }
  }
  const path = `/v1/Services/${sender.messagingServiceSid}`
  const found = await messaging(path, service).catch(nullIfMissing)
  if (found === null) return { kind: 'unknown' }
  const inboundUrls = found.use_inbound_webhook_on_number
    ? urlsOfNumbers(await messaging(`${path}/PhoneNumbers`, serviceNumbers), await api(list, numbers))
    : [found.inbound_request_url ?? '']
  const { compliance } = await messaging(`${path}/Compliance/Usa2p`, campaigns)
  const status = compliance[0]?.campaign_status
  const registration: Registration = status === undefined ? { kind: 'none' } : { kind: 'campaign', status }
  return { kind: 'known', inboundUrls, registration: inTheUs(country, registration) }
}

function urlsOfNumbers(inService: z.infer<typeof serviceNumbers>, all: z.infer<typeof numbers>): string[] {
  const mine = new Set(inService.phone_numbers.map(({ phone_number: number }) => number))
  return all.incoming_phone_numbers
    .filter(({ phone_number: number }) => mine.has(number))
    .map(({ sms_url: url }) => url)
}

function inTheUs(country: string, registration: Registration): Registration {
  return country === 'US' ? registration : { kind: 'not_needed' }
}

function nullIfMissing(error: unknown): null {
  if (error instanceof RefusedError && error.status === 404) return null
  throw error
}

function explain(error: unknown): Said<never> {
  if (error instanceof RefusedError) {
    return error.status < 500 ? { kind: 'refused', code: error.code } : { kind: 'no_answer', why: error.code }
  }
  return { kind: 'no_answer', why: error instanceof RequestFailedError ? error.why : 'unreadable' }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return null
  }
}

function readDate(said: string | undefined): Date | null {
  const date = new Date(said ?? Number.NaN)
  return Number.isNaN(date.getTime()) ? null : date
}
