import type { types } from '@slack/bolt'
import { planReply } from '../../conversations/plan-reply.ts'
import { replyWarnings } from '../../conversations/reply-warnings.ts'
import { type ReplyOutcome, sendReply } from '../../conversations/send-reply.ts'
import { type ReplyWording, wordReply, wordsKey } from '../../conversations/word-reply.ts'
import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { refreshStaffName } from '../../people/refresh-staff-name.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import { MAX_SMS_CHARACTERS } from '../../texts/segments.ts'
import type { ConversationSlackDeps } from '../conversation-slack-deps.ts'
import { refusalText } from '../render/refusal-text.ts'
import type { Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'
import { type ReplyMetadata, replyView, wordingBlock } from './reply-view.ts'

/** What Slack takes as the answer to the submitted form; none closes it. */
export type ReplyAnswer =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: types.ModalView }

/** Opens the form of an answer, or says why there cannot be one, before anybody writes. */
export async function openReply(deps: ConversationSlackDeps, press: Interaction & { value: string }): Promise<void> {
  const { clock, school, client } = deps
  const planned = await planReply(deps, { entryId: press.value, by: press.userId })
  if (planned.kind !== 'plan') {
    return tellOnly(deps, press, refusalText(planned, school.phone), { replaces: false })
  }
  const { plan } = planned
  const shown = {
    plan,
    warnings: replyWarnings(plan, null),
    formId: newId(),
    typed: '',
    again: false,
    translates: (deps.translator ?? null) !== null,
  }
  const view = replyView({ ...shown, timezone: school.timezone, now: clock.now() })
  await client.views.open({ trigger_id: press.triggerId, view })
  // The form is open for three seconds only if it is opened first; the name is needed when it is submitted.
  await refreshStaffName(deps, press.userId)
}

/** The form was submitted: one text to one caregiver, however often Slack tells us. */
export async function submitReply(deps: ConversationSlackDeps, form: ComposeForm): Promise<Reply<ReplyAnswer>> {
  const { entryId, formId, told } = JSON.parse(form.privateMetadata) as ReplyMetadata
  const typed = form.values['text']?.['text']?.value ?? ''
  const words = slackToPlainText(typed)
  const wording = seenWording(form, words) ?? (await wordReply(deps, { entryId, words }))
  const outcome = await sendReply(deps, { entryId, formId, told, by: form.userId, words, wording })
  const answer = answerTo(deps, outcome, { formId, typed })
  return answer === null ? {} : { ack: answer }
}

/** The translation that the form showed of these very words, as it was left or changed there; null: it showed none. */
function seenWording({ values, privateMetadata }: ComposeForm, words: string): ReplyWording | null {
  const { wording } = JSON.parse(privateMetadata) as ReplyMetadata
  if (wording == null || wording.of !== wordsKey(words)) return null
  if (wording.kind === 'failed') return { ...wording, why: wording.why }
  const shown = values[wordingBlock(wording.of)]?.['text']?.value ?? ''
  const read = slackToPlainText(shown)
  return read === ''
    ? null
    : { kind: 'translated', language: wording.language, words: read, back: null, of: wording.of }
}

function answerTo(
  { school, clock, translator }: ConversationSlackDeps,
  outcome: ReplyOutcome,
  form: { formId: string; typed: string },
): ReplyAnswer | null {
  switch (outcome.kind) {
    case 'sent':
      return null
    case 'empty':
      return formError(staffText('reply.empty'))
    case 'too_long':
      return formError(staffText('reply.too_long', { characters: outcome.characters, limit: MAX_SMS_CHARACTERS }))
    case 'coordinator_must_agree':
      return formError(staffText('reply.coordinator_must_agree', { count: outcome.segments }))
    case 'warned': {
      const { plan, warnings } = outcome
      const translates = translator != null
      const view = replyView({
        ...form,
        translates,
        plan,
        warnings,
        again: true,
        timezone: school.timezone,
        now: clock.now(),
      })
      return { response_action: 'update', view }
    }
    case 'unreachable':
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return formError(refusalText(outcome, school.phone))
  }
}

function formError(error: string): ReplyAnswer {
  return { response_action: 'errors', errors: { text: error } }
}
