import type { types } from '@slack/bolt'
import { CHECK_IN_ANSWERS } from '../../broadcasts/check-in-tally.ts'
import { followAnswer } from '../../inbox/follow-answer.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isId } from '../../lib/id.ts'
import type { CalledFamily } from '../../strategies/called-families-reader.ts'
import { type CalledAnswer, calledFamiliesFor, recordCalled } from '../../strategies/record-called.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { formError } from '../form-error.ts'
import { context } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import type { ComposeForm } from './compose-update.ts'

/** A modal takes 100 blocks. */
const childrenShown = 90

/** `called_check_in`: the form in which whoever called writes what families said of how it went; its value is the call card. */
export async function openCalledCheckIn(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  return {
    afterwards: async () => {
      const access = await lookFor(deps, { cardId: press.value, by: press.userId })
      if (access.kind !== 'asked') {
        return tellOnly(deps, press, staffText(`called_check_in.${access.kind}`), { replaces: false })
      }
      const view = calledCheckInView(access.families, press.value)
      await deps.client.views.open({ trigger_id: press.triggerId, view })
    },
  }
}

/** What was chosen counts as if it had been texted; what was left open stays open. */
export async function submitCalledCheckIn(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { database } = deps
  const { cardId } = JSON.parse(form.privateMetadata) as { cardId: string }
  const answers = readAnswers(form)
  const refusal = await database.inTransaction(async (tx) => {
    const access = await calledFamiliesFor(tx, deps, { cardId, by: form.userId })
    if (access.kind !== 'asked') return access.kind
    const { broadcastId } = access
    for (const { caregiverId, studentId } of await recordCalled(tx, deps, { ...access, cardId, answers })) {
      await followAnswer(tx, deps, { broadcastId, caregiverId, studentIds: [studentId] })
    }
    return null
  })
  const [firstBlock = ''] = Object.keys(form.values)
  if (refusal !== null) return formError(firstBlock, staffText(`called_check_in.${refusal}`))
  for (const topic of ['broadcasts', 'posts', 'conversations'] as const) database.announce(topic)
  return {}
}

function lookFor(deps: ComposeDeps, of: { cardId: string; by: string }) {
  return isId(of.cardId)
    ? deps.database.inTransaction((tx) => calledFamiliesFor(tx, deps, of))
    : ({ kind: 'gone' } as const)
}

export function calledCheckInView(families: readonly CalledFamily[], cardId: string): types.ModalView {
  const blocks = families.flatMap((family) => family.children.map((child) => answerBlock(family, child)))
  return {
    type: 'modal',
    callback_id: 'called_check_in',
    private_metadata: JSON.stringify({ cardId }),
    title: plain(staffText('called_check_in.title')),
    submit: plain(staffText('call.record')),
    close: plain(staffText('compose.close')),
    blocks: [context(staffText('called_check_in.intro')), ...blocks.slice(0, childrenShown)],
  }
}

function answerBlock(
  { caregiverId, caregiver }: CalledFamily,
  { studentId, firstName, answer }: CalledFamily['children'][number],
): types.InputBlock {
  const options = CHECK_IN_ANSWERS.map((value) => ({ text: plain(staffText(`called_check_in.${value}`)), value }))
  const initial = options.find(({ value }) => value === answer)
  return {
    type: 'input',
    block_id: `${caregiverId}:${studentId}`,
    optional: true,
    label: plain(clampText(staffText('called_check_in.child', { child: firstName, caregiver }), 150)),
    element: {
      type: 'static_select',
      action_id: 'answer',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  }
}

function readAnswers({ values }: ComposeForm): CalledAnswer[] {
  return Object.entries(values).flatMap(([block, inputs]) => {
    const [caregiverId = '', studentId = ''] = block.split(':')
    const answer = CHECK_IN_ANSWERS.find((one) => one === inputs['answer']?.selected_option?.value)
    return answer === undefined ? [] : [{ caregiverId, studentId, answer }]
  })
}
