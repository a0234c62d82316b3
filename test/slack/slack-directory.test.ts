import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../src/lib/log.ts'
import type { SlackDirectory } from '../../src/people/slack-directory.ts'
import { createSlackDirectory } from '../../src/slack/slack-directory.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'

const token = 'xoxb-test'
const scopes = ['channels:read', 'groups:read', 'users:read', 'users:read.email']
const log = createLog('silent')
let slack: SlackStandIn
let directory: SlackDirectory
let vega: string

beforeEach(async () => {
  slack = await startSlackStandIn({ botToken: token, signingSecret: 'secret', scopes })
  directory = directoryWaiting(2000)
  vega = slack.addUser({ name: 'vega', realName: 'Ana Vega', displayName: 'Ms. Vega', email: 'vega@school.test' }).id
})
afterEach(() => slack.stop())

function directoryWaiting(waitMs: number): SlackDirectory {
  return createSlackDirectory(createWebClient({ token, apiUrl: slack.url, timeoutMs: 10_000, log }), log, waitMs)
}

describe('channels in Slack', () => {
  const kinds = [
    ['private', { isPrivate: true }],
    ['public', { isPrivate: false }],
    ['shared', { isExtShared: true }],
    ['archived', { isArchived: true }],
  ] as const
  it.each(kinds)('are seen as %s', async (kind, flags) => {
    const { id } = slack.addChannel({ name: 'room-12', members: [vega, slack.bot.userId], ...flags })
    expect(await directory.channel(id)).toEqual({ kind })
  })

  it('that are private and without the bot are not seen, public ones are', async () => {
    const hidden = slack.addChannel({ name: 'hidden', members: [vega] })
    const open = slack.addChannel({ name: 'open', members: [vega], isPrivate: false })
    expect(await directory.channel(hidden.id)).toEqual({ kind: 'not_member' })
    expect(await directory.channel(open.id)).toEqual({ kind: 'public' })
  })

  it('are unknown without the scope for them, and direct messages are told apart all the same', async () => {
    const { id } = slack.addChannel({ name: 'room-12', members: [vega, slack.bot.userId] })
    slack.setScopes(['users:read'])
    expect(await directory.channel(id)).toEqual({ kind: 'unknown' })
    expect(await directory.channel('D0123456789')).toEqual({ kind: 'direct' })
  })
})

describe('people in Slack', () => {
  it('have the name they show, else their real one', async () => {
    const lee = slack.addUser({ name: 'lee', realName: 'Jo Lee', email: 'lee@school.test' })
    expect(await directory.person(vega)).toEqual({ kind: 'person', userId: vega, name: 'Ms. Vega' })
    expect(await directory.person(lee.id)).toEqual({ kind: 'person', userId: lee.id, name: 'Jo Lee' })
  })

  it('are not apps, and not whoever is not there', async () => {
    expect(await directory.person(slack.bot.userId)).toEqual({ kind: 'bot' })
    expect(await directory.person('U0NOBODY')).toEqual({ kind: 'unknown' })
  })

  it('are found by their address, in any case', async () => {
    expect(await directory.personByEmail('Vega@School.test')).toMatchObject({ kind: 'person', userId: vega })
    expect(await directory.personByEmail('gone@school.test')).toEqual({ kind: 'unknown' })
  })
})

describe('a Slack in trouble', () => {
  it('that is slow is not waited for', async () => {
    slack.faults.slowMs = 60_000
    const impatient = directoryWaiting(50)
    const answers = await Promise.all([
      impatient.channel('C1'),
      impatient.person(vega),
      impatient.personByEmail('x@y.z'),
    ])
    expect(answers).toEqual([{ kind: 'no_answer' }, { kind: 'no_answer' }, { kind: 'no_answer' }])
  })

  it('that is down, or limits us, gives no answer, which is not a no', async () => {
    slack.faults.down = true
    expect(await directory.channel('C1')).toEqual({ kind: 'no_answer' })
    slack.faults.down = false
    slack.faults.rate429 = { retryAfter: 30, times: 1 }
    expect(await directory.person(vega)).toEqual({ kind: 'no_answer' })
    expect(await directory.person(vega)).toMatchObject({ kind: 'person' })
  })
})
