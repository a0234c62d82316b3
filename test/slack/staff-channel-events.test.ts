import { expect, it } from 'vitest'
import { startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { readChannelLoss } from '../../src/slack/channel-events.ts'

const bot = 'UBOT'
const losses = [
  [{ type: 'group_archive', channel: 'C1', user: 'U1' }, 'archived'],
  [{ type: 'channel_archive', channel: 'C1', user: 'U1' }, 'archived'],
  [{ type: 'group_deleted', channel: 'C1' }, 'removed'],
  [{ type: 'channel_deleted', channel: 'C1' }, 'removed'],
  [{ type: 'group_left', channel: 'C1', actor_id: 'U1' }, 'removed'],
  [{ type: 'channel_left', channel: 'C1', actor_id: 'U1' }, 'removed'],
  [{ type: 'member_left_channel', channel: 'C1', user: bot }, 'removed'],
  [{ type: 'channel_shared', channel: 'C1', connected_team_id: 'T2' }, 'shared'],
  [{ type: 'channel_id_changed', old_channel_id: 'C1', new_channel_id: 'C9' }, 'shared'],
  [{ type: 'message', subtype: 'channel_convert_to_public', channel: 'C1', user: 'U1' }, 'public'],
  [{ type: 'message', subtype: 'group_archive', channel: 'C1', user: 'U1' }, 'archived'],
  [{ type: 'message', subtype: 'group_leave', channel: 'C1', user: bot }, 'removed'],
] as const

it.each(losses)('the event %j means that the channel is lost: %s', (event, why) => {
  expect(readChannelLoss(event, bot)).toEqual({ channelId: 'C1', why })
})

it.each([
  { type: 'member_left_channel', channel: 'C1', user: 'U2' },
  { type: 'message', subtype: 'group_leave', channel: 'C1', user: 'U2' },
  { type: 'message', channel: 'C1', user: bot },
  { type: 'message', subtype: 'channel_convert_to_private', channel: 'C1' },
  { type: 'group_unarchive', channel: 'C1' },
  { type: 'channel_unshared', channel: 'C1' },
  { type: 'group_archive', channel: { id: 'C1' } },
  { type: 'group_rename', channel: { id: 'C1' } },
])('the event %j loses no channel', (event) => {
  expect(readChannelLoss(event, bot)).toBeNull()
})

it.each([
  ['public', { isPrivate: false }],
  ['shared', { isExtShared: true }],
  ['archived', { isArchived: true }],
  ['removed', { members: ['U1'] }],
] as const)('Slack tells of a channel that is lost: %s', async (why, change) => {
  const scopes = ['groups:read', 'channels:read', 'groups:history', 'channels:history']
  const slack = await startSlackStandIn({ botToken: 'xoxb-1', signingSecret: 'secret', scopes })
  slack.setEventsUrl('http://127.0.0.1:9/slack/events')
  slack.addUser({ id: 'U1', name: 'vega', realName: 'Ana Vega', email: 'vega@example.org' })
  slack.addChannel({ id: 'C1', name: 'room-12', members: ['U1', slack.bot.userId] })
  await slack.setChannel('C1', change)
  const told = slack.events().map(({ event }) => readChannelLoss(event as { type: string }, slack.bot.userId))
  expect(told).toContainEqual({ channelId: 'C1', why })
  await slack.stop()
})
