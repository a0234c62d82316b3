import { chooseSendTime, discardDraft, findDraft } from '../../broadcasts/draft-store.ts'
import { decideApproval } from '../../broadcasts/decide-approval.ts'
import { requestApproval } from '../../broadcasts/request-approval.ts'
import { sendDraft, type SendOutcome } from '../../broadcasts/send-draft.ts'
import { stopBroadcast } from '../../broadcasts/stop-broadcast.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isId } from '../../lib/id.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import { pressEditPart } from '../views/edit-part.ts'
import { composeHomework } from '../views/open-compose-homework.ts'
import { composeNote } from '../views/open-compose-note.ts'
import { composePrompt } from '../views/open-compose-prompt.ts'
import { openComposeUpdate } from '../views/open-compose-update.ts'

/** A pressed button or a choice: `value` is the draft's or broadcast's id, `chosen` what the preview's select shows. */
export interface Press extends Interaction {
  value: string
  /** The option chosen beside the buttons: `now`, an ISO instant, or null when Slack did not say. */
  chosen: string | null
}

export async function pressSend(deps: ComposeDeps, press: Press): Promise<Reply> {
  const chosenSendAt = readChoice(press.chosen)
  const outcome = await sendDraft(deps, {
    draftId: press.value,
    by: press.userId,
    ...(chosenSendAt === undefined ? {} : { chosenSendAt }),
  })
  const replaces = outcome.kind !== 'channel_lost'
  return { afterwards: () => tellOnly(deps, press, describeSend(outcome), { replaces }) }
}

/** The author asks the coordinators to agree to a long text. */
export async function pressAsk(deps: ComposeDeps, press: Press): Promise<Reply> {
  const chosenSendAt = readChoice(press.chosen)
  if (chosenSendAt !== undefined && isId(press.value)) {
    await chooseSendTime(deps.database.client, { draftId: press.value, author: press.userId, sendAt: chosenSendAt })
  }
  const asked = await requestApproval(deps, { draftId: press.value, by: press.userId })
  const text = staffText(asked ? 'approval.asked' : 'send.gone')
  return { afterwards: () => tellOnly(deps, press, text, { replaces: true }) }
}

/** A coordinator agrees to a long text, or does not. */
export async function pressDecide(deps: ComposeDeps, press: Press, agreed: boolean): Promise<Reply> {
  const outcome = await decideApproval(deps, { draftId: press.value, by: press.userId, agreed })
  if (outcome.kind === 'decided') return {}
  const text = outcome.kind === 'not_coordinator' ? staffText('access.coordinators_only') : staffText('send.gone')
  return { afterwards: () => tellOnly(deps, press, text, { replaces: false }) }
}

export async function pressCancel(deps: ComposeDeps, press: Press): Promise<Reply> {
  const at = deps.clock.now()
  const of = { draftId: press.value, author: press.userId, at }
  const discarded = isId(press.value) && (await discardDraft(deps.database.client, of))
  const text = staffText(discarded ? 'send.discarded' : 'send.gone')
  return { afterwards: () => tellOnly(deps, press, text, { replaces: true }) }
}

export async function chooseWhen(deps: ComposeDeps, press: Press): Promise<Reply> {
  const sendAt = readChoice(press.chosen)
  if (sendAt !== undefined && isId(press.value)) {
    await chooseSendTime(deps.database.client, { draftId: press.value, author: press.userId, sendAt })
  }
  return {}
}

export async function pressEdit(deps: ComposeDeps, press: Press): Promise<Reply> {
  const draft = isId(press.value) ? await findDraft(deps.database.client, deps.sealer, press.value) : null
  const classroom =
    draft?.author === press.userId && draft.state === 'previewed' && draft.classroomId !== null
      ? await findClassroom(deps.database.client, draft.classroomId)
      : null
  if (draft === null || classroom === null) {
    return { afterwards: () => tellOnly(deps, press, staffText('send.gone'), { replaces: true }) }
  }
  if (draft.replacesId !== null) return pressEditPart(deps, { ...press, value: draft.replacesId }, draft.id)
  const { userId, channelId, triggerId } = press
  const of = { userId, channelId, classroom, replaces: draft.id }
  const { content } = draft
  const view =
    content.kind === 'strategy'
      ? () => composePrompt(deps, { ...of, strategyId: content.strategyId })
      : content.kind === 'note'
        ? () => composeNote(deps, { ...of, elsewhere: false })
        : content.kind === 'homework'
          ? () => composeHomework(deps, of)
          : null
  if (view === null) return { afterwards: () => openComposeUpdate(deps, press, classroom, draft.id) }
  return { afterwards: async () => void (await deps.client.views.open({ trigger_id: triggerId, view: await view() })) }
}

export async function pressStop(deps: ComposeDeps, press: Press): Promise<Reply> {
  const outcome = await stopBroadcast(deps, { broadcastId: press.value, by: press.userId })
  switch (outcome.kind) {
    case 'cancelled':
    case 'stopped':
      // The card says it to everybody.
      return {}
    case 'too_late':
      return { afterwards: () => tellOnly(deps, press, staffText('stop.too_late'), { replaces: false }) }
    case 'not_staff':
      return { afterwards: () => tellOnly(deps, press, staffText('access.not_staff'), { replaces: false }) }
    case 'gone':
      return { afterwards: () => tellOnly(deps, press, staffText('stop.gone'), { replaces: false }) }
  }
}

/** `undefined` where Slack said nothing or something else than was offered. */
function readChoice(chosen: string | null): Date | null | undefined {
  if (chosen === 'now') return null
  const at = chosen === null ? Number.NaN : Date.parse(chosen)
  return Number.isNaN(at) ? undefined : new Date(at)
}

function describeSend(outcome: SendOutcome): string {
  switch (outcome.kind) {
    case 'sent':
      return staffText('send.sent', { caregivers: staffText('caregivers', { count: outcome.caregivers }) })
    case 'already_sent':
      return staffText('send.already_sent')
    case 'gone':
      return staffText('send.gone')
    case 'not_staff':
      return staffText('access.not_staff')
    case 'channel_lost':
      return staffText('access.channel_lost')
    case 'nobody':
      return staffText('preview.nobody')
    case 'too_long':
      return staffText('send.too_long')
    case 'coordinator_must_agree':
      return staffText('send.coordinator_must_agree')
    case 'replaced_has_left':
      return staffText('edit_part.too_late')
  }
}
