import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { signSlackRequest } from '../../src/sandbox/slack/request-signature.ts'
import { openClassroom, type TestClassroom } from '../support/classroom.ts'
import { type RawRequest, sendRaw } from '../support/raw-request.ts'
import { signingSecret, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'

const form = 'application/x-www-form-urlencoded'

describe('hostile requests to the route of Slack', () => {
  let school: Touchpoint
  let room: TestClassroom
  let before: Counts
  let calls: number
  let requests: { type: string; body: string }[]

  beforeAll(async () => {
    school = await startTouchpoint()
    room = await openClassroom(school, [{}])
    await school.slack.allEventsSettled()
    const user = school.coordinator
    const at = { team_id: school.slack.team.id, channel_id: room.channel, user_id: user, trigger_id: '1.2.3' }
    const press = {
      type: 'block_actions',
      user: { id: user },
      team: { id: school.slack.team.id },
      channel: { id: room.channel },
      trigger_id: '1.2.3',
      actions: [{ type: 'button', action_id: 'broadcast_send', block_id: 'b', value: 'v' }],
    }
    requests = [
      { type: form, body: encode({ ...at, command: '/family', text: 'update Forged words', response_url: '' }) },
      { type: form, body: encode({ payload: JSON.stringify(press) }) },
      {
        type: 'application/json',
        body: JSON.stringify({
          type: 'event_callback',
          team_id: school.slack.team.id,
          event_id: 'Ev1',
          event: { type: 'group_archive', channel: room.channel },
        }),
      },
    ]
    before = await count(school)
    calls = school.slack.calls().length
  })

  type Request = (typeof requests)[number]
  function forged(
    { type, body }: Request,
    change: Partial<RawRequest> & { timestamp?: string; secret?: string; signature?: string; signedBody?: string } = {},
  ): RawRequest {
    const { timestamp = String(now()), secret = signingSecret, signedBody = body, signature, ...rest } = change
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature ?? signSlackRequest(secret, timestamp, signedBody),
      ...rest.headers,
    }
    return { url: school.config.publicUrl, path: '/slack/events', body, ...rest, headers }
  }
  const now = () => Math.floor(Date.now() / 1000)

  const hostile: Record<string, { wanted: number; make: (request: Request) => RawRequest }> = {
    'without a signature': { wanted: 401, make: (request) => forged(request, { signature: '' }) },
    'without a time': { wanted: 401, make: (request) => forged(request, { timestamp: '' }) },
    'with a time that is none': { wanted: 401, make: (request) => forged(request, { timestamp: 'tomorrow' }) },
    'signed with another secret': { wanted: 401, make: (request) => forged(request, { secret: 'other' }) },
    'signed in another version': {
      wanted: 401,
      make: (request) =>
        forged(request, {
          signature: signSlackRequest(signingSecret, String(now()), request.body).replace('v0=', 'v1='),
        }),
    },
    'replayed after five minutes': {
      wanted: 401,
      make: (request) => forged(request, { timestamp: String(now() - 301) }),
    },
    'dated in the future': { wanted: 401, make: (request) => forged(request, { timestamp: String(now() + 330) }) },
    'dated far in the future': { wanted: 401, make: (request) => forged(request, { timestamp: '1e300' }) },
    'replayed with a new time': {
      wanted: 401,
      make: (request) =>
        forged(request, { signature: signSlackRequest(signingSecret, String(now() - 301), request.body) }),
    },
    altered: {
      wanted: 401,
      make: (request) => forged(request, { signedBody: request.body.replace('group_archive', 'x').slice(1) }),
    },
    'with a field twice': {
      wanted: 401,
      make: ({ type, body }) => forged({ type, body: `${body}&user_id=U1&payload={}` }, { signedBody: body }),
    },
    'with its fields in another order': {
      wanted: 401,
      make: ({ type, body }) =>
        forged({ type, body: `a=1&${body.split('&').toReversed().join('&')}` }, { signedBody: body }),
    },
    'in pieces, altered': {
      wanted: 401,
      make: (request) => forged(request, { signedBody: `${request.body} `, chunkBytes: 11 }),
    },
    compressed: {
      wanted: 401,
      make: (request) => forged(request, { body: gzipSync(request.body), headers: { 'content-encoding': 'gzip' } }),
    },
    'over 256 KiB': {
      wanted: 413,
      make: ({ type, body }) => forged({ type, body: `${body}&pad=${'x'.repeat(256 * 1024)}` }),
    },
    'over 256 KiB, in pieces': {
      wanted: 413,
      make: ({ type, body }) =>
        forged({ type, body: `${body}&pad=${'x'.repeat(600 * 1024)}` }, { chunkBytes: 16 * 1024 }),
    },
    'with another method': { wanted: 405, make: (request) => forged(request, { method: 'PUT' }) },
    'to another path': { wanted: 404, make: (request) => ({ ...forged(request), path: '/slack/events/' }) },
    'with its type said wrongly': {
      wanted: 400,
      make: (request) =>
        forged(request, {
          headers: { 'content-type': request.type === form ? 'application/json' : 'text/plain' },
          body: 'x',
          signedBody: 'x',
        }),
    },
  }

  it.each(Object.keys(hostile))('are refused %s', async (name) => {
    const { wanted, make } = hostile[name]!
    const statuses = await Promise.all(requests.map((request) => sendRaw(make(request))))
    expect(statuses).toEqual(requests.map(() => wanted))
  })

  it('get nothing by calling themselves a look at the certificate', async () => {
    const [command] = requests
    const unsigned = { timestamp: '', signature: '' }
    const asLook = forged({ type: form, body: `ssl_check=1&${command!.body}` }, unsigned)
    const [status] = [await sendRaw(asLook)]
    // Slack asks so without a signature; the answer is empty, and nothing else of the body is looked at.
    expect(status).toBe(200)
  })

  it('have changed nothing, asked Slack for nothing, and left the bot alive and quiet', async () => {
    expect(await sendRaw({ url: school.config.publicUrl, path: '/healthz', method: 'GET', body: '' })).toBe(200)
    expect(
      school.slack
        .calls()
        .slice(calls)
        .filter(({ method }) => method !== 'conversations.info'),
    ).toEqual([])
    expect(await count(school)).toEqual(before)
    expect(
      school
        .logged()
        .split('\n')
        .filter((line) => /"level":[56]0/.test(line)),
    ).toEqual([])
  })

  it('are told from genuine ones: the same requests, rightly signed, are taken', async () => {
    expect(await sendRaw(forged(requests[0]!, { chunkBytes: 9 }))).toBe(200)
    expect(await sendRaw(forged(requests[0]!, { headers: { 'content-type': `${form}; charset=utf-8` } }))).toBe(200)
    expect(await sendRaw(forged(requests[0]!, { timestamp: String(now() - 200) }))).toBe(200)
    await school.eventually(() => school.slack.calls().length > calls)
  })
})

interface Counts {
  drafts: number
  broadcasts: number
  posts: number
  linked: number
}

async function count(school: Touchpoint): Promise<Counts> {
  return school.read(async ({ client }) => ({
    drafts: await client.draft.count(),
    broadcasts: await client.broadcast.count(),
    posts: await client.post.count(),
    linked: await client.classroom.count({ where: { channelState: 'linked' } }),
  }))
}

function encode(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString()
}
