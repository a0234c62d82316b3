import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Receipt } from '../../src/outbox/sms-carrier.ts'
import {
  startTwilioStandIn,
  type TwilioStandIn,
  type TwilioStandInOptions,
} from '../../src/sandbox/twilio/twilio-stand-in.ts'
import { handleInboundWebhook, type InboundSms } from '../../src/sms/twilio/inbound-webhook.ts'
import { handleStatusWebhook } from '../../src/sms/twilio/status-webhook.ts'
import { createTwilioCarrier, type TwilioCarrierOptions } from '../../src/sms/twilio/twilio-carrier.ts'
import type { WebhookRequest } from '../../src/sms/twilio/webhook.ts'

const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: '12345' }
export const service = `MG${'b'.repeat(32)}`

export interface TwilioBench {
  standIn: TwilioStandIn
  carrier: ReturnType<typeof createTwilioCarrier>
  receipts: Receipt[]
  inbound: InboundSms[]
  /** What storing does before it is done; throwing is a database that is away. */
  store: () => void
  close(): Promise<void>
}

/** Our edge and the stand-in, each hearing the other over HTTP. */
export async function openTwilioBench(
  changes: Partial<TwilioCarrierOptions> = {},
  standInChanges: Partial<TwilioStandInOptions> = {},
): Promise<TwilioBench> {
  const server = createServer((request, response) => {
    void (async () => {
      const [path, query = ''] = request.url!.split('?')
      const whole: WebhookRequest = { path: path!, query, headers: request.headers, rawBody: await bodyOf(request) }
      const answer = path!.startsWith('/sms/status/')
        ? await handleStatusWebhook(deps, whole)
        : await handleInboundWebhook(deps, whole)
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const nothing = (): void => {}
  const deps = {
    authToken: account.authToken,
    publicUrl,
    log: { error: nothing, warn: nothing, info: nothing, debug: nothing },
    async recordReceipt(receipt: Receipt) {
      bench.store()
      bench.receipts.push(receipt)
    },
    async storeInbound(sms: InboundSms) {
      bench.store()
      bench.inbound.push(sms)
    },
  }
  const standIn = await startTwilioStandIn({
    ...account,
    numbers: ['+12025550100'],
    messagingServiceSid: service,
    inboundUrl: `${publicUrl}/sms/inbound`,
    deliver: 'manual',
    ...standInChanges,
  })
  const carrier = createTwilioCarrier({
    ...account,
    sender: { messagingServiceSid: service },
    apiUrl: standIn.url,
    timeoutMs: 2000,
    publicUrl,
    ...changes,
  })
  const bench: TwilioBench = {
    standIn,
    carrier,
    receipts: [],
    inbound: [],
    store: nothing,
    async close() {
      await carrier.close()
      await standIn.stop()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
  return bench
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
