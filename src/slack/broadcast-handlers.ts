import type { LinkDeps } from '../people/link-deps.ts'
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
import { previewActions } from './actions/preview-actions.ts'
import { glossaryCommand } from './commands/glossary-command.ts'
import { linkCommand } from './commands/link-command.ts'
import { pressNoteProposal } from './actions/note-proposals.ts'
import { noteCommand } from './commands/note-command.ts'
import { staffCommand } from './commands/staff-command.ts'
import { messageCommand, updateCommand } from './commands/update-command.ts'
import { welcomeCommand } from './commands/welcome-command.ts'
import type { ComposeDeps } from './compose-deps.ts'
import { previewBlockPrefix } from './render/preview.ts'
import type { ActionPress } from './slack-app.ts'
import type { SlackPart } from './slack-part.ts'
import { tellAnswer } from './tell-only.ts'
import { saveComposeNote, submitComposeNote } from './views/compose-note.ts'
import { saveComposePrompt } from './views/compose-prompt.ts'
import { composeFromColleague, saveComposeUpdate, submitComposeUpdate } from './views/compose-update.ts'
import { openEmergency, submitEmergency } from './views/emergency.ts'
import { pressEditPart, submitEditPart } from './views/edit-part.ts'
import { submitEditWording } from './views/edit-wording.ts'
import { openNoteShortcut, submitNoteClassroom } from './views/note-shortcut.ts'

/** The way out: linking, staff, composing, previewing, sending, stopping. */
export function broadcastHandlers(deps: ComposeDeps & LinkDeps): SlackPart {
  return {
    verbs: {
      update: (interaction, rest) => updateCommand(deps, interaction, rest),
      message: (interaction, rest) => messageCommand(deps, interaction, rest),
      note: (interaction, rest) => noteCommand(deps, interaction, rest),
      welcome: (interaction) => welcomeCommand(deps, interaction),
      emergency: (interaction) => openEmergency(deps, interaction),
      glossary: (interaction, rest) => glossaryCommand(deps, interaction, rest),
      link: async (interaction, rest) => ({ ack: await linkCommand(deps, { ...interaction, args: rest }) }),
      staff: async (interaction, rest) => ({ ack: await staffCommand(deps, { ...interaction, args: rest }) }),
    },
    actions: {
      broadcast_send: (press) => pressSend(deps, withChoice(press)),
      broadcast_ask: (press) => pressAsk(deps, withChoice(press)),
      broadcast_when: (press) => chooseWhen(deps, whenChosen(press)),
      note_doing_well: (press) => pressNoteProposal(deps, press, 'doing_well'),
      note_improve: (press) => pressNoteProposal(deps, press, 'improve'),
      broadcast_edit: (press) => pressEdit(deps, withChoice(press)),
      broadcast_cancel: (press) => pressCancel(deps, withChoice(press)),
      part_edit: (press) => pressEditPart(deps, press),
      broadcast_stop: (press) => pressStop(deps, withChoice(press)),
      broadcast_approve: (press) => pressDecide(deps, withChoice(press), true),
      broadcast_refuse: (press) => pressDecide(deps, withChoice(press), false),
      ...previewActions(deps),
      link_approve: async (press) =>
        tellAnswer(deps, press, await linkApprove(deps, { userId: press.userId, requestId: press.value })),
      link_refuse: async (press) =>
        tellAnswer(deps, press, await linkRefuse(deps, { userId: press.userId, requestId: press.value })),
      // Every field of the form is called `text`; what is typed is kept as Slack reports it.
      text: async (press) => {
        if (press.form?.callbackId === 'compose_update') await saveComposeUpdate(deps, { ...press, ...press.form })
        if (press.form?.callbackId === 'compose_prompt') await saveComposePrompt(deps, { ...press, ...press.form })
        if (press.form?.callbackId === 'compose_note') await saveComposeNote(deps, { ...press, ...press.form })
        return {}
      },
      compose_from_colleague: async (press) =>
        press.form === null ? {} : composeFromColleague(deps, { ...press, ...press.form, broadcastId: press.value }),
    },
    submissions: {
      compose_update: (form) => submitComposeUpdate(deps, form),
      compose_note: (form) => submitComposeNote(deps, form),
      emergency: (form) => submitEmergency(deps, form),
      edit_wording: (form) => submitEditWording(deps, form),
      edit_part: (form) => submitEditPart(deps, form),
      compose_note_classroom: (form) => submitNoteClassroom(deps, form),
    },
    closings: {
      compose_update: (form) => saveComposeUpdate(deps, form),
      compose_note: (form) => saveComposeNote(deps, form),
    },
    shortcuts: { write_note: async (interaction) => ({ afterwards: () => openNoteShortcut(deps, interaction) }) },
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
