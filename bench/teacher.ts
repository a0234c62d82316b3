import manifest from '../docs/slack-app-manifest.json' with { type: 'json' }
import { type SlackStandIn, startSlackStandIn } from '../src/sandbox/slack/slack-stand-in.ts'
import { slackApp } from './account.ts'

/** Slack with one teacher in it, and a coordinator, who writes to the teacher's class: a teacher may not write as often as this does. */
export interface Teacher {
  slack: SlackStandIn
  teacher: string
  coordinator: string
  channel: string
  /** Writes a message and looks at its preview; what is returned presses Send, and resolves with how long Slack waited (ms). */
  prepare(botUrl: string, words: string): Promise<() => Promise<number>>
}

const patienceMs = 120_000

export async function startTeacher(): Promise<Teacher> {
  const slack = await startSlackStandIn({
    ...slackApp,
    scopes: manifest.oauth_config.scopes.bot,
    botEvents: manifest.settings.event_subscriptions.bot_events,
    deadlineMs: patienceMs,
  })
  const add = (name: string) =>
    slack.addUser({ name, realName: name, displayName: name, email: `${name}@school.test` }).id
  const [teacher, coordinator] = [add('vega'), add('ode')]
  const channel = slack.addChannel({ name: 'room-12', members: [slack.bot.userId, teacher, coordinator] }).id
  const previews = () =>
    slack.ephemerals(channel, coordinator).filter(({ blocks }) => JSON.stringify(blocks).includes('broadcast_cancel'))
  return {
    slack,
    teacher,
    coordinator,
    channel,
    async prepare(botUrl, words) {
      slack.setEventsUrl(`${botUrl}/slack/events`)
      const before = new Set(previews().map(({ ts }) => ts))
      const { trouble } = await slack.command(coordinator, channel, `/family message ${words}`)
      if (trouble !== null) throw new Error(`the command failed: ${trouble}`)
      const preview = await slack.waitFor(() => previews().find(({ ts }) => !before.has(ts)), patienceMs)
      return async () => {
        const pressed = performance.now()
        const outcome = await slack.press(coordinator, { channel, ts: preview.ts, actionId: 'broadcast_send' })
        if (outcome.trouble !== null) throw new Error(`Send failed: ${outcome.trouble}`)
        return performance.now() - pressed
      }
    },
  }
}
