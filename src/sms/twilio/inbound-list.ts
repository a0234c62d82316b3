import twilio from 'twilio'
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js'
import type { InboundSource, ListedText } from '../../inbox/inbound-source.ts'
import { createRequestClient } from './request-client.ts'
import type { TwilioCarrierOptions } from './twilio-carrier.ts'

const apiOrigin = 'https://api.twilio.com'
const messagingOrigin = 'https://messaging.twilio.com'
const pageSize = 1000
/** What a number can be sent in days; more is a list that has lost its end. */
const maxPages = 100
const maxMedia = 10

/** Twilio's list of messages, read for what phones have sent to our numbers. */
export function createInboundList(
  options: Pick<TwilioCarrierOptions, 'accountSid' | 'authToken' | 'sender' | 'apiUrl' | 'timeoutMs'>,
): InboundSource & { close(): Promise<void> } {
  const { accountSid, authToken, sender, apiUrl, timeoutMs } = options
  const clients = [apiOrigin, messagingOrigin].map((origin) =>
    createRequestClient({ baseUrl: apiUrl ?? origin, timeoutMs, connections: 2 }),
  )
  const [api, messaging] = clients.map((http) =>
    twilio(accountSid, authToken, {
      // The SDK's type asks for the class of its own client; it calls nothing but `request`.
      httpClient: http as unknown as NonNullable<twilio.ClientOpts['httpClient']>,
      autoRetry: false,
    }),
  ) as [twilio.Twilio, twilio.Twilio]

  /** Asked for anew each time: a service's numbers change. */
  async function ownNumbers(): Promise<string[]> {
    if ('from' in sender) return [sender.from]
    const numbers = await messaging.messaging.v1.services(sender.messagingServiceSid).phoneNumbers.list()
    return numbers.map(({ phoneNumber }) => phoneNumber)
  }

  async function receivedBy(to: string, since: Date): Promise<MessageInstance[]> {
    const found: MessageInstance[] = []
    let page = await api.messages.page({ to, dateSentAfter: since, pageSize })
    for (let pages = 1; ; pages++) {
      found.push(...page.instances.filter(({ direction }) => direction === 'inbound'))
      const next = await page.nextPage()
      if (next === undefined) return found
      if (pages === maxPages) throw new Error('the list is too long')
      page = next as typeof page
    }
  }

  async function read(message: MessageInstance): Promise<ListedText> {
    const hasMedia = Number(message.numMedia) > 0
    const media = hasMedia ? await api.messages(message.sid).media.list({ limit: maxMedia }) : []
    return {
      sid: message.sid,
      from: message.from,
      body: message.body,
      media: media.map(({ uri, contentType }) => {
        return { url: (apiUrl ?? apiOrigin) + uri.replace(/\.json$/, ''), contentType }
      }),
      // The list does not say what Twilio took the words for; its own words are known by themselves.
      optOutType: null,
      sentAt: message.dateCreated,
    }
  }

  return {
    async listReceived(since) {
      const messages: MessageInstance[] = []
      for (const number of await ownNumbers()) messages.push(...(await receivedBy(number, since)))
      const texts: ListedText[] = []
      // Newest first as they come; of one second in the order they were listed, turned round.
      for (const message of messages.toReversed()) texts.push(await read(message))
      return texts.toSorted((a, b) => a.sentAt.getTime() - b.sentAt.getTime())
    },
    async close() {
      await Promise.all(clients.map((http) => http.close()))
    },
  }
}
