import type { InboxDeps } from '../inbox/inbox-deps.ts'
import { conversationActions } from './actions/conversation-actions.ts'
import { pressHold, pressWrongNumberUndo } from './actions/inbox-actions.ts'
import type { ConversationSlackDeps } from './conversation-slack-deps.ts'
import type { ActionPress } from './slack-app.ts'
import type { SlackPart } from './slack-part.ts'
import { tellAnswer } from './tell-only.ts'
import { submitHelp } from './views/help.ts'
import { submitReply } from './views/reply.ts'

/** The way in: what families say, answered, passed on or decided about. */
export function conversationHandlers(deps: ConversationSlackDeps & InboxDeps): SlackPart {
  const hold = (choice: Parameters<typeof pressHold>[2]) => async (press: ActionPress) =>
    tellAnswer(deps, press, await pressHold(deps, { userId: press.userId, inboundId: press.value }, choice))
  return {
    actions: {
      ...conversationActions(deps),
      hold_resume: hold('resume'),
      hold_stop: hold('stop'),
      hold_wrong_number: hold('wrong_number'),
      wrong_number_undo: async (press) =>
        tellAnswer(deps, press, await pressWrongNumberUndo(deps, { userId: press.userId, inboundId: press.value })),
    },
    submissions: {
      reply: (form) => submitReply(deps, form),
      help: (form) => submitHelp(deps, form),
    },
  }
}
