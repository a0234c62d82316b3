import { isDeepStrictEqual } from 'node:util'
import type { ViewStateValue } from '@slack/bolt'
import { createPreviewed, findDraft, saveComposing } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import { SECTION_IDS, type Sections } from '../../texts/section.ts'
import { takeColleagueUpdate } from '../../updates/earlier-updates-reader.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import { type ComposeMetadata, composeUpdateView } from './compose-update-view.ts'
import { composeFacts } from './open-compose-update.ts'
import { whyTooLong } from './why-too-long.ts'

export type StateValues = Record<string, Record<string, ViewStateValue>>

/** A form as Slack reports it: with every keystroke's pause, when closed, when submitted. */
export interface ComposeForm {
  userId: string
  privateMetadata: string
  values: StateValues
}

/** Keeps what is being typed. */
export async function saveComposeUpdate({ database, sealer, clock }: ComposeDeps, form: ComposeForm): Promise<void> {
  const metadata = readMetadata(form.privateMetadata)
  const sections = typedSections(form.values)
  if (Object.keys(sections).length === 0) return
  const shown = metadata.replaces === null ? null : await findDraft(database.client, sealer, metadata.replaces)
  // A form that was only looked at leaves nothing behind that would outlive what it showed.
  if (shown?.content.kind === 'update' && isDeepStrictEqual(shown.content.sections, sections)) return
  await saveComposing(database.client, sealer, {
    classroomId: metadata.classroomId,
    author: form.userId,
    content: { kind: 'update', sections },
    openedAt: new Date(metadata.openedAt),
    at: clock.now(),
  })
}

/** The form was submitted: what it says becomes a draft that no longer changes, and is shown as it would go. */
export async function submitComposeUpdate(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const metadata = readMetadata(form.privateMetadata)
  const at = { channelId: metadata.channelId, userId: form.userId }
  const access = await classroomAccess(deps, at)
  if (access.kind === 'refused') return formError('learning', access.why)
  const sections = plainSections(typedSections(form.values))
  if (!sections.learning) return formError('learning', staffText('compose.nothing_to_send'))
  const draft = {
    classroomId: access.classroom.id,
    author: form.userId,
    content: { kind: 'update' as const, sections },
    chosenSendAt: null,
  }
  const tooLong = await whyTooLong(deps, draft)
  if (tooLong !== null) {
    const longer = (sections.at_home?.length ?? 0) > sections.learning.length ? 'at_home' : 'learning'
    return formError(longer, tooLong)
  }
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, { ...draft, at: deps.clock.now(), replaces: metadata.replaces }),
  )
  return { ack: { response_action: 'clear' }, afterwards: () => showPreview(deps, at, draftId) }
}

/** A colleague's update was chosen: it opens as a form of its own, above this one. */
export async function composeFromColleague(
  deps: ComposeDeps,
  form: ComposeForm & { triggerId: string; broadcastId: string },
): Promise<Reply> {
  const metadata = readMetadata(form.privateMetadata)
  const classroom = await findClassroom(deps.database.client, metadata.classroomId)
  const now = deps.clock.now()
  const of = { broadcastId: form.broadcastId, classroomId: metadata.classroomId, userId: form.userId, now }
  const sections = await takeColleagueUpdate(deps.database.client, deps.sealer, of)
  if (classroom === null || sections === null) return {}
  const facts = await composeFacts(deps, form, classroom)
  const view = composeUpdateView({ ...facts, colleagues: [], sections, metadata })
  return { afterwards: async () => void (await deps.client.views.push({ trigger_id: form.triggerId, view })) }
}

function readMetadata(privateMetadata: string): ComposeMetadata {
  return JSON.parse(privateMetadata) as ComposeMetadata
}

function typedSections(values: StateValues): Sections {
  const typed = SECTION_IDS.map((id) => [id, values[id]?.['text']?.value ?? ''] as const)
  return Object.fromEntries(typed.filter(([, words]) => words.trim() !== ''))
}

function plainSections(sections: Sections): Sections {
  const plain = SECTION_IDS.map((id) => [id, slackToPlainText(sections[id] ?? '')] as const)
  return Object.fromEntries(plain.filter(([, words]) => words !== ''))
}
