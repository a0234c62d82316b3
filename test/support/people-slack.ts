import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }
import type { Database } from '../../src/database/database.ts'
import { startHttpServer } from '../../src/http/http-server.ts'
import { slackRoute } from '../../src/http/slack-route.ts'
import { startPosts } from '../../src/posts/start-posts.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { View } from '../../src/sandbox/slack/workspace.ts'
import { createBackground } from '../../src/slack/background.ts'
import { helpCommand } from '../../src/slack/commands/help-command.ts'
import { answerFamilyCommand } from '../../src/slack/family-command.ts'
import { peopleHandlers } from '../../src/slack/people-handlers.ts'
import { rosterFileRenderers } from '../../src/slack/render/people-roster-file.ts'
import { createSlackApp, type SlackHandlers } from '../../src/slack/slack-app.ts'
import { createSlackChannel } from '../../src/slack/staff-channel.ts'
import { scheduleRenderers } from '../../src/slack/render/schedule-posts.ts'
import { scheduleHandlers } from '../../src/slack/schedule-handlers.ts'
import { createSlackDirectory } from '../../src/slack/slack-directory.ts'
import { strategyHandlers } from '../../src/slack/strategy-handlers.ts'
import type { PeopleViewDeps } from '../../src/slack/views/people-deps.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import { createPeopleSchool, type PeopleSchool } from './people-school.ts'

const botToken = 'xoxb-test-token'
const signingSecret = 'test-signing-secret'

/** A school's people in a Slack that is stood in for: commands, forms and dropped files over HTTP. */
export interface PeopleSlack extends PeopleSchool {
  slack: SlackStandIn
  deps: PeopleViewDeps
  coordinator: string
  teacher: string
  channel: string
  /** The bot's messages with the coordinator. */
  dm: string
  /** Work that goes on after Slack was answered is through. */
  settled(): Promise<void>
  /** The form that lies on top. */
  top(user: string): View
  /** Presses a button of the topmost form and waits for what comes of it. */
  press(user: string, actionId: string, value?: string): Promise<void>
  submit(user: string, values: Record<string, string | string[]>): Promise<Record<string, string>>
  stop(): Promise<void>
}

export async function openPeopleSlack(database: Database): Promise<PeopleSlack> {
  const slack = await startSlackStandIn({
    botToken,
    signingSecret,
    // What is looked at is what is answered, not how soon.
    deadlineMs: 30_000,
    scopes: [...manifest.oauth_config.scopes.bot, 'files:read', 'im:history'],
  })
  const coordinator = slack.addUser({
    name: 'ode',
    realName: 'Ana Ode',
    displayName: 'Ms. Ode',
    email: 'ode@school.test',
  }).id
  const teacher = slack.addUser({
    name: 'vega',
    realName: 'Mia Vega',
    displayName: 'Ms. Vega',
    email: 'vega@school.test',
  }).id
  const channel = slack.addChannel({ name: 'room-12', members: [slack.bot.userId, coordinator, teacher] }).id
  slack.dms(coordinator)
  slack.dms(teacher)
  const made = createPeopleSchool(database)
  const school = { ...made, school: { ...made.school, coordinators: [coordinator] } }
  const { log } = school
  const client = createWebClient({ token: botToken, apiUrl: slack.url, timeoutMs: 5000, log })
  const deps: PeopleViewDeps = { ...school, client }
  const background = createBackground(log)
  const { verbs, actions, submissions, event } = peopleHandlers(deps)
  const strategies = strategyHandlers(deps)
  const directory = createSlackDirectory(client, log)
  const compose = { ...deps, undoSeconds: 0, translator: null, directory, putNotice: async () => {} }
  const schedules = scheduleHandlers(compose)
  const handlers: SlackHandlers = {
    command: (interaction, text) =>
      answerFamilyCommand({ ...verbs, ...strategies.verbs, ...schedules.verbs }, helpCommand, interaction, text),
    actions: { ...actions, ...strategies.actions, ...schedules.actions },
    submissions: { ...submissions, ...strategies.submissions, ...schedules.submissions },
    closings: {},
    shortcuts: {},
    event: (delivered) => event(delivered.event),
  }
  const posts = startPosts({
    ...school,
    channel: createSlackChannel({
      client,
      renderers: { ...rosterFileRenderers, ...scheduleRenderers(school.school.timezone) },
      log,
    }),
    onChannelLost: async () => {},
  })
  const app = createSlackApp({ botToken, signingSecret, appToken: null, apiUrl: slack.url }, handlers, {
    log,
    background,
  })
  const http = await startHttpServer({ host: '127.0.0.1', port: 0 }, [slackRoute(app.listener!)], log)
  slack.setEventsUrl(`http://127.0.0.1:${http.port}/slack/events`)

  const top = (user: string): View => {
    const view = slack.views(user).at(-1)
    if (view === undefined) throw new Error('no form is open')
    return view
  }
  return {
    ...school,
    slack,
    deps,
    coordinator,
    teacher,
    channel,
    dm: `D${coordinator.slice(1)}`,
    settled: () => background.settled(),
    top,
    async press(user, actionId, value) {
      const ref = { view: top(user).id, actionId, ...(value === undefined ? {} : { value }) }
      const { trouble } = await slack.press(user, ref)
      if (trouble !== null) throw new Error(trouble)
      await background.settled()
    },
    async submit(user, values) {
      const { id } = top(user)
      const { trouble } = await slack.submitView(user, id, values)
      if (trouble !== null) throw new Error(trouble)
      await background.settled()
      return slack.views(user).find((view) => view.id === id)?.errors ?? {}
    },
    async stop() {
      await http.stop()
      await background.settled()
      await posts.stop()
      await slack.stop()
    },
  }
}

/** All words of a view or a message, in their order. */
export function wordsOf(blocks: readonly unknown[]): string {
  const said: string[] = []
  const read = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(read)
    else if (typeof value === 'object' && value !== null) {
      if ('text' in value && typeof value.text === 'string') said.push(value.text)
      Object.values(value).forEach(read)
    }
  }
  read(blocks)
  return said.join('\n')
}
