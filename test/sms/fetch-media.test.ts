import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMediaSource } from '../../src/sms/twilio/fetch-media.ts'
import { parseMediaAddress, parseMediaRedirect } from '../../src/sms/twilio/media-address.ts'

const accountSid = `AC${'a'.repeat(32)}`
const authToken = 'secret-token'
const media = `/2010-04-01/Accounts/${accountSid}/Messages/MM${'b'.repeat(32)}/Media/ME${'c'.repeat(32)}`
const twilio = { accountSid, apiUrl: null }

describe('the address of a photo, as a webhook tells it', () => {
  it('is taken from Twilio’s API', () => {
    expect(parseMediaAddress(`https://api.twilio.com${media}`, twilio)?.href).toBe(`https://api.twilio.com${media}`)
  })

  it.each([
    ['http://169.254.169.254/latest/meta-data/iam/security-credentials/', 'a metadata host'],
    ['http://metadata.google.internal/computeMetadata/v1/', 'a metadata host by name'],
    ['file:///etc/passwd', 'a file'],
    [`http://api.twilio.com${media}`, 'another scheme'],
    [`https://api.twilio.com:8443${media}`, 'another port'],
    [`https://api.twilio.com.evil.example${media}`, 'a longer host'],
    [`https://evil.example/https://api.twilio.com${media}`, 'a host in the path'],
    [`https://api.twilio.com@evil.example${media}`, 'a host as the user'],
    [`https://user:word@api.twilio.com${media}`, 'credentials'],
    [`https://api.twilio.com\\@evil.example${media}`, 'a backslash'],
    [`https://api.twilio.com${media}?redirect=1`, 'a query'],
    [`https://api.twilio.com${media}.json`, 'the description, not the picture'],
    [`https://api.twilio.com${media}/../../../../Messages.json`, 'another resource'],
    [`https://api.twilio.com${media.replace('AC', 'AD')}`, 'another account'],
    ['https://api.twilio.com/2010-04-01/Accounts.json', 'the accounts'],
    [`https://mms.twiliocdn.com${media}`, 'the pictures’ own network, which gets no credentials'],
    [`http://127.0.0.1:3000${media}`, 'this computer'],
    ['', 'nothing'],
  ])('is not %s (%s)', (url) => {
    expect(parseMediaAddress(url, twilio)).toBeNull()
  })
})

describe('where Twilio redirects to', () => {
  const from = new URL(`https://api.twilio.com${media}`)

  it.each([
    'https://mms.twiliocdn.com/AC1/photo?Expires=1&Signature=x',
    'https://media.twiliocdn.com/x',
    'https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC1/photo',
  ])('is followed to %s', (location) => {
    expect(parseMediaRedirect(location, from, twilio)?.href).toBe(location)
  })

  it.each([
    'http://mms.twiliocdn.com/x',
    'https://mms.twiliocdn.com:8443/x',
    'https://twiliocdn.com.evil.example/x',
    'https://eviltwiliocdn.com/x',
    'https://user@mms.twiliocdn.com/x',
    'https://s3-external-1.amazonaws.com/somebody-elses-bucket/x',
    'https://s3-external-1.amazonaws.com/media.twiliocdn.com/../evil/x',
    'https://169.254.169.254/x',
    'http://127.0.0.1:3000/x',
    'http://localhost/x',
    'https://localhost/x',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    '//evil.example/x',
    '/2010-04-01/Accounts.json',
    '',
  ])('is not followed to %s', (location) => {
    expect(parseMediaRedirect(location, from, twilio)).toBeNull()
  })
})

describe('fetching a photo', () => {
  let api: Awaited<ReturnType<typeof serve>>
  let store: Awaited<ReturnType<typeof serve>>
  let answer: (request: IncomingMessage, response: ServerResponse) => void
  let stored: typeof answer
  beforeAll(async () => {
    api = await serve((request, response) => answer(request, response))
    store = await serve((request, response) => stored(request, response))
  })
  afterAll(async () => {
    await api.stop()
    await store.stop()
  })
  beforeEach(() => {
    api.seen.length = 0
    store.seen.length = 0
    answer = redirectTo(() => `${store.url}/photo`)
    stored = (_request, response) => void response.end('a picture')
  })

  const source = (changes = {}) =>
    createMediaSource({ accountSid, authToken, apiUrl: api.url, timeoutMs: 2000, maxBytes: 1000, ...changes })
  const fetched = (changes = {}) => source(changes).fetch(api.url + media)

  it('sends our credentials to the API, and none where it redirects to', async () => {
    expect(await fetched()).toEqual({ kind: 'fetched', bytes: Buffer.from('a picture') })
    const basic = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
    expect(api.seen.map(({ headers }) => headers.authorization)).toEqual([basic])
    expect(store.seen.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  it('sends nothing at all to an address that is not Twilio’s', async () => {
    const refused = { kind: 'refused', reason: 'not_the_carriers' }
    expect(await source().fetch(`${store.url}${media}`)).toEqual(refused)
    expect(await source({ apiUrl: null }).fetch(api.url + media)).toEqual(refused)
    expect(await source().remove(`${store.url}${media}`)).toEqual({ kind: 'removed' })
    expect([...api.seen, ...store.seen]).toEqual([])
  })

  it.each([
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'http://u:p@127.0.0.1/x',
    'https://evil.example/x',
    '',
  ])('refuses a redirect to %s', async (location) => {
    answer = redirectTo(() => location)
    expect(await fetched()).toEqual({ kind: 'refused', reason: 'not_the_carriers' })
    expect(store.seen).toEqual([])
  })

  it('follows three redirects and no more', async () => {
    let left = 2
    stored = (request, response) =>
      left-- > 0 ? redirectTo(() => `${store.url}/again`)(request, response) : void response.end('at last')
    expect(await fetched()).toMatchObject({ kind: 'fetched' })
    stored = redirectTo(() => `${store.url}/again`)
    expect(await fetched()).toEqual({ kind: 'refused', reason: 'not_the_carriers' })
  })

  it('stops at the limit, whatever the length was said to be', async () => {
    stored = (_request, response) => void response.end(Buffer.alloc(1001))
    expect(await fetched()).toEqual({ kind: 'refused', reason: 'too_large' })
    let isClosed = false
    stored = (_request, response) => {
      response.on('close', () => (isClosed = true))
      const more = () => void (response.destroyed || (response.write(Buffer.alloc(64 * 1024)), setImmediate(more)))
      more()
    }
    expect(await fetched()).toEqual({ kind: 'refused', reason: 'too_large' })
    await store.closed()
    expect(isClosed).toBe(true)
  })

  it('tries later what may still come, and believes that there is none', async () => {
    stored = (_request, response) => void response.writeHead(403).end()
    expect(await fetched()).toEqual({ kind: 'later', why: 'http_403', retryAfterMs: 0 })
    stored = (_request, response) => void response.writeHead(429, { 'retry-after': '7' }).end()
    expect(await fetched()).toEqual({ kind: 'later', why: 'http_429', retryAfterMs: 7000 })
    stored = (_request, response) => void response.socket?.destroy()
    expect(await fetched()).toMatchObject({ kind: 'later' })
    stored = (_request, response) => void response.write('drip')
    expect(await fetched({ timeoutMs: 50 })).toMatchObject({ kind: 'later' })
    answer = (_request, response) => void response.writeHead(404).end()
    expect(await fetched()).toEqual({ kind: 'absent' })
  })

  it('has a photo deleted, also one that is gone', async () => {
    const statuses = [204, 404, 500]
    answer = (_request, response) => void response.writeHead(statuses.shift()!).end()
    const removed = await Promise.all([1, 2, 3].map(() => source().remove(api.url + media)))
    expect(removed.map(({ kind }) => kind).toSorted()).toEqual(['later', 'removed', 'removed'])
    expect(api.seen[0]).toMatchObject({ method: 'DELETE', url: `${media}.json` })
  })
})

function redirectTo(location: () => string) {
  return (_request: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(307, { location: location() }).end()
}

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: IncomingMessage[] = []
  let lastClosed = Promise.resolve()
  const server = createServer((request, response) => {
    seen.push(request)
    lastClosed = new Promise((resolve) => response.on('close', resolve))
    handle(request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    closed: () => lastClosed,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}
