import type { LinkDeps } from '../people/link-deps.ts'
import { loseChannel } from '../people/lose-channel.ts'
import {
  chooseWhen,
  type Press,
  pressAsk,
  pressCancel,
  pressDecide,
  pressEdit,
  pressSend,
  pressStop,
} from './actions/broadcast-actions.ts'
import { linkApprove, linkRefuse } from './actions/link-actions.ts'
import type { BotIdentity } from './bot-identity.ts'
import { readChannelLoss } from './channel-events.ts'
import { helpCommand } from './commands/help-command.ts'
import { linkCommand } from './commands/link-command.ts'
import { staffCommand } from './commands/staff-command.ts'
import { messageCommand, updateCommand } from './commands/update-command.ts'
import { welcomeCommand } from './commands/welcome-command.ts'
import type { ComposeDeps } from './compose-deps.ts'
import { answerFamilyCommand, type VerbHandler } from './family-command.ts'
import { previewBlockPrefix } from './render/preview.ts'
import type { Reply } from './reply.ts'
import type { ActionPress, SlackHandlers } from './slack-app.ts'
import { tellOnly } from './tell-only.ts'
import { composeFromColleague, saveComposeUpdate, submitComposeUpdate } from './views/compose-update.ts'

/** Everything staff can do from Slack, by the names that Slack calls it with. */
export function slackHandlers(deps: ComposeDeps & LinkDeps, identity: BotIdentity): SlackHandlers {
  const verbs: Record<string, VerbHandler> = {
    update: (interaction, rest) => updateCommand(deps, interaction, rest),
    message: (interaction, rest) => messageCommand(deps, interaction, rest),
    welcome: (interaction) => welcomeCommand(deps, interaction),
    link: async (interaction, rest) => ({ ack: await linkCommand(deps, { ...interaction, args: rest }) }),
    staff: async (interaction, rest) => ({ ack: await staffCommand(deps, { ...interaction, args: rest }) }),
  }
  const decide = (how: typeof linkApprove) => async (press: ActionPress): Promise<Reply> => {
    const answer = await how(deps, { userId: press.userId, requestId: press.value })
    return answer === null ? {} : { afterwards: () => tellOnly(deps, press, answer.text, { replaces: false }) }
  }
  return {
    command: (interaction, text) => answerFamilyCommand(verbs, helpCommand, interaction, text),
    actions: {
      broadcast_send: (press) => pressSend(deps, withChoice(press)),
      broadcast_ask: (press) => pressAsk(deps, withChoice(press)),
      broadcast_when: (press) => chooseWhen(deps, whenChosen(press)),
      broadcast_edit: (press) => pressEdit(deps, withChoice(press)),
      broadcast_cancel: (press) => pressCancel(deps, withChoice(press)),
      broadcast_stop: (press) => pressStop(deps, withChoice(press)),
      broadcast_approve: (press) => pressDecide(deps, withChoice(press), true),
      broadcast_refuse: (press) => pressDecide(deps, withChoice(press), false),
      link_approve: decide(linkApprove),
      link_refuse: decide(linkRefuse),
      text: async (press) => {
        if (press.form !== null) await saveComposeUpdate(deps, { ...press, privateMetadata: press.form.privateMetadata })
        return {}
      },
      compose_from_colleague: async (press) =>
        press.form === null
          ? {}
          : composeFromColleague(deps, { ...press, privateMetadata: press.form.privateMetadata, broadcastId: press.value }),
    },
    submissions: { compose_update: (form) => submitComposeUpdate(deps, form) },
    closings: { compose_update: (form) => saveComposeUpdate(deps, form) },
    async event({ event }) {
      const loss = readChannelLoss(event, await identity.botUserId())
      if (loss !== null) await loseChannel(deps, loss)
    },
  }
}

/** The time chosen beside the buttons, as the preview's state has it when a button is pressed. */
function withChoice(press: ActionPress): Press {
  return { ...press, chosen: press.values[press.blockId]?.['broadcast_when']?.selected_option?.value ?? null }
}

/** The choice itself was made: its value is the time; the draft's id stands in the name of its block. */
function whenChosen(press: ActionPress): Press {
  return { ...press, value: press.blockId.slice(previewBlockPrefix.length), chosen: press.value }
}
