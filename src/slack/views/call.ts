import type { types } from '@slack/bolt'
import type { CallCard, ShownCall } from '../../broadcasts/call.ts'
import { lookForCall } from '../../broadcasts/look-for-call.ts'
import { callNow, type CallRefusal } from '../../broadcasts/open-call.ts'
import { readCallCard } from '../../broadcasts/show-call-card.ts'
import { CALL_OUTCOMES, recordCall } from '../../conversations/record-call.ts'
import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import type { DeskSlackDeps } from '../desk-slack-deps.ts'
import { wordsToSay } from '../render/call-posts.ts'
import { caregiverOf, ownContext, ownSection } from '../render/caregiver-words.ts'
import { plain } from '../render/plain.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'
import { updateView } from './people-notice.ts'

/** What the form remembers; no number. */
interface CallForm {
  callId: string
  cardId: string
  /** Slack's `external_id` of the view. */
  viewId: string
  shownTries: number
}

/** Opens the form to call somebody by: the words to say, the number behind a button, and what came of it. */
export async function openCallForm(deps: DeskSlackDeps, press: Interaction & { value: string }): Promise<void> {
  const found = await callNow(deps, { callId: press.value, by: press.userId })
  if (found.kind !== 'open') return tellOnly(deps, press, callRefusal(found), { replaces: false })
  const { id: callId, cardId, tries: shownTries } = found.call
  const state: CallForm = { callId, cardId, viewId: `call:${newId()}`, shownTries }
  const view = await formView(deps, state, null)
  if (view === null) return tellOnly(deps, press, callRefusal({ kind: 'gone' }), { replaces: false })
  await deps.client.views.open({ trigger_id: press.triggerId, view })
}

/** Shows the number in the form; that somebody looked is recorded. */
export async function showCallNumber(deps: DeskSlackDeps, press: ActionPress): Promise<void> {
  if (press.form === null) return
  const state = JSON.parse(press.form.privateMetadata) as CallForm
  const looked = await lookForCall(deps, { callId: state.callId, by: press.userId })
  const view = await formView(deps, state, looked.kind === 'shown' ? looked.phone : callRefusal(looked))
  if (view !== null) await updateView(deps, state.viewId, view)
}

/** What came of the call, as it was filled in. */
export async function submitCall(deps: DeskSlackDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { callId, shownTries } = JSON.parse(form.privateMetadata) as CallForm
  const chosen = form.values['outcome']?.['choice']?.selected_option?.value
  const outcome = CALL_OUTCOMES.find((one) => one === chosen)
  const said = slackToPlainText(form.values['said']?.['text']?.value ?? '')
  if (outcome === undefined) return formError('outcome', staffText('people.error.empty'))
  if (outcome === 'no_answer' && said !== '') return formError('said', staffText('call.said_by_nobody'))
  const recorded = await recordCall(deps, { callId, by: form.userId, outcome, said, shownTries })
  return recorded.kind === 'recorded' ? {} : formError('outcome', callRefusal(recorded))
}

async function formView(
  { database, sealer, clock, school }: DeskSlackDeps,
  state: CallForm,
  number: string | null,
): Promise<types.ModalView | null> {
  const card = await readCallCard(database.client, { sealer, clock, school }, state.cardId)
  const call = card?.calls.find(({ callId }) => callId === state.callId)
  return card === null || call === undefined ? null : callView(card, call, state, number)
}

function callView(card: CallCard, call: ShownCall, state: CallForm, number: string | null): types.ModalView {
  const radio: types.RadioButtons = {
    type: 'radio_buttons',
    action_id: 'choice',
    options: CALL_OUTCOMES.map((value) => ({ text: plain(staffText(`call.outcome_${value}`)), value })),
  }
  return {
    type: 'modal',
    callback_id: 'call_outcome',
    external_id: state.viewId,
    private_metadata: JSON.stringify(state),
    title: plain(clampText(call.caregiver, 24)),
    submit: plain(staffText('call.record')),
    close: plain(staffText('compose.close')),
    blocks: [
      ownSection(`*${escapeMrkdwn(caregiverOf(call))}*`),
      ...numberBlocks(state.callId, number),
      ...wordsToSay(card),
      { type: 'input', block_id: 'outcome', label: plain(staffText('call.outcome_label')), element: radio },
      {
        type: 'input',
        block_id: 'said',
        optional: true,
        label: plain(staffText('call.said_label')),
        hint: plain(staffText('call.said_hint')),
        element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: 3000 },
      },
    ],
  }
}

function numberBlocks(callId: string, number: string | null): types.KnownBlock[] {
  const shown: types.KnownBlock =
    number === null
      ? {
          type: 'actions',
          block_id: 'number',
          elements: [
            {
              type: 'button',
              action_id: 'call_number',
              value: callId,
              text: plain(staffText('call.show_number')),
            } satisfies types.Button,
          ],
        }
      : { type: 'section', block_id: 'number', text: plain(number) }
  return [shown, ownContext(staffText('call.look_recorded'))]
}

function callRefusal(refusal: CallRefusal): string {
  return refusal.kind === 'barred' ? staffText(`call.barred_${refusal.why}`) : staffText(`call.refused_${refusal.kind}`)
}
