import manifest from '../docs/slack-app-manifest.json' with { type: 'json' }
import { type SlackStandIn, startSlackStandIn } from '../src/sandbox/slack/slack-stand-in.ts'
import { slackApp } from './account.ts'

/** Slack with one teacher in it, who writes to one class, and a coordinator. */
export interface Teacher {
  slack: SlackStandIn
  teacher: string
  coordinator: string
  channel: string
  /**
   * Writes a message and looks at its preview; what is returned presses Send, and resolves with how long Slack waited (ms).
   * @param by the teacher, who may not write as often as one likes, or the coordinator, who may.
   */
  prepare(botUrl: string, words: string, by?: 'teacher' | 'coordinator'): Promise<() => Promise<number>>
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
  const previews = (author: string) =>
    slack.ephemerals(channel, author).filter(({ blocks }) => JSON.stringify(blocks).includes('broadcast_cancel'))
  return {
    slack,
    teacher,
    coordinator,
    channel,
    async prepare(botUrl, words, by = 'teacher') {
      const author = by === 'teacher' ? teacher : coordinator
      slack.setEventsUrl(`${botUrl}/slack/events`)
      const before = new Set(previews(author).map(({ ts }) => ts))
      const { trouble } = await slack.command(author, channel, `/family message ${words}`)
      if (trouble !== null) throw new Error(`the command failed: ${trouble}`)
      const preview = await slack.waitFor(() => previews(author).find(({ ts }) => !before.has(ts)), patienceMs)
      return async () => {
        const pressed = performance.now()
        const outcome = await slack.press(author, { channel, ts: preview.ts, actionId: 'broadcast_send' })
        if (outcome.trouble !== null) throw new Error(`Send failed: ${outcome.trouble}`)
        return performance.now() - pressed
      }
    },
  }
}
