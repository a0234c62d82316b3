import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startConversations } from '../../src/conversations/start-conversations.ts'
import type { Database } from '../../src/database/database.ts'
import { createLog } from '../../src/lib/log.ts'
import type { Loop } from '../../src/lib/loop.ts'
import { type Posts, startPosts } from '../../src/posts/start-posts.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { conversationActions } from '../../src/slack/actions/conversation-actions.ts'
import { createBackground } from '../../src/slack/background.ts'
import { publishHome } from '../../src/slack/publish-home.ts'
import { conversationRenderers } from '../../src/slack/render/conversation-renderers.ts'
import { createSlackApp, type SlackHandlers } from '../../src/slack/slack-app.ts'
import { createSlackChannel } from '../../src/slack/staff-channel.ts'
import { submitHelp } from '../../src/slack/views/help.ts'
import { submitReply } from '../../src/slack/views/reply.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import {
  type ConversationSchool,
  createConversationSchool,
  forgetSchool,
  hour,
} from '../support/conversation-school.ts'
import { createFakeSlackDirectory } from '../support/fake-slack-directory.ts'
import { testPhone } from '../support/people.ts'
import { quickPace } from '../support/posts-room.ts'
import { openTestDatabase } from '../support/test-database.ts'

const botToken = 'xoxb-test'
const signingSecret = 'secret'
const scopes = ['chat:write', 'groups:read', 'channels:read', 'im:write', 'groups:history', 'im:history']
const log = createLog('silent')

let database: Database
let school: ConversationSchool
let slack: SlackStandIn
let server: Server
let posts: Posts
let loop: Loop

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { studentId: 'S1', firstName: 'Ana', classroom: 'Room 12', caregiver: 'Rosa', phone: testPhone(0), language: 'es' },
    {
      studentId: 'S1',
      firstName: 'Ana',
      classroom: 'Room 12',
      caregiver: 'Luis',
      phone: testPhone(1),
      relationship: 'father',
    },
  ])
  slack = await startSlackStandIn({ botToken, signingSecret, scopes })
  for (const id of ['UVEGA', 'UCHO', 'UCOORD1', 'UCOORD2'])
    slack.addUser({ id, name: id.toLowerCase(), realName: id, email: `${id}@example.org` })
  slack.addChannel({ id: 'C12', name: 'room-12', members: ['UVEGA', 'UCHO', slack.bot.userId] })
  const client = createWebClient({ token: botToken, apiUrl: slack.url, timeoutMs: 2000, log })
  const deps = { ...school, client, directory: createFakeSlackDirectory({ UVEGA: 'Ms. Vega' }) }
  const handlers: SlackHandlers = {
    command: async () => ({}),
    actions: conversationActions(deps),
    submissions: {
      reply: (form) => submitReply(deps, form),
      help: (form) => submitHelp(deps, form),
    },
    closings: {},
    shortcuts: {},
    event: async ({ event }) => {
      if (event.type === 'app_home_opened') await publishHome(deps, String(event['user']))
      return {}
    },
  }
  const app = createSlackApp({ botToken, signingSecret, appToken: null, apiUrl: slack.url }, handlers, {
    log,
    background: createBackground(log),
  })
  server = createServer((request, response) => app.listener?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  slack.setEventsUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`)
  const channel = createSlackChannel({ client, renderers: conversationRenderers('America/New_York'), log })
  posts = startPosts({ ...school, channel, onChannelLost: async () => {}, pace: quickPace })
  loop = startConversations(school)
})

afterEach(async () => {
  await loop.stop()
  await posts.stop()
  await slack.stop()
  await new Promise((resolve) => server.close(resolve))
})

const soon = <Result>(look: () => Promise<Result> | Result) => vi.waitFor(look, { timeout: 15_000, interval: 20 })

async function hears(body: string): Promise<{ channel: string; ts: string }> {
  await school.hears(0, body)
  posts.wake()
  return soon(() => {
    const message = slack
      .messages('C12')
      .findLast((one) => one.threadTs !== null && JSON.stringify(one.blocks).includes(body))
    if (message === undefined) throw new Error('not shown yet')
    return { channel: 'C12', ts: message.ts }
  })
}
async function openedView(user: string) {
  return soon(() => {
    const view = slack.views(user).at(-1)
    if (view === undefined) throw new Error('no view yet')
    return view
  })
}
const told = (user: string, words: string) =>
  soon(() => expect(JSON.stringify([slack.ephemerals('C12', user), slack.responses()])).toContain(words))

describe('answering a family from Slack', () => {
  it('opens a form that says who gets it; the sent words stand in the thread and nobody waits any more', async () => {
    const text = await hears('¿Sale Ana a las 2?')
    await soon(() => expect(JSON.stringify(slack.messages('C12'))).toContain('1 family is waiting'))
    await slack.press('UVEGA', { ...text, actionId: 'conversation_reply' })
    const view = await openedView('UVEGA')
    expect(view.callbackId).toBe('reply')
    expect(JSON.stringify(view.blocks)).toContain("Only Rosa (Ana's mother, Spanish) gets this. Luis does not.")
    const outcome = await slack.submitView('UVEGA', view.id, { text: { text: 'Yes, at *2*.' } })
    expect(outcome).toMatchObject({ status: 200, trouble: null })
    expect(slack.views('UVEGA')).toEqual([])
    expect((await school.texts()).map(({ to, body }) => [to, body])).toEqual([
      [testPhone(0), 'Lincoln School, Ms. Vega: Yes, at 2.'],
    ])
    await soon(() => {
      const [root] = slack.messages('C12')
      const thread = JSON.stringify(slack.thread('C12', root?.ts ?? ''))
      expect(thread).toContain('Yes, at 2.')
      expect(thread).toContain('On its way.')
      expect(thread).toContain('Answered by <@UVEGA>.')
      expect(JSON.stringify(slack.messages('C12'))).toContain('Nobody is waiting for an answer.')
    })
  })

  it('says that it goes out at eight, in the form, before it is submitted', async () => {
    school.clock.moveTo(new Date('2027-01-12T01:30:00Z'))
    const text = await hears('Hola')
    school.minutesLater(61)
    await slack.press('UVEGA', { ...text, actionId: 'conversation_reply' })
    const view = await openedView('UVEGA')
    expect(JSON.stringify(view.blocks)).toContain('Goes out at Tue 8:00 AM')
    await slack.submitView('UVEGA', view.id, { text: { text: 'Yes.' } })
    expect(await school.texts()).toHaveLength(1)
  })

  it('shows the form again where something must be read first, and an error where the words are too long', async () => {
    const text = await hears('Hola')
    await slack.press('UVEGA', { ...text, actionId: 'conversation_reply' })
    const view = await openedView('UVEGA')
    await slack.submitView('UVEGA', view.id, { text: { text: 'w'.repeat(1700) } })
    expect(JSON.stringify(slack.views('UVEGA').at(-1)?.errors)).toContain('1600 is the most')
    const long = 'words '.repeat(60).trim()
    await slack.submitView('UVEGA', view.id, { text: { text: long } })
    const again = slack.views('UVEGA').at(-1)
    expect(JSON.stringify(again?.blocks)).toContain('This is 3 segments')
    expect(await school.texts()).toEqual([])
    await slack.submitView('UVEGA', view.id, { text: { text: long } })
    expect(await school.texts()).toHaveLength(1)
  })

  it('is refused before anybody writes where the caregiver has stopped, with what works', async () => {
    const text = await hears('Hola')
    await school.setConsent(0, 'stopped')
    await slack.press('UVEGA', { ...text, actionId: 'conversation_reply' })
    await told('UVEGA', 'What works: a phone call through the office, (201) 555-0100')
    expect(slack.views('UVEGA')).toEqual([])
  })

  it('tells somebody who is in the channel and no staff of the class that they cannot', async () => {
    const text = await hears('Hola')
    await slack.press('UCHO', { ...text, actionId: 'conversation_done' })
    await told('UCHO', "Only this classroom's staff")
    expect((await school.entries()).map(({ state }) => state)).toEqual(['waiting'])
  })

  it('thanks once, and tells whoever presses later that it was done', async () => {
    const text = await hears('Hola')
    await school.addStaff('Room 12', 'UCHO', 'substitute', null)
    await Promise.all([
      slack.press('UVEGA', { ...text, actionId: 'conversation_thanks' }),
      slack.press('UVEGA', { ...text, actionId: 'conversation_thanks' }),
    ])
    await soon(() => expect(JSON.stringify(slack.messages('C12'))).toContain('Gracias'))
    expect(await school.texts()).toHaveLength(1)
  })
})

describe('getting help from Slack', () => {
  it('brings the text to the coordinators, takes its words out of the channel, and says that this is no report', async () => {
    const text = await hears('Tengo miedo')
    await slack.press('UVEGA', { ...text, actionId: 'conversation_help' })
    const view = await openedView('UVEGA')
    expect(view.callbackId).toBe('help')
    await slack.submitView('UVEGA', view.id, { reason: { reason: 'safety' } })
    expect(JSON.stringify(slack.views('UVEGA').at(-1)?.blocks)).toContain('Passing this on is not a report.')
    const asked = await soon(() => {
      const message = slack.dms('UCOORD1').findLast((one) => JSON.stringify(one.blocks).includes('Tengo miedo'))
      if (message === undefined) throw new Error('not told yet')
      return message
    })
    await soon(() => {
      const channel = JSON.stringify(slack.messages('C12').map(({ text: fallback, blocks }) => [fallback, blocks]))
      expect(channel).not.toContain('Tengo miedo')
      expect(channel).toContain('Passed on to the coordinators by <@UVEGA>.')
    })
    await slack.press('UCOORD1', { channel: asked.channel, ts: asked.ts, actionId: 'help_take' })
    await soon(() => expect(JSON.stringify(slack.dms('UCOORD2'))).toContain('<@UCOORD1> has taken this.'))
  })
})

describe('Home in Slack', () => {
  it('lists what waits when it is opened, with links', async () => {
    const text = await hears('Hola')
    school.minutesLater(hour)
    await slack.openHome('UVEGA')
    await slack.allEventsSettled()
    const home = JSON.stringify(slack.home('UVEGA')?.blocks)
    expect(home).toContain('1 text waits for your answer.')
    expect(home).toContain(`https://slack.com/archives/C12/p${text.ts.replace('.', '')}|Rosa (Ana)`)
  })
})
