import type { NoteContent } from '../../broadcasts/content.ts'
import { createPreviewed, saveComposing } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import { NOTE_STEMS } from '../../texts/word-note.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { channelMention } from '../render/people-list.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import { chosenValues } from './chosen-values.ts'
import { type NoteMetadata, noteNoticeView } from './compose-note-view.ts'
import type { ComposeForm, StateValues } from './compose-update.ts'
import { whyTooLong } from './why-too-long.ts'

/** Keeps what is being written. */
export async function saveComposeNote({ database, sealer, clock }: ComposeDeps, form: ComposeForm): Promise<void> {
  const metadata = JSON.parse(form.privateMetadata) as NoteMetadata
  const content = writtenNote(form.values)
  if (content.text.trim() === '') return
  await saveComposing(database.client, sealer, {
    classroomId: metadata.classroomId,
    author: form.userId,
    content,
    openedAt: new Date(metadata.openedAt),
    at: clock.now(),
  })
}

/** The form was submitted: the note becomes a draft that no longer changes, and is shown as it would go. */
export async function submitComposeNote(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const metadata = JSON.parse(form.privateMetadata) as NoteMetadata
  const at = { channelId: metadata.channelId, userId: form.userId }
  const access = await classroomAccess(deps, at)
  if (access.kind === 'refused') return formError('text', access.why)
  const written = writtenNote(form.values)
  const content = { ...written, text: slackToPlainText(written.text) }
  if (content.caregiverIds.length + content.studentIds.length === 0) {
    return formError('caregivers', staffText('note.nobody_chosen'))
  }
  if (content.text === '') return formError('text', staffText('compose.nothing_to_send'))
  const draft = { classroomId: access.classroom.id, author: form.userId, content, chosenSendAt: null }
  const tooLong = await whyTooLong(deps, draft)
  if (tooLong !== null) return formError('text', tooLong)
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, { ...draft, at: deps.clock.now(), replaces: metadata.replaces }),
  )
  const channel = channelMention(metadata.channelId)
  const ack: FormAnswer = metadata.elsewhere
    ? { response_action: 'update', view: noteNoticeView(staffText('note.preview_elsewhere', { channel })) }
    : { response_action: 'clear' }
  return { ack, afterwards: () => showPreview(deps, at, draftId) }
}

function writtenNote(values: StateValues): NoteContent {
  const stem = values['stem']?.['stem']?.selected_option?.value
  return {
    kind: 'note',
    caregiverIds: chosenValues(values, 'caregivers'),
    studentIds: chosenValues(values, 'children'),
    stem: NOTE_STEMS.find((one) => one === stem) ?? null,
    text: values['text']?.['text']?.value ?? '',
  }
}
