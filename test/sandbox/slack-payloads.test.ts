import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signSlackRequest } from '../../src/sandbox/slack/request-signature.ts'
import { startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import eventSkeletons from '../fixtures/conformance/slack-events.json' with { type: 'json' }
import skeletons from '../fixtures/conformance/slack-interactivity.json' with { type: 'json' }
import { inventedKeys } from './conforms.ts'

interface Heard {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly payload: Record<string, unknown>
}

describe('what the Slack stand-in sends', () => {
  let slack: SlackStandIn
  let client: WebClient
  let server: Server
  let heard: Heard[]
  let answers: { status: number; body: string }[]
  let teacher: string
  let room: string

  beforeEach(async () => {
    heard = []
    answers = []
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString()
      })
      request.on('end', () => {
        heard.push({ headers: request.headers, body, payload: parse(body) })
        const answer = answers.shift() ?? { status: 200, body: '' }
        response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body)
      })
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    slack = await startSlackStandIn({
      botToken: 'xoxb-test',
      signingSecret: 'secret',
      scopes: ['chat:write', 'groups:read', 'channels:read', 'groups:history'],
      botEvents: ['app_home_opened', 'group_archive', 'channel_rename', 'member_joined_channel', 'message.groups'],
      eventsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    })
    client = new WebClient('xoxb-test', { slackApiUrl: slack.url, retryConfig: { retries: 0 } })
    teacher = slack.addUser({ name: 'vega', realName: 'Ana Vega', email: 'vega@school.test' }).id
    room = slack.addChannel({ name: 'room-7', members: [slack.bot.userId, teacher] }).id
  })
  afterEach(async () => {
    await slack.allEventsSettled()
    server.closeAllConnections()
    server.close()
    await slack.stop()
  })

  function parse(body: string): Record<string, unknown> {
    if (body.startsWith('{')) return JSON.parse(body) as Record<string, unknown>
    const form = Object.fromEntries(new URLSearchParams(body))
    return form['payload'] === undefined ? form : (JSON.parse(form['payload']) as Record<string, unknown>)
  }
  const lastOf = (type: string): Record<string, unknown> =>
    heard.map(({ payload }) => payload).findLast((payload) => payload['type'] === type) ?? {}
  const modal = (extra: object = {}): never =>
    ({
      type: 'modal',
      title: { type: 'plain_text', text: 'T' },
      submit: { type: 'plain_text', text: 'Go' },
      notify_on_close: true,
      blocks: [
        {
          type: 'input',
          block_id: 'words',
          dispatch_action: true,
          label: { type: 'plain_text', text: 'Words' },
          element: { type: 'plain_text_input', action_id: 'text', initial_value: 'start' },
        },
      ],
      ...extra,
    }) as never
  const openModal = async (): Promise<string> => {
    await slack.command(teacher, room, '/family update')
    const opened = await client.views.open({ trigger_id: String(heard.at(-1)?.payload['trigger_id']), view: modal() })
    return String(opened.view?.id)
  }
  const buttons = [
    {
      type: 'actions',
      block_id: 'row',
      elements: [
        { type: 'button', action_id: 'go', value: '1', text: { type: 'plain_text', text: 'One' } },
        {
          type: 'static_select',
          action_id: 'pick',
          options: ['a', 'b'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
        },
        {
          type: 'overflow',
          action_id: 'more',
          options: [{ text: { type: 'plain_text', text: 'Docs' }, value: 'docs' }],
        },
      ],
    },
  ] as never

  it('signs every request over its body and the second it was sent', async () => {
    await slack.command(teacher, room, '/family help')
    const [request] = heard
    const timestamp = String(request?.headers['x-slack-request-timestamp'])
    expect(request?.headers['x-slack-signature']).toBe(signSlackRequest('secret', timestamp, request?.body ?? ''))
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(10)
  })

  it('has the keys of Slack in commands, presses, submissions, closings and shortcuts', async () => {
    const posted = await client.chat.postMessage({ channel: room, text: 'a', blocks: buttons })
    const ts = String(posted.ts)
    await client.chat.postMessage({ channel: room, text: 'b', thread_ts: ts })
    const viewId = await openModal()
    const command = heard.find(({ payload }) => payload['command'] !== undefined)?.payload
    const keys = (value: object): string[] =>
      Object.keys(value)
        .filter((key) => !key.startsWith('enterprise'))
        .toSorted()
    expect(keys(command ?? {})).toEqual(keys(skeletons.SlashCommand))
    await slack.press(teacher, { channel: room, ts, actionId: 'go' })
    expect(inventedKeys(lastOf('block_actions'), skeletons.BlockAction)).toEqual([])
    await slack.fill(teacher, viewId, 'words', 'more')
    expect(inventedKeys(lastOf('block_actions'), withBlocks(skeletons.BlockAction))).toEqual([])
    await slack.submitView(teacher, viewId)
    expect(
      inventedKeys(lastOf('view_submission'), { ...withBlocks(skeletons.ViewSubmission), response_urls: '*' }),
    ).toEqual([])
    await slack.closeView(teacher, await openModal())
    expect(inventedKeys(lastOf('view_closed'), withBlocks(skeletons.ViewClosed))).toEqual([])
    await slack.shortcut(teacher, 'ask', { channel: room, ts })
    expect(inventedKeys(lastOf('message_action'), skeletons.MessageShortcut)).toEqual([])
  })

  /** The skeletons of payloads are known to lack the view's blocks. */
  function withBlocks(skeleton: { readonly view: object }): Record<string, unknown> {
    return { ...skeleton, view: { ...skeleton.view, blocks: '*' } }
  }

  it('carries what is chosen with the press, and picks from menus', async () => {
    const posted = await client.chat.postMessage({ channel: room, text: 'a', blocks: buttons })
    const place = { channel: room, ts: String(posted.ts) }
    await slack.press(teacher, { ...place, actionId: 'go' }, { row: { pick: 'b' } })
    expect(lastOf('block_actions')).toMatchObject({
      message: { ts: posted.ts, blocks: [{ block_id: 'row' }] },
      state: { values: { row: { pick: { selected_option: { value: 'b' } } } } },
      actions: [{ action_id: 'go', value: '1', type: 'button' }],
    })
    await slack.choose(teacher, { ...place, actionId: 'more' }, 'docs')
    expect(lastOf('block_actions')).toMatchObject({
      actions: [{ type: 'overflow', selected_option: { value: 'docs' } }],
    })
    await slack.choose(teacher, { ...place, actionId: 'pick' }, 'a')
    expect(lastOf('block_actions')).toMatchObject({
      state: { values: { row: { pick: { selected_option: { value: 'a' } } } } },
    })
    expect(() => slack.press(teacher, { ...place, actionId: 'gone' })).toThrow('there is no gone')
  })

  it('does with the modals what the answer to a submission says, and sees what is wrong with it', async () => {
    const viewId = await openModal()
    const submit = async (body: object): Promise<string | null> => {
      answers.push({ status: 200, body: JSON.stringify(body) })
      return (await slack.submitView(teacher, slack.views(teacher).at(-1)?.id ?? '')).trouble
    }
    expect(await submit({ response_action: 'errors', errors: { elsewhere: 'no' } })).toBe('invalid_errors')
    expect(await submit({ response_action: 'update', view: { type: 'modal' } })).toBe('invalid_view')
    expect(await submit({ response_action: 'dance' })).toBe('invalid_response_action')
    await slack.fill(teacher, viewId, 'words', 'kept')
    expect(await submit({ response_action: 'update', view: modal({ callback_id: 'second' }) })).toBeNull()
    expect(slack.views(teacher)).toMatchObject([
      { id: viewId, callbackId: 'second', state: { words: { text: { value: 'kept' } } } },
    ])
    expect(await submit({ response_action: 'push', view: modal() })).toBeNull()
    expect(slack.views(teacher).map(({ previousViewId }) => previousViewId)).toEqual([null, viewId])
    answers.push({ status: 500, body: '' })
    const failed = await slack.submitView(teacher, slack.views(teacher).at(-1)?.id ?? '')
    expect([failed.trouble, slack.views(teacher).length]).toEqual(['dispatch_failed', 2])
    expect(await submit({})).toBeNull()
    expect(slack.views(teacher).length).toBe(1)
    expect(await submit({ response_action: 'clear' })).toBeNull()
    expect(slack.views(teacher)).toEqual([])
  })

  it('tries an event three times, told as the same event, and then gives it up', async () => {
    answers.push({ status: 500, body: '' }, { status: 503, body: '' }, { status: 500, body: '' })
    await slack.openHome(teacher)
    expect(heard.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2'])
    expect(heard[1]?.headers['x-slack-retry-reason']).toBe('http_error')
    expect(new Set(heard.map(({ payload }) => payload['event_id'])).size).toBe(1)
    expect(slack.events()[0]?.tries.map(({ status }) => status)).toEqual([500, 503, 500])
  })

  it('tells of what the app subscribed to and may read, with the keys of Slack', async () => {
    await slack.openHome(teacher)
    const other = slack.addUser({ name: 'lee', realName: 'Sam Lee', email: 'lee@school.test' }).id
    await slack.invite(room, other)
    await slack.setChannel(room, { isArchived: true })
    await slack.setChannel(room, { isArchived: false, isPrivate: false })
    await slack.setChannel(room, { name: 'room-8' })
    const hers = slack.addChannel({ name: 'hers', members: [teacher] }).id
    await slack.say(teacher, hers, 'the bot is not in here')
    await slack.setChannel(room, { isPrivate: true })
    await slack.say(teacher, room, 'hello')
    const told = heard.map(({ payload }) => payload['event'] as Record<string, unknown>)
    expect(told.map((event) => event['type'])).toEqual([
      'app_home_opened',
      'member_joined_channel',
      'group_archive',
      'channel_rename',
      'message',
      'message',
    ])
    const skeletonOf: readonly { readonly event: object }[] = [
      eventSkeletons.AppHomeOpened,
      eventSkeletons.MemberJoinedChannel,
      eventSkeletons.ChannelArchive,
      eventSkeletons.ChannelRename,
      eventSkeletons.Message,
      eventSkeletons.Message,
    ]
    const envelopes = heard.map(({ payload }, at) => inventedKeys({ ...payload, event: {} }, skeletonOf[at]))
    expect(envelopes.flat()).toEqual([])
    const invented = told.flatMap((event, at) => inventedKeys(event, skeletonOf[at]?.event))
    // A message about the channel itself has a subtype, which the skeleton of plain messages leaves out.
    expect(invented).toEqual(['.subtype'])
  })
})
