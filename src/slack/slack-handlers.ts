import type { InboxDeps } from '../inbox/inbox-deps.ts'
import type { LinkDeps } from '../people/link-deps.ts'
import { loseChannel } from '../people/lose-channel.ts'
import { callHandlers } from './actions/call-actions.ts'
import { deskHandlers } from './actions/desk-actions.ts'
import type { BotIdentity } from './bot-identity.ts'
import { broadcastHandlers } from './broadcast-handlers.ts'
import { calendarHandlers } from './calendar-handlers.ts'
import { readChannelLoss } from './channel-events.ts'
import { checkInHandlers } from './check-in-handlers.ts'
import { doctorCommand, type DoctorCommandDeps } from './commands/doctor-command.ts'
import type { DeskSlackDeps } from './desk-slack-deps.ts'
import { helpCommand } from './commands/help-command.ts'
import type { ComposeDeps } from './compose-deps.ts'
import { conversationHandlers } from './conversation-handlers.ts'
import { answerFamilyCommand } from './family-command.ts'
import { peopleHandlers } from './people-handlers.ts'
import { promptHandlers } from './prompt-handlers.ts'
import { publishHome } from './publish-home.ts'
import type { Reply } from './reply.ts'
import { scheduleHandlers } from './schedule-handlers.ts'
import type { SlackEvent, SlackHandlers } from './slack-app.ts'
import type { SlackPart } from './slack-part.ts'
import { studentHandlers } from './student-handlers.ts'
import { strategyHandlers } from './strategy-handlers.ts'

type Deps = ComposeDeps & DeskSlackDeps & LinkDeps & InboxDeps & DoctorCommandDeps

/** Everything staff can do from Slack, by the names that Slack calls it with. */
export function slackHandlers(deps: Deps, identity: BotIdentity): SlackHandlers {
  const people = peopleHandlers(deps)
  const doctor: SlackPart = { verbs: { doctor: (interaction) => doctorCommand(deps, interaction) } }
  const parts: SlackPart[] = [
    broadcastHandlers(deps),
    promptHandlers(deps),
    checkInHandlers(deps),
    studentHandlers(deps),
    conversationHandlers(deps),
    deskHandlers(deps),
    callHandlers(deps),
    people,
    calendarHandlers(deps),
    scheduleHandlers(deps),
    strategyHandlers(deps),
    doctor,
  ]
  const verbs = Object.assign({}, ...parts.map((part) => part.verbs)) as NonNullable<SlackPart['verbs']>
  return {
    command: (interaction, text) => answerFamilyCommand(verbs, helpCommand, interaction, text),
    actions: Object.assign({}, ...parts.map((part) => part.actions)) as SlackHandlers['actions'],
    submissions: Object.assign({}, ...parts.map((part) => part.submissions)) as SlackHandlers['submissions'],
    closings: Object.assign({}, ...parts.map((part) => part.closings)) as SlackHandlers['closings'],
    shortcuts: Object.assign({}, ...parts.map((part) => part.shortcuts)) as SlackHandlers['shortcuts'],
    event: ({ event }) => takeEvent(deps, { identity, people }, event),
  }
}

async function takeEvent(
  deps: Deps,
  { identity, people }: { identity: BotIdentity; people: ReturnType<typeof peopleHandlers> },
  event: SlackEvent['event'],
): Promise<Reply> {
  if (event.type === 'app_home_opened') {
    const userId = String(event['user'])
    return event['tab'] === 'messages' ? {} : { afterwards: () => publishHome(deps, userId) }
  }
  if (event.type === 'message' && event['subtype'] === 'file_share') return people.event(event)
  const loss = readChannelLoss(event, await identity.botUserId())
  if (loss !== null) await loseChannel(deps, loss)
  return {}
}
