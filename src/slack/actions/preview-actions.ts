import { chooseRhythm, chooseWhenLate } from '../../broadcasts/draft-store.ts'
import { findRewordable } from '../../broadcasts/reword-draft.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isId } from '../../lib/id.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Reply } from '../reply.ts'
import { renewPreview } from '../show-preview.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import { openEditWording } from '../views/edit-wording.ts'

/** What is pressed in a preview about its languages, by `action_id`. */
export function previewActions(
  deps: ComposeDeps,
): Record<
  'preview_language' | 'preview_wording' | 'preview_shorten' | 'translation_late' | 'broadcast_rhythm',
  (press: ActionPress) => Promise<Reply>
> {
  const edit = async (press: ActionPress): Promise<Reply> => ({ afterwards: () => openEditWording(deps, press) })
  return {
    preview_language: (press) => openLanguage(deps, press),
    preview_wording: edit,
    preview_shorten: edit,
    translation_late: (press) => chooseLate(deps, press),
    broadcast_rhythm: (press) => changeRhythm(deps, press),
  }
}

async function openLanguage(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  const [draftId = '', opened = ''] = press.value.split(':')
  const draft = await findRewordable(deps, { draftId, by: press.userId })
  if (draft === null) return { afterwards: () => tellOnly(deps, press, staffText('send.gone'), { replaces: true }) }
  return { afterwards: () => renewPreview(deps, press, { draft, opened }) }
}

/** All at once or over the week: the preview then shows what would go. */
async function changeRhythm(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  const draftId = press.blockId.split(':')[1] ?? ''
  const rhythm = press.value === 'spread' ? 'spread' : 'once'
  const draft = await findRewordable(deps, { draftId, by: press.userId })
  if (draft === null) return { afterwards: () => tellOnly(deps, press, staffText('send.gone'), { replaces: true }) }
  await chooseRhythm(deps.database.client, { draftId, author: press.userId, rhythm })
  return { afterwards: () => renewPreview(deps, press, { draft: { ...draft, rhythm }, opened: null }) }
}

async function chooseLate({ database }: ComposeDeps, press: ActionPress): Promise<Reply> {
  const draftId = press.blockId.split(':')[1]
  const whenLate = press.value === 'original' ? 'original' : 'wait'
  if (isId(draftId)) await chooseWhenLate(database.client, { draftId, author: press.userId, whenLate })
  return {}
}
