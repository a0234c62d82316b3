import type { types } from '@slack/bolt'
import { createPreviewed } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isCoordinator } from '../../school/school.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import type { ComposeForm } from './compose-update.ts'
import { readState } from './people-deps.ts'

const reasonLength = 300
const textLength = 600

/** `/family emergency`: coordinators text the whole school at any hour. The form asks for the words and the reason; the preview, once more, whether. */
export async function openEmergency(deps: ComposeDeps, interaction: Interaction): Promise<Reply> {
  const { userId, channelId, triggerId } = interaction
  if (!isCoordinator(deps.school, userId)) return { ack: { text: staffText('access.coordinators_only') } }
  const view = emergencyView(channelId)
  return { afterwards: async () => void (await deps.client.views.open({ trigger_id: triggerId, view })) }
}

export function emergencyView(channelId: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'emergency',
    private_metadata: JSON.stringify({ channelId }),
    title: plain(staffText('emergency.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    blocks: [section(staffText('emergency.intro')), input('text', textLength), input('reason', reasonLength)],
  }
}

function input(block: 'text' | 'reason', max: number): types.InputBlock {
  return {
    type: 'input',
    block_id: block,
    label: plain(staffText(`emergency.${block}`)),
    element: { type: 'plain_text_input', action_id: block, multiline: block === 'text', max_length: max },
  }
}

export async function submitEmergency(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { database, sealer, clock, school } = deps
  const { channelId } = readState(form.privateMetadata) as { channelId: string }
  const typed = (block: string) => (form.values[block]?.[block]?.value ?? '').trim()
  const [text, reason] = [slackToPlainText(typed('text')), typed('reason')]
  if (!isCoordinator(school, form.userId)) return formError('text', staffText('access.coordinators_only'))
  if (text === '') return formError('text', staffText('compose.nothing_to_send'))
  if (reason === '') return formError('reason', staffText('emergency.no_reason'))
  const draft = {
    classroomId: null,
    author: form.userId,
    content: { kind: 'message' as const, text, emergency: { reason } },
    at: clock.now(),
    replaces: null,
  }
  const draftId = await database.inTransaction((tx) => createPreviewed(tx, sealer, draft))
  const at = { userId: form.userId, channelId }
  return { ack: { response_action: 'clear' }, afterwards: () => showPreview(deps, at, draftId) }
}
