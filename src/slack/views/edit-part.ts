import type { types } from '@slack/bolt'
import { findDraft } from '../../broadcasts/draft-store.ts'
import { draftPart, type EditablePart, fieldsOfPart, findEditablePart, partWith } from '../../broadcasts/edit-part.ts'
import type { PartContent } from '../../broadcasts/spread-update.ts'
import { staffText } from '../../languages/catalogue.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { plain } from '../render/plain.ts'
import { quotedWords } from '../render/caregiver-words.ts'
import { clampText } from '../rendered-post.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'

interface Metadata {
  broadcastId: string
  channelId: string
  /** The preview that this edit was opened from. */
  replaces: string | null
}

const longest = 3000

/** Opens the words of a part that has not left; `value` is its broadcast, `draftId` an edit of it that was previewed. */
export async function pressEditPart(
  deps: ComposeDeps,
  press: Interaction & { value: string },
  draftId: string | null = null,
): Promise<Reply> {
  const found = await findEditablePart(deps, { broadcastId: press.value, by: press.userId })
  if (found.kind !== 'editable') {
    return { afterwards: () => tellOnly(deps, press, whyNot(found), { replaces: draftId !== null }) }
  }
  const draft = draftId === null ? null : await findDraft(deps.database.client, deps.sealer, draftId)
  const content = draft?.content.kind === 'update' ? { ...found.content, ...draft.content } : found.content
  const metadata: Metadata = { broadcastId: press.value, channelId: press.channelId, replaces: draftId }
  return {
    afterwards: async () =>
      void (await deps.client.views.open({ trigger_id: press.triggerId, view: editPartView(content, metadata) })),
  }
}

export function editPartView(content: PartContent, metadata: Metadata): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'edit_part',
    private_metadata: JSON.stringify(metadata),
    title: plain(staffText('edit_part.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    blocks: [
      quotedWords(staffText('edit_part.hint')),
      ...Object.entries(fieldsOfPart(content)).map(([field, said]) => inputFor(field, said)),
    ],
  }
}

function inputFor(field: string, said: string): types.KnownBlock {
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: true,
    max_length: longest,
    ...(said === '' ? {} : { initial_value: clampText(said, longest) }),
  }
  const isRequired = field === 'learning' || field === 'ask'
  const label = staffText(`section.${field}` as 'section.ask')
  return { type: 'input', block_id: field, optional: !isRequired, label: plain(label), element }
}

/** The form was submitted: what it says is shown as it would go, and takes the part's place when Send is pressed. */
export async function submitEditPart(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { broadcastId, channelId, replaces } = JSON.parse(form.privateMetadata) as Metadata
  const found = await findEditablePart(deps, { broadcastId, by: form.userId })
  const typed = Object.entries(form.values).map(
    ([field, inputs]) => [field, slackToPlainText(inputs['text']?.value ?? '')] as const,
  )
  const first = typed[0]?.[0] ?? 'learning'
  if (found.kind !== 'editable') return formError(first, whyNot(found))
  const content = partWith(found.content, Object.fromEntries(typed))
  if (content === null) return formError(first, staffText('compose.nothing_to_send'))
  const { broadcast } = found
  const draftId = await draftPart(deps, { broadcast, content, by: form.userId, replaces })
  const at = { channelId, userId: form.userId }
  return { ack: { response_action: 'clear' }, afterwards: () => showPreview(deps, at, draftId) }
}

function whyNot({ kind }: Exclude<EditablePart, { kind: 'editable' }>): string {
  return staffText(kind === 'not_staff' ? 'access.not_staff' : 'edit_part.too_late')
}
