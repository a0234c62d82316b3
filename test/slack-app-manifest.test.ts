import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../docs/slack-app-manifest.json' with { type: 'json' }
import { projectRoot } from '../src/lib/project-root.ts'
import { readChannelLoss } from '../src/slack/channel-events.ts'
import { neededScopes } from '../src/slack/needed-scopes.ts'
import { scanSource } from './architecture/scan-source.ts'

/** What each method of Slack's Web API takes from a bot, for the kinds of channels it is called with here (docs.slack.dev/reference/methods). */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['groups:history', 'im:history'],
  'conversations.info': ['groups:read', 'channels:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['groups:history', 'im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'users.info': ['users:read'],
  'users.lookupByEmail': ['users:read.email', 'users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
}

const granted = manifest.oauth_config.scopes.bot
const subscribed = manifest.settings.event_subscriptions.bot_events

const sources = readdirSync(join(projectRoot(), 'src/slack'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => scanSource(readFileSync(join(projectRoot(), 'src/slack', path), 'utf8')).code)

const called = new Set(
  sources.flatMap((code) =>
    [...code.matchAll(/\bclient\s*\.\s*([a-z]\w*)\s*\.\s*(\w+)\s*\(/g)].map(
      ([, family, method]) => `${family}.${method}`,
    ),
  ),
)

describe('the Slack app’s manifest', () => {
  it('is held against methods that are all known here', () => {
    expect(called.size).toBeGreaterThan(5)
    expect([...called].filter((method) => !(method in scopesOf))).toEqual([])
    expect(sources.filter((code) => /(?<!super)\.\s*apiCall\s*\(/.test(code))).toEqual([])
  })

  it('grants what every method called from slack/ needs, and nothing else', () => {
    const needed = new Set(['commands', ...[...called].flatMap((method) => scopesOf[method] ?? [])])
    expect(new Set(granted)).toEqual(needed)
    expect(granted).toHaveLength(needed.size)
  })

  it('grants what the doctor looks for', () => {
    expect(granted).toEqual(neededScopes)
  })

  it('subscribes to events of a lost channel, the Home and files given to the bot: what is said in channels is not among them', () => {
    const others = ['app_home_opened', 'message.im']
    const losses = subscribed.filter((type) => !others.includes(type))
    const read = losses.map((type) => readChannelLoss({ type, channel: 'C1', old_channel_id: 'C1' }, 'UBOT'))
    expect(read.map((loss) => loss?.channelId)).toEqual(losses.map(() => 'C1'))
    expect(subscribed).toEqual(expect.arrayContaining(others))
    expect(subscribed.filter((type) => type.startsWith('message') && type !== 'message.im')).toEqual([])
  })

  it('has mentions escaped, and everything sent to the one route', () => {
    const { features, settings } = manifest
    expect(features.slash_commands.map(({ command, should_escape }) => [command, should_escape])).toEqual([
      ['/family', true],
    ])
    const routes = [
      features.slash_commands[0]?.url,
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
    ]
    expect(new Set(routes)).toEqual(new Set(['https://YOUR-PUBLIC-URL/slack/events']))
  })

  it('lets the bot write to people, which Slack refuses where the messages tab is off', () => {
    expect(manifest.features.app_home).toMatchObject({ messages_tab_enabled: true })
  })
})
