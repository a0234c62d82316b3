import type { types } from '@slack/bolt'
import type { Content } from '../../broadcasts/content.ts'
import type { Parts } from '../../broadcasts/content-parts.ts'
import { findRewordable, putBackOwn, rewordDraft, wordsIn } from '../../broadcasts/reword-draft.ts'
import { hasStaffText, staffText } from '../../languages/catalogue.ts'
import { STAFF_LANGUAGE } from '../../languages/translator.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { languageWord, quotedWords } from '../render/caregiver-words.ts'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'

interface Metadata {
  draftId: string
  language: string
  channelId: string
}

const longest = 3000

/** Opens the form in which one language of a previewed draft is said in somebody's own words; `value` is `<draft>:<language>`. */
export async function openEditWording(deps: ComposeDeps, press: Interaction & { value: string }): Promise<void> {
  const [draftId = '', language = ''] = press.value.split(':')
  const draft = await findRewordable(deps, { draftId, by: press.userId })
  if (draft === null) return tellOnly(deps, press, staffText('send.gone'), { replaces: true })
  const words = await wordsIn(deps, draft, language)
  const metadata: Metadata = { draftId, language, channelId: press.channelId }
  const view: types.ModalView = {
    type: 'modal',
    callback_id: 'edit_wording',
    private_metadata: JSON.stringify(metadata),
    title: plain(clampText(staffText('wording.title', { language: languageWord(language) }), 24)),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    blocks: [
      quotedWords(staffText(language === STAFF_LANGUAGE ? 'wording.hint_source' : 'wording.hint')),
      ...Object.entries(words).map(([part, said]) => inputFor(draft.content, part, said)),
    ],
  }
  await deps.client.views.open({ trigger_id: press.triggerId, view })
}

function inputFor(content: Content, part: string, said: string): types.KnownBlock {
  const label = content.kind === 'strategy' ? `prompt.part.${part}` : `section.${part}`
  const element: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: true,
    max_length: longest,
    initial_value: clampText(said, longest),
  }
  const name = hasStaffText(label) ? staffText(label) : staffText('wording.text')
  return { type: 'input', block_id: part, label: plain(name), element }
}

/** The form was submitted: the draft in these words takes the other's place, and is shown as it would go. */
export async function submitEditWording(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { draftId, language, channelId } = JSON.parse(form.privateMetadata) as Metadata
  const typed = Object.entries(form.values).map(
    ([part, fields]) => [part, slackToPlainText(fields['text']?.value ?? '')] as const,
  )
  const empty = typed.find(([, said]) => said === '')
  if (empty !== undefined) {
    return { ack: { response_action: 'errors', errors: { [empty[0]]: staffText('compose.nothing_to_send') } } }
  }
  const words: Parts = Object.fromEntries(typed)
  const replacedBy = await rewordDraft(deps, { draftId, by: form.userId, language, words })
  const first = typed[0]?.[0]
  if (replacedBy === null && first !== undefined) {
    return { ack: { response_action: 'errors', errors: { [first]: staffText('send.gone') } } }
  }
  const at = { channelId, userId: form.userId }
  return {
    ack: { response_action: 'clear' },
    afterwards: async () => {
      if (replacedBy === null) return
      await putBackOwn(deps, { draftId: replacedBy, language })
      await showPreview(deps, at, replacedBy)
    },
  }
}
