import { isObject } from '../block-kit/problem.ts'
import { applyResponse } from '../response-url.ts'
import { escapeTyped } from '../slack-escapes.ts'
import { ApiRefusal } from '../web-api/api-refusal.ts'
import { payloadName } from '../workspace.ts'
import { channelNamed, newResponseUrl, newTrigger, personNamed } from '../world.ts'
import type { World } from '../world.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** A person sends `/command words` in a channel. Threads have no commands, as in Slack. */
export async function sendCommand(world: World, user: string, channelId: string, line: string): Promise<Outcome> {
  const { workspace } = world
  const [, command = line, text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? []
  const channel = channelNamed(world, channelId)
  const place = { user, channel: channelId, source: null }
  const ack = await world.app.form({
    token: 'stand-in-verification-token',
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channelId,
    channel_name: payloadName(channel),
    user_id: user,
    user_name: personNamed(world, user).name,
    command,
    text: escapeTyped(workspace, text, true).trim(),
    api_app_id: workspace.bot.appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(world, place),
    trigger_id: newTrigger(world, user),
  })
  const outcome = outcomeOf(ack)
  if (outcome.trouble !== null || outcome.body === '') return outcome
  try {
    const said = isObject(outcome.body) ? outcome.body : { text: String(outcome.body) }
    if (Object.keys(said).length > 0) applyResponse(workspace, world.now(), place, said)
    world.changed()
    return outcome
  } catch (error) {
    if (error instanceof ApiRefusal) return { ...outcome, trouble: error.code }
    throw error
  }
}
