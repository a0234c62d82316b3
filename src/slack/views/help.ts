import { planHelp } from '../../conversations/plan-help.ts'
import { passOn } from '../../conversations/pass-on.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { ConversationSlackDeps } from '../conversation-slack-deps.ts'
import { entryRefusalText } from '../render/refusal-text.ts'
import type { Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'
import { helpView, passedOnView, readHelpReason } from './help-view.ts'
import type { ReplyAnswer } from './reply.ts'

/** Asks what the text is about, if this person may pass it on. */
export async function openHelp(deps: ConversationSlackDeps, press: Interaction & { value: string }): Promise<void> {
  const planned = await planHelp(deps, { entryId: press.value, by: press.userId })
  if (planned.kind !== 'open') return tellOnly(deps, press, entryRefusalText(planned), { replaces: false })
  await deps.client.views.open({ trigger_id: press.triggerId, view: helpView(press.value) })
}

/** The text is the coordinators' now; whoever passed it on reads that this alone is no report. */
export async function submitHelp(deps: ConversationSlackDeps, form: ComposeForm): Promise<Reply<ReplyAnswer>> {
  const reason = readHelpReason(form.values['reason']?.['reason']?.selected_option?.value)
  if (reason === null) return { ack: formError(staffText('helpcase.ask')) }
  const outcome = await passOn(deps, { entryId: form.privateMetadata, by: form.userId, reason })
  switch (outcome.kind) {
    case 'passed_on':
      return { ack: { response_action: 'update', view: passedOnView() } }
    case 'passed_on_before':
      return { ack: formError(staffText('conversation.with_coordinators')) }
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return { ack: formError(entryRefusalText(outcome)) }
  }
}

function formError(error: string): ReplyAnswer {
  return { response_action: 'errors', errors: { reason: error } }
}
