import type { types } from '@slack/bolt'
import { type Draft, findDraft } from '../broadcasts/draft-store.ts'
import { keepJudgement } from '../broadcasts/judge-draft.ts'
import { preparePreview } from '../broadcasts/prepare-preview.ts'
import { translateDraft } from '../broadcasts/translate-draft.ts'
import { staffText } from '../languages/catalogue.ts'
import { checkChannel } from '../people/check-channel.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { refreshStaffName } from '../people/refresh-staff-name.ts'
import { isCoordinator } from '../school/school.ts'
import type { ComposeDeps } from './compose-deps.ts'
import { renderPreview } from './render/preview.ts'
import { replaceShown } from './replace-shown.ts'
import type { Interaction } from './reply.ts'
import { showOnly } from './show-only.ts'

/**
 * Shows a draft to its author alone, in the channel it was asked for: who gets it, how it reads in each language, when it leaves. In a
 * channel that was made public meanwhile nothing of it is shown, only why.
 */
export async function showPreview(
  deps: ComposeDeps,
  { userId, channelId }: Pick<Interaction, 'userId' | 'channelId'>,
  draftId: string,
): Promise<void> {
  const draft = await findDraft(deps.database.client, deps.sealer, draftId)
  if (draft === null) return
  if (draft.classroomId !== null && (await checkChannel(deps, channelId)) === 'lost') {
    return showOnly(deps.client, { userId, channelId }, { text: staffText('access.channel_lost') })
  }
  await refreshStaffName(deps, draft.author)
  await translateDraft(deps, draftId)
  await showOnly(deps.client, { userId, channelId }, await previewMessage(deps, draft, { userId, opened: null }))
}

/** Shows the preview again where it stands, with another language opened. */
export async function renewPreview(
  deps: ComposeDeps,
  press: Pick<Interaction, 'userId' | 'channelId' | 'responseUrl'>,
  { draft, opened }: { draft: Draft; opened: string | null },
): Promise<void> {
  await replaceShown(deps, press, await previewMessage(deps, draft, { userId: press.userId, opened }))
}

async function previewMessage(
  deps: ComposeDeps,
  draft: Draft,
  { userId, opened }: { userId: string; opened: string | null },
): Promise<{ text: string; blocks: types.KnownBlock[] }> {
  const preview = await preparePreview(deps, draft)
  await keepJudgement(deps, draft.id, preview)
  const classroom = draft.classroomId === null ? null : await findClassroom(deps.database.client, draft.classroomId)
  return renderPreview(preview, {
    draftId: draft.id,
    chosenSendAt: draft.chosenSendAt,
    whenLate: draft.whenLate,
    opened,
    audience: classroom?.name ?? staffText('preview.whole_school'),
    authorIsCoordinator: isCoordinator(deps.school, userId),
    undoSeconds: deps.undoSeconds,
    timezone: deps.school.timezone,
    now: deps.clock.now(),
  })
}
