import { WebClient, LogLevel } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import skeletons from '../fixtures/conformance/slack-api.json' with { type: 'json' }
import tierNames from '../fixtures/conformance/slack-rate-tiers.json' with { type: 'json' }
import { inventedKeys } from './conforms.ts'

const SCOPES = [
  'chat:write',
  'channels:read',
  'groups:read',
  'groups:history',
  'channels:history',
  'im:write',
  'im:read',
  'im:history',
  'users:read',
  'users:read.email',
  'team:read',
  'reactions:write',
  'files:read',
]
const TOKEN = 'xoxb-test'

describe('the Web API of the Slack stand-in, called by the real client', () => {
  let slack: SlackStandIn
  let client: WebClient
  let teacher: string
  let stranger: string
  let room: string
  let now: Date

  const clientWith = (token: string | undefined): WebClient =>
    new WebClient(token, {
      slackApiUrl: slack.url,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logLevel: LogLevel.ERROR,
    })
  const start = async (options: { scopes?: string[]; tiers?: boolean } = {}): Promise<void> => {
    slack = await startSlackStandIn({ botToken: TOKEN, signingSecret: 's', scopes: SCOPES, now: () => now, ...options })
    client = clientWith(TOKEN)
    teacher = slack.addUser({ name: 'vega', realName: 'Ana Vega', email: 'Vega@School.test' }).id
    stranger = slack.addUser({ name: 'lee', realName: 'Sam Lee', email: 'lee@school.test' }).id
    room = slack.addChannel({ name: 'room-7', members: [slack.bot.userId, teacher] }).id
  }
  const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: { data?: { error?: string }; code?: string }) => error.data?.error ?? error.code,
    )

  beforeEach(async () => {
    now = new Date('2026-03-02T16:00:00Z')
    await start()
  })
  afterEach(() => slack.stop())

  it('answers every method with no key that Slack does not have', async () => {
    const view = {
      type: 'modal' as const,
      title: { type: 'plain_text' as const, text: 'T' },
      blocks: [{ type: 'divider' as const }],
    }
    const trigger = await openTrigger()
    const posted = await client.chat.postMessage({
      channel: room,
      text: 'a',
      blocks: [{ type: 'divider' }],
      metadata: { event_type: 'card', event_payload: { id: '1' } },
    })
    const ts = String(posted.ts)
    await client.chat.postMessage({ channel: room, text: 'reply', thread_ts: ts })
    await client.reactions.add({ channel: room, timestamp: ts, name: 'eyes' })
    await client.chat.update({ channel: room, ts, text: 'b' })
    await client.chat.postEphemeral({ channel: room, user: teacher, text: 'psst' })
    await client.chat.getPermalink({ channel: room, message_ts: ts })
    await client.conversations.info({ channel: room, include_num_members: true })
    await client.conversations.members({ channel: room })
    const dm = await client.conversations.open({ users: teacher, return_im: true })
    await client.chat.postMessage({ channel: teacher, text: 'to you alone' })
    await client.conversations.history({ channel: room, include_all_metadata: true })
    await client.conversations.replies({ channel: room, ts })
    await client.conversations.list({ types: 'public_channel,private_channel,im' })
    await client.users.conversations({ types: 'private_channel' })
    await client.users.info({ user: teacher })
    await client.users.info({ user: slack.bot.userId })
    await client.users.list({})
    await client.users.lookupByEmail({ email: 'vega@school.test' })
    await client.team.info()
    await client.bots.info({ bot: slack.bot.botId })
    await client.auth.test()
    const opened = await client.views.open({ trigger_id: trigger, view })
    await client.views.update({ view_id: String(opened.view?.id), view })
    await client.views.push({ trigger_id: await openTrigger(), view })
    await client.views.publish({ user_id: teacher, view: { type: 'home', blocks: [] } })
    await client.chat.delete({ channel: room, ts })
    const invented = slack.calls().flatMap(({ method, answer }) => {
      const skeleton: unknown = skeletons[method as keyof typeof skeletons]
      return inventedKeys(answer, skeleton).map((path) => method + path)
    })
    expect(slack.calls().filter(({ answer }) => answer['ok'] !== true)).toEqual([])
    expect(invented).toEqual([])
    expect(dm.channel?.id).toBe(slack.calls('chat.postMessage')[2]?.answer['channel'])
    expect(slack.dms(teacher).map(({ text }) => text)).toEqual(['to you alone'])
  })

  /** A shortcut nobody hears still makes a trigger: its id is read off the request. */
  async function openTrigger(): Promise<string> {
    const { createServer } = await import('node:http')
    return new Promise((resolve, reject) => {
      const server = createServer((request, response) => {
        let body = ''
        request.on('data', (chunk: Buffer) => {
          body += chunk.toString()
        })
        request.on('end', () => {
          response.end()
          server.close()
          const payload: unknown = JSON.parse(new URLSearchParams(body).get('payload') ?? '{}')
          resolve((payload as { trigger_id: string }).trigger_id)
        })
      })
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        slack.setEventsUrl(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
        slack.shortcut(teacher, 'any').catch(reject)
      })
    })
  }

  it('asks for a token and for the scopes that were granted', async () => {
    expect(await errorOf(clientWith(undefined).auth.test())).toBe('not_authed')
    expect(await errorOf(clientWith('xoxb-other').auth.test())).toBe('invalid_auth')
    slack.setScopes(['chat:write'])
    const error: unknown = await client.conversations
      .info({ channel: room })
      .catch((reason: { data: unknown }) => reason.data)
    expect(error).toMatchObject({ error: 'missing_scope', needed: 'groups:read', provided: 'chat:write' })
    expect(await errorOf(client.users.info({ user: teacher }))).toBe('missing_scope')
    expect((await client.auth.test()).response_metadata?.scopes).toEqual(['chat:write'])
    slack.setScopes(['users:read'])
    expect((await client.users.info({ user: teacher })).user?.profile).not.toHaveProperty('email')
    expect(await errorOf(client.chat.postMessage({ channel: room, text: 'a' }))).toBe('missing_scope')
  })

  it('knows nothing of private channels it is not in, and posts nowhere it does not belong', async () => {
    const secret = slack.addChannel({ name: 'secret', members: [teacher] }).id
    const hall = slack.addChannel({ name: 'hall', isPrivate: false, members: [teacher] }).id
    const old = slack.addChannel({ name: 'old', isArchived: true, members: [slack.bot.userId, teacher] }).id
    const post = (channel: string): Promise<unknown> => errorOf(client.chat.postMessage({ channel, text: 'a' }))
    expect(await errorOf(client.conversations.info({ channel: secret }))).toBe('channel_not_found')
    expect((await client.conversations.info({ channel: hall })).channel?.is_member).toBe(false)
    expect([await post(secret), await post('C404'), await post(hall), await post(old), await post(room)]).toEqual([
      'channel_not_found',
      'channel_not_found',
      'not_in_channel',
      'is_archived',
      null,
    ])
    expect(await errorOf(client.chat.postEphemeral({ channel: room, user: stranger, text: 'a' }))).toBe(
      'user_not_in_channel',
    )
    expect(await errorOf(client.conversations.history({ channel: hall }))).toBe('not_in_channel')
  })

  it('refuses to say nothing, too much, or what Block Kit does not allow', async () => {
    const post = (more: object): Promise<unknown> => client.chat.postMessage({ channel: room, ...more } as never)
    expect(await errorOf(post({}))).toBe('no_text')
    expect(await errorOf(post({ text: 'x'.repeat(40_001) }))).toBe('msg_too_long')
    expect(await errorOf(post({ text: 'a', thread_ts: '1.000001' }))).toBe('thread_not_found')
    const error: unknown = await post({ blocks: [{ type: 'section' }] }).catch(
      (reason: { data: unknown }) => reason.data,
    )
    expect(error).toMatchObject({
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'] },
    })
    expect(slack.messages(room)).toEqual([])
  })

  it('keeps threads, edits and metadata, and lets only its own messages be changed', async () => {
    const metadata = { event_type: 'reply', event_payload: { post: 'p1' } }
    const card = await client.chat.postMessage({ channel: room, text: 'card', blocks: [{ type: 'divider' }] })
    const reply = await client.chat.postMessage({ channel: room, text: 'one', thread_ts: String(card.ts), metadata })
    await client.chat.postMessage({ channel: room, text: 'two', thread_ts: String(reply.ts) })
    await client.chat.update({ channel: room, ts: String(card.ts), text: 'card, done' })
    expect(slack.thread(room, String(card.ts)).map(({ text }) => text)).toEqual(['card, done', 'one', 'two'])
    expect(slack.messages(room)[0]).toMatchObject({
      blocks: [{ type: 'divider' }],
      edits: [{ text: 'card', blocks: [{ type: 'divider' }] }],
    })
    const shown = await client.conversations.replies({ channel: room, ts: String(card.ts), include_all_metadata: true })
    expect(shown.messages?.[1]).toMatchObject({ metadata, thread_ts: card.ts })
    const bare = await client.conversations.replies({ channel: room, ts: String(card.ts) })
    expect(bare.messages?.[1]).not.toHaveProperty('metadata')
    const hers = await slack.say(teacher, room, 'mine')
    expect(await errorOf(client.chat.update({ channel: room, ts: hers.ts, text: 'b' }))).toBe('cant_update_message')
    expect(await errorOf(client.chat.update({ channel: room, ts: '1.000001', text: 'b' }))).toBe('message_not_found')
    const whisper = await client.chat.postEphemeral({ channel: room, user: teacher, text: 'psst' })
    const ts = String(whisper.message_ts)
    expect(await errorOf(client.chat.update({ channel: room, ts, text: 'b' }))).toBe('message_not_found')
  })

  it('pages through history, newest first, within the bounds asked for', async () => {
    for (const text of ['a', 'b', 'c', 'd']) await client.chat.postMessage({ channel: room, text })
    const first = await client.conversations.history({ channel: room, limit: 3 })
    expect(first.messages?.map(({ text }) => text)).toEqual(['d', 'c', 'b'])
    const cursor = String(first.response_metadata?.next_cursor)
    const rest = await client.conversations.history({ channel: room, limit: 3, cursor })
    expect([rest.has_more, rest.messages?.map(({ text }) => text)]).toEqual([false, ['a']])
    const oldest = String(first.messages?.[1]?.ts)
    const since = await client.conversations.history({ channel: room, oldest, inclusive: true })
    expect(since.messages?.map(({ text }) => text)).toEqual(['d', 'c'])
  })

  it('takes a trigger once and for three seconds', async () => {
    const view = {
      type: 'modal' as const,
      title: { type: 'plain_text' as const, text: 'T' },
      blocks: [{ type: 'divider' as const }],
    }
    const open = (trigger_id: string): Promise<unknown> => errorOf(client.views.open({ trigger_id, view }))
    const [used, late] = [await openTrigger(), await openTrigger()]
    expect(await open(used)).toBeNull()
    expect(await open(used)).toBe('exchanged_trigger_id')
    expect(await open('1.2.3')).toBe('invalid_trigger_id')
    now = new Date(now.getTime() + 3001)
    expect(await open(late)).toBe('expired_trigger_id')
    expect(slack.views(teacher).length).toBe(1)
  })

  it('refuses faulty views, a stale hash, a fourth modal and a view that is gone', async () => {
    const view = (
      text = 'T',
    ): { type: 'modal'; title: { type: 'plain_text'; text: string }; blocks: { type: 'divider' }[] } => ({
      type: 'modal',
      title: { type: 'plain_text', text },
      blocks: [{ type: 'divider' }],
    })
    const trigger_id = await openTrigger()
    expect(await errorOf(client.views.open({ trigger_id, view: view('x'.repeat(25)) }))).toBe('invalid_arguments')
    const opened = await client.views.open({ trigger_id, view: view() })
    const view_id = String(opened.view?.id)
    const hash = String(opened.view?.hash)
    const updated = await client.views.update({ view_id, hash, view: view('U') })
    expect(updated.view?.hash).not.toBe(hash)
    expect(await errorOf(client.views.update({ view_id, hash, view: view('V') }))).toBe('hash_conflict')
    expect(await errorOf(client.views.update({ view_id: 'V404', view: view() }))).toBe('not_found')
    for (const expected of [null, null, 'push_limit_reached']) {
      expect(await errorOf(client.views.push({ trigger_id: await openTrigger(), view: view() }))).toBe(expected)
    }
    await client.views.publish({ user_id: teacher, view: { type: 'home', blocks: [] } })
    const stale = client.views.publish({ user_id: teacher, hash, view: { type: 'home', blocks: [] } })
    expect(await errorOf(stale)).toBe('hash_conflict')
  })

  it('finds people by e-mail whatever the case, and nobody else', async () => {
    expect((await client.users.lookupByEmail({ email: 'VEGA@school.test' })).user?.id).toBe(teacher)
    expect(await errorOf(client.users.lookupByEmail({ email: 'nobody@school.test' }))).toBe('users_not_found')
    expect(await errorOf(client.users.info({ user: 'U404' }))).toBe('user_not_found')
  })

  describe('in trouble', () => {
    const post = (): Promise<unknown> => client.chat.postMessage({ channel: room, text: 'a' })

    it('is down until it is up again', async () => {
      slack.faults.down = true
      await expect(post()).rejects.toThrow('503')
      slack.faults.down = 1
      await expect(post()).rejects.toThrow('503')
      expect(await errorOf(post())).toBeNull()
    })

    it('limits a method for as many calls as it is told', async () => {
      slack.faults.rate429 = { method: 'chat.postMessage', retryAfter: 7, times: 1 }
      await client.auth.test()
      expect(await post().catch((error: { retryAfter: number }) => error.retryAfter)).toBe(7)
      expect(await errorOf(post())).toBeNull()
      expect(slack.messages(room).length).toBe(1)
    })

    it('carries a call out and loses the answer', async () => {
      slack.faults.loseAnswer = { method: 'chat.postMessage', times: 1 }
      await expect(post()).rejects.toThrow()
      expect(slack.messages(room).length).toBe(1)
      expect(slack.calls('chat.postMessage')[0]).toMatchObject({ lost: true, answer: { ok: true } })
    })

    it('refuses a call with the error it is told', async () => {
      slack.faults.refuse = { error: 'fatal_error', times: 1 }
      expect(await errorOf(post())).toBe('fatal_error')
      expect(slack.messages(room)).toEqual([])
    })
  })

  it('holds a minute to the tier of each method when told to', async () => {
    await slack.stop()
    await start({ tiers: true })
    const perMinute: Readonly<Record<string, number>> = { Tier2: 20, Tier3: 50, Tier4: 100 }
    for (const method of ['users.list', 'conversations.info', 'users.info'] as const) {
      const most = perMinute[tierNames[method]] ?? 0
      const call = (): Promise<unknown> => client.apiCall(method, { channel: room, user: teacher })
      for (let calls = 0; calls < most; calls += 1) await call()
      await expect(call()).rejects.toMatchObject({ retryAfter: 60 })
    }
    const post = (): Promise<unknown> => client.chat.postMessage({ channel: room, text: 'a' })
    for (let posts = 0; posts < 5; posts += 1) await post()
    await expect(post()).rejects.toMatchObject({ retryAfter: 5 })
    now = new Date(now.getTime() + 5000)
    await post()
  })
})
