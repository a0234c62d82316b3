import type { types } from '@slack/bolt'
import { correctBroadcast, findCorrectable } from '../../broadcasts/correct-broadcast.ts'
import { staffText } from '../../languages/catalogue.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import type { DeskSlackDeps } from '../desk-slack-deps.ts'
import { formError } from '../form-error.ts'
import { languageWord, quotedWords } from '../render/caregiver-words.ts'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'

const longest = 600

/** Opens the form in which somebody says a broadcast right in one of its languages. */
export async function openCorrection(deps: DeskSlackDeps, press: Interaction & { value: string }): Promise<void> {
  const found = await findCorrectable(deps, { broadcastId: press.value, by: press.userId })
  if ('kind' in found) return tellOnly(deps, press, refusal(found.kind), { replaces: false })
  if (found.languages.length === 0) return tellOnly(deps, press, refusal('gone'), { replaces: false })
  const options = found.languages.map(({ language }) => ({ text: plain(languageWord(language)), value: language }))
  const [first] = options
  const view: types.ModalView = {
    type: 'modal',
    callback_id: 'correct_broadcast',
    private_metadata: press.value,
    title: plain(staffText('card.correct_title')),
    submit: plain(staffText('desk.submit_flag')),
    close: plain(staffText('compose.close')),
    blocks: [
      ...found.languages.map(({ language, words }) =>
        quotedWords(`${languageWord(language)}: ${clampText(words, longest)}`),
      ),
      {
        type: 'input',
        block_id: 'language',
        label: plain(staffText('people.language_label')),
        element: {
          type: 'static_select',
          action_id: 'choice',
          options,
          ...(options.length === 1 && first !== undefined ? { initial_option: first } : {}),
        },
      },
      {
        type: 'input',
        block_id: 'text',
        label: plain(staffText('desk.field_flag')),
        hint: plain(staffText('card.correct_hint')),
        element: { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: longest },
      },
    ],
  }
  await deps.client.views.open({ trigger_id: press.triggerId, view })
}

/** The form was submitted: the correction goes to exactly those who got the broadcast in this language. */
export async function submitCorrection(deps: DeskSlackDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const language = form.values['language']?.['choice']?.selected_option?.value ?? ''
  const words = slackToPlainText(form.values['text']?.['text']?.value ?? '')
  if (words === '') return formError('text', staffText('compose.nothing_to_send'))
  const by = form.userId
  const outcome = await correctBroadcast(deps, { broadcastId: form.privateMetadata, language, by, words })
  return outcome.kind === 'corrected' ? {} : formError('language', refusal(outcome.kind))
}

function refusal(kind: 'gone' | 'not_staff' | 'not_asked' | 'decided_before'): string {
  return staffText(kind === 'not_staff' ? 'access.not_staff' : `desk.${kind}`)
}
