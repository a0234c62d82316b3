import { doubtTranslation } from '../../conversations/doubt-translation.ts'
import { moveText } from '../../conversations/move-text.ts'
import { finishText, type SettleOutcome, thankForText } from '../../conversations/settle-text.ts'
import { takeHelp } from '../../conversations/take-help.ts'
import { staffText } from '../../languages/catalogue.ts'
import { refreshStaffName } from '../../people/refresh-staff-name.ts'
import type { ConversationSlackDeps } from '../conversation-slack-deps.ts'
import { mention } from '../render/people-list.ts'
import { entryRefusalText, refusalText, settledText } from '../render/refusal-text.ts'
import type { Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import { openHelp } from '../views/help.ts'
import { openReply } from '../views/reply.ts'

/** A pressed button: `value` is the text's id, of `conversation_move` `<text>:<class>`, of `help_take` the case's. */
export type ConversationPress = Interaction & { value: string }

/** The buttons under a caregiver's text, by `action_id`. */
export function conversationActions(
  deps: ConversationSlackDeps,
): Record<
  | 'conversation_reply'
  | 'conversation_thanks'
  | 'conversation_done'
  | 'conversation_help'
  | 'conversation_move'
  | 'help_take'
  | 'translation_wrong',
  (press: ConversationPress) => Promise<Reply>
> {
  return {
    conversation_reply: async (press) => ({ afterwards: () => openReply(deps, press) }),
    conversation_help: async (press) => ({ afterwards: () => openHelp(deps, press) }),
    conversation_thanks: (press) => pressThanks(deps, press),
    conversation_done: async (press) =>
      settled(deps, press, await finishText(deps, { entryId: press.value, by: press.userId })),
    conversation_move: (press) => pressMove(deps, press),
    help_take: (press) => pressTake(deps, press),
    translation_wrong: (press) => pressWrong(deps, press),
  }
}

/** The family reads who thanks them: the name is asked for first, since the text is made at once. */
async function pressThanks(deps: ConversationSlackDeps, press: ConversationPress): Promise<Reply> {
  await refreshStaffName(deps, press.userId)
  return settled(deps, press, await thankForText(deps, { entryId: press.value, by: press.userId }))
}

function settled(deps: ConversationSlackDeps, press: ConversationPress, outcome: SettleOutcome): Reply {
  switch (outcome.kind) {
    case 'settled':
      // The thread says it to everybody.
      return {}
    case 'settled_before':
      return outcome.by === press.userId ? {} : tell(deps, press, settledText(outcome))
    case 'unreachable':
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return tell(deps, press, refusalText(outcome, deps.school.phone))
  }
}

async function pressMove(deps: ConversationSlackDeps, press: ConversationPress): Promise<Reply> {
  const [entryId = '', classroomId = ''] = press.value.split(':')
  const outcome = await moveText(deps, { entryId, classroomId, by: press.userId })
  switch (outcome.kind) {
    case 'moved':
      return {}
    case 'settled_before':
      return tell(deps, press, staffText('conversation.read_elsewhere'))
    case 'no_such_class':
      return tell(deps, press, staffText('conversation.no_such_class'))
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return tell(deps, press, entryRefusalText(outcome))
  }
}

async function pressWrong(deps: ConversationSlackDeps, press: ConversationPress): Promise<Reply> {
  const outcome = await doubtTranslation(deps, { entryId: press.value, by: press.userId })
  switch (outcome.kind) {
    case 'doubted':
    case 'doubted_before':
      // The thread says it to everybody.
      return {}
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return tell(deps, press, entryRefusalText(outcome))
  }
}

async function pressTake(deps: ConversationSlackDeps, press: ConversationPress): Promise<Reply> {
  const outcome = await takeHelp(deps, { caseId: press.value, by: press.userId })
  switch (outcome.kind) {
    case 'taken':
      return {}
    case 'taken_before': {
      if (outcome.by === press.userId) return {}
      const by = outcome.by === null ? staffText('conversation.somebody') : mention(outcome.by)
      return tell(deps, press, staffText('helpcase.taken_before', { by }))
    }
    case 'not_coordinator':
      return tell(deps, press, staffText('access.coordinators_only'))
    case 'gone':
      return tell(deps, press, staffText('conversation.gone'))
  }
}

function tell(deps: ConversationSlackDeps, press: ConversationPress, text: string): Reply {
  return { afterwards: () => tellOnly(deps, press, text, { replaces: false }) }
}
