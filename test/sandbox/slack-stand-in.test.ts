import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'

const SECRET = 'signing-secret-of-the-test'
const TOKEN = 'xoxb-test'
const SCOPES = [
  'commands',
  'chat:write',
  'groups:read',
  'groups:history',
  'channels:read',
  'im:write',
  'im:history',
  'users:read',
]

describe('the Slack stand-in with a Bolt app in front of it', () => {
  let slack: SlackStandIn
  let app: App
  let server: Server
  let teacher: string
  let room: string

  beforeEach(async () => {
    slack = await startSlackStandIn({ botToken: TOKEN, signingSecret: SECRET, scopes: SCOPES, deadlineMs: 500 })
    teacher = slack.addUser({ name: 'vega', realName: 'Ana Vega', email: 'vega@school.test' }).id
    room = slack.addChannel({ name: 'room-7', members: [slack.bot.userId, teacher] }).id
    const receiver = new HTTPReceiver({
      signingSecret: SECRET,
      endpoints: '/slack/events',
      logLevel: LogLevel.ERROR,
    })
    app = new App({
      token: TOKEN,
      receiver,
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: slack.url, retryConfig: { retries: 0 } },
    })
    server = createServer((request, response) => receiver.requestListener(request, response))
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    slack.setEventsUrl(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`)
  })

  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
    await slack.stop()
  })

  const modal = (
    extra: object = {},
  ): { type: 'modal'; title: { type: 'plain_text'; text: string } } & Record<string, unknown> => ({
    type: 'modal',
    callback_id: 'compose',
    title: { type: 'plain_text', text: 'Weekly update' },
    submit: { type: 'plain_text', text: 'Preview' },
    blocks: [
      {
        type: 'input',
        block_id: 'learning',
        dispatch_action: true,
        label: { type: 'plain_text', text: 'Learning' },
        element: { type: 'plain_text_input', action_id: 'text', multiline: true },
      },
      {
        type: 'input',
        block_id: 'when',
        optional: true,
        label: { type: 'plain_text', text: 'When' },
        element: {
          type: 'static_select',
          action_id: 'pick',
          options: [{ text: { type: 'plain_text', text: 'Now' }, value: 'now' }],
        },
      },
    ],
    ...extra,
  })

  it('carries a command with escaped mentions to the app and opens the modal that it answers with', async () => {
    const heard: string[] = []
    app.command('/family', async ({ command, ack, client }) => {
      heard.push(command.text, command.channel_name)
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: modal() as never })
    })
    const outcome = await slack.command(teacher, room, '/family link 4B @vega & co https://example.org/a')
    expect(outcome).toMatchObject({ status: 200, trouble: null })
    const [view] = await slack.waitFor(() => slack.views(teacher).length > 0 && slack.views(teacher))
    expect(heard).toEqual([`link 4B <@${teacher}|vega> &amp; co <https://example.org/a>`, 'privategroup'])
    expect(view?.callbackId).toBe('compose')
  })

  it('keeps what was typed, tells the app of it, and hands the whole state in', async () => {
    const drafts: unknown[] = []
    const submitted: unknown[] = []
    app.command('/family', async ({ command, ack, client }) => {
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: modal() as never })
    })
    app.action('text', async ({ ack, body }) => {
      drafts.push('view' in body ? body.view?.state.values['learning']?.['text']?.value : null)
      await ack()
    })
    app.view('compose', async ({ ack, view }) => {
      submitted.push(view.state.values)
      await ack(
        view.state.values['learning']?.['text']?.value === 'short'
          ? { response_action: 'errors', errors: { learning: 'Say more' } }
          : { response_action: 'clear' },
      )
    })
    await slack.command(teacher, room, '/family update')
    const view = await slack.waitFor(() => slack.views(teacher)[0])
    await slack.fill(teacher, view.id, 'learning', 'fractions')
    expect(drafts).toEqual(['fractions'])
    expect(await slack.submitView(teacher, view.id, { learning: 'short', when: 'now' })).toMatchObject({
      trouble: null,
    })
    expect(slack.views(teacher)[0]?.errors).toEqual({ learning: 'Say more' })
    await slack.submitView(teacher, view.id, { learning: { text: 'adding fractions' } })
    expect(slack.views(teacher)).toEqual([])
    expect(submitted.at(-1)).toEqual({
      learning: { text: { type: 'plain_text_input', value: 'adding fractions' } },
      when: {
        pick: {
          type: 'static_select',
          selected_option: { text: { type: 'plain_text', text: 'Now', emoji: true }, value: 'now' },
        },
      },
    })
    expect(await slack.submitView(teacher, view.id, {}).catch((error: Error) => error.message)).toContain(
      'no such view',
    )
  })

  it('does not submit a form whose required field is empty', async () => {
    app.command('/family', async ({ command, ack, client }) => {
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: modal() as never })
    })
    await slack.command(teacher, room, '/family update')
    const view = await slack.waitFor(() => slack.views(teacher)[0])
    const outcome = await slack.submitView(teacher, view.id, { learning: '' })
    expect(outcome.trouble).toBe('not_submitted: learning is required')
  })

  it('lets a teacher pick a time and press a button in an ephemeral message, which the response URL then replaces', async () => {
    const seen: unknown[] = []
    app.action('send', async ({ ack, body, respond }) => {
      await ack()
      seen.push({ ...body, token: '' })
      await respond({ replace_original: true, text: 'Sent' })
    })
    app.action('when', async ({ ack }) => ack())
    const posted = await app.client.chat.postEphemeral({
      channel: room,
      user: teacher,
      text: 'Preview',
      blocks: [
        {
          type: 'actions',
          block_id: 'decide',
          elements: [
            { type: 'button', action_id: 'send', value: 'draft-1', text: { type: 'plain_text', text: 'Send' } },
            { type: 'datetimepicker', action_id: 'when' },
          ],
        },
      ],
    })
    const ts = String(posted.message_ts)
    await slack.choose(teacher, { channel: room, ts, actionId: 'when' }, 1_790_000_000)
    const outcome = await slack.press(teacher, { channel: room, ts, actionId: 'send' })
    expect(outcome.trouble).toBeNull()
    await slack.waitFor(() => slack.ephemerals(room, teacher)[0]?.text === 'Sent')
    expect(seen[0]).toMatchObject({
      container: { is_ephemeral: true, message_ts: ts, channel_id: room },
      state: { values: { decide: { when: { type: 'datetimepicker', selected_date_time: 1_790_000_000 } } } },
      actions: [{ action_id: 'send', block_id: 'decide', value: 'draft-1' }],
    })
    expect(seen[0]).not.toHaveProperty('message')
  })

  it('refuses the sixth use of a response URL', async () => {
    let url = ''
    app.command('/family', async ({ command, ack }) => {
      url = command.response_url
      await ack('One')
    })
    await slack.command(teacher, room, '/family help')
    const use = async (): Promise<number> => {
      const headers = { 'Content-Type': 'application/json' }
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ text: 'again' }) })).status
    }
    for (let uses = 1; uses <= 5; uses += 1) expect(await use()).toBe(200)
    expect(await use()).toBe(404)
    expect(slack.ephemerals(room, teacher).map((one) => one.text)).toEqual([
      'One',
      ...Array.from({ length: 5 }, () => 'again'),
    ])
  })

  it('gives up on an app that does not answer a command before the deadline', async () => {
    app.command('/family', async () => {})
    const outcome = await slack.command(teacher, room, '/family update')
    expect(outcome).toMatchObject({ status: null, timedOut: true, trouble: 'operation_timeout' })
  })

  it('tells of a message as the person typed it, and once more under the same event id when asked', async () => {
    const texts: string[] = []
    app.message(async ({ message }) => {
      if ('text' in message) texts.push(message.text ?? '')
    })
    await slack.say(teacher, room, 'good morning @vega')
    await slack.repeatEvent(slack.events()[0]?.eventId ?? '')
    await slack.waitFor(() => slack.events()[0]?.tries.length === 2)
    expect(texts).toEqual([`good morning <@${teacher}>`, `good morning <@${teacher}>`])
  })

  it('opens Home and shows what the app publishes there', async () => {
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Welcome' } }] },
      })
    })
    await slack.openHome(teacher)
    const home = await slack.waitFor(() => slack.home(teacher))
    expect(home.blocks[0]).toMatchObject({ type: 'section', text: { text: 'Welcome', verbatim: false } })
  })

  it('tells of a channel made public, archived, and of the bot being put out', async () => {
    const heard: string[] = []
    app.use(async ({ payload, next }) => {
      heard.push(String(payload.type) + ('subtype' in payload ? `/${String(payload.subtype)}` : ''))
      await next()
    })
    await slack.setChannel(room, { isArchived: true })
    await slack.setChannel(room, { isArchived: false, isPrivate: false })
    await slack.kick(room, slack.bot.userId)
    // That it became public is told as a message, which this app may not read in public channels.
    expect(heard).toEqual(['group_archive', 'channel_unarchive', 'channel_left'])
  })
})
