import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/id.ts'
import { createLog } from '../../src/lib/log.ts'
import type { OutgoingPost } from '../../src/posts/staff-channel.ts'
import { startSlackStandIn, type SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { Renderers } from '../../src/slack/rendered-post.ts'
import { createSlackChannel } from '../../src/slack/staff-channel.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import { describeStaffChannel } from '../posts/staff-channel-contract.ts'

const botToken = 'xoxb-canary-token'
const scopes = ['chat:write', 'groups:read', 'channels:read', 'im:write', 'groups:history', 'im:history']

const renderers: Renderers = {
  words: ({ text, refuse }: { text: string; refuse?: boolean }) => ({
    text,
    blocks: refuse === true ? [{ type: 'actions', elements: [] }] : [],
  }),
  throws: () => {
    throw new Error('canary words in an error')
  },
}

async function openSlack(given: { scopes?: readonly string[] } = {}) {
  const slack = await startSlackStandIn({ botToken, signingSecret: 'secret', scopes: given.scopes ?? scopes })
  slack.addUser({ id: 'U1', name: 'vega', realName: 'Ana Vega', email: 'vega@example.org' })
  for (const id of ['C1', 'C2']) slack.addChannel({ id, name: id.toLowerCase(), members: ['U1', slack.bot.userId] })
  const lines: string[] = []
  const log = createLog(
    'trace',
    new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString())
        done()
      },
    }),
  )
  let nowMs = Date.now()
  const client = createWebClient({ token: botToken, apiUrl: slack.url, timeoutMs: 1000, log })
  const channel = createSlackChannel({ client, renderers, log, now: () => nowMs })
  return {
    slack,
    channel,
    client,
    lines,
    letTimePass: () => {
      nowMs += 61_000
    },
  }
}

function read(slack: SlackStandIn, channelId: string, threadTs: string | null): string[] {
  const all = slack.messages(channelId)
  return all.filter((one) => one.fromBot && one.threadTs === threadTs).map(({ text }) => text)
}

const methods = { post: 'chat.postMessage', update: 'chat.update', find: 'conversations.history' } as const

describeStaffChannel('Slack', async () => {
  const { slack, channel, client, letTimePass } = await openSlack()
  return {
    channel,
    classroom: 'C1',
    otherClassroom: 'C2',
    user: 'U1',
    read: ({ channelId, threadTs }) => read(slack, channelId, threadTs),
    async lose(channelId, why) {
      if (why === 'removed') await slack.kick(channelId, slack.bot.userId)
      if (why === 'public') await slack.setChannel(channelId, { isPrivate: false })
      if (why === 'shared') await slack.setChannel(channelId, { isExtShared: true })
      if (why === 'archived') await slack.setChannel(channelId, { isArchived: true })
    },
    slowDown: (call, retryAfter) => {
      slack.faults.rate429 = { method: methods[call], retryAfter, times: 1 }
    },
    loseAnswer: () => {
      slack.faults.loseAnswer = { method: methods.post, times: 1 }
    },
    setDown: (down) => {
      slack.faults.down = down
    },
    revokeToken: () => {
      slack.faults.refuse = { method: methods.post, error: 'token_revoked', times: 1 }
    },
    remove: async ({ channelId, ts }) => void (await client.chat.delete({ channel: channelId, ts })),
    letTimePass,
    close: () => slack.stop(),
  }
})

function post(over: Partial<OutgoingPost> = {}): OutgoingPost {
  return {
    postId: newId(),
    version: 1,
    destination: 'C1',
    threadTs: null,
    content: { kind: 'words', model: { text: 'canary words' } },
    ...over,
  }
}

describe('posting to Slack', () => {
  it('looks at a channel before the first post, and then not for a minute', async () => {
    const { slack, channel, letTimePass } = await openSlack()
    await channel.post(post())
    await channel.post(post())
    expect(slack.calls('conversations.info')).toHaveLength(1)
    letTimePass()
    await channel.post(post())
    expect(slack.calls('conversations.info')).toHaveLength(2)
    await slack.stop()
  })

  it('writes nothing while it cannot be seen who reads the channel', async () => {
    const { slack, channel } = await openSlack({ scopes: scopes.filter((scope) => scope !== 'groups:read') })
    expect(await channel.post(post())).toEqual({ kind: 'unavailable', code: 'missing_scope', needsPerson: true })
    slack.setScopes(scopes)
    slack.faults.loseAnswer = { method: 'conversations.info', times: 1 }
    expect(await channel.post(post())).toMatchObject({ kind: 'unavailable', needsPerson: false })
    expect(slack.calls('chat.postMessage')).toEqual([])
    await slack.stop()
  })

  it('asks for nothing beyond the scopes it names', async () => {
    for (const missing of scopes) {
      const { slack, channel } = await openSlack({ scopes: scopes.filter((scope) => scope !== missing) })
      const search = { postId: newId(), threadTs: null, since: new Date() }
      await slack.setChannel('C2', { isPrivate: false })
      const outcomes = [
        await channel.post(post()),
        await channel.post(post({ destination: 'U1' })),
        await channel.post(post({ destination: 'C2' })),
        await channel.find({ ...search, destination: 'C1' }).catch((error: unknown) => error),
        await channel.find({ ...search, destination: 'U1' }).catch((error: unknown) => error),
      ]
      expect(JSON.stringify(outcomes), missing).toContain('missing_scope')
      await slack.stop()
    }
  })

  it('holds a kind without a renderer, and a renderer that throws, against the post alone', async () => {
    const { slack, channel, lines } = await openSlack()
    const refused = { kind: 'refused', code: 'not_rendered' }
    expect(await channel.post(post({ content: { kind: 'unheard_of', model: {} } }))).toEqual(refused)
    expect(await channel.post(post({ content: { kind: 'toString', model: {} } }))).toEqual(refused)
    expect(await channel.post(post({ content: { kind: 'throws', model: {} } }))).toEqual(refused)
    expect(lines.join('')).not.toContain('canary')
    await slack.stop()
  })

  it('tells no connection from a connection that broke', async () => {
    const { slack, channel } = await openSlack()
    await channel.post(post())
    slack.faults.loseAnswer = { method: 'chat.postMessage', times: 1 }
    expect(await channel.post(post())).toMatchObject({ kind: 'unknown' })
    slack.faults.slowMs = 1500
    expect(await channel.update({ channelId: 'C1', ts: '1.1' }, post().content)).toMatchObject({ kind: 'unavailable' })
    await slack.stop()
    expect(await channel.post(post())).toMatchObject({ kind: 'unavailable', needsPerson: false })
  })

  it('lets no word, name or token into a log, whatever happens', async () => {
    const { slack, channel, lines, letTimePass } = await openSlack()
    await channel.post(post())
    await channel.post(post({ content: { kind: 'words', model: { text: 'canary words', refuse: true } } }))
    slack.faults.rate429 = { retryAfter: 1, times: 1 }
    await channel.post(post())
    slack.faults.down = true
    letTimePass()
    await channel.post(post())
    await slack.stop()
    await channel.post(post())
    expect(lines.join('')).toContain('slack.fault_in_message')
    expect(lines.join('')).not.toMatch(/canary|vega/i)
  })
})
