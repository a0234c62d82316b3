import { findDraft, saveComposing } from '../../broadcasts/draft-store.ts'
import { STRATEGY_LEVELS } from '../../broadcasts/strategy-content.ts'
import { readWordings } from '../../broadcasts/wording-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import { previewPrompt } from '../../strategies/preview-prompt.ts'
import { ownPrompt, type Prompt, promptOf } from '../../strategies/prompt-content.ts'
import { findStrategy } from '../../strategies/strategy-reader.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import type { ActionPress } from '../slack-app.ts'
import { chosenValues } from './chosen-values.ts'
import { CHECK_IN_DAYS, type PromptFields, type PromptMetadata } from './compose-prompt-view.ts'
import type { ComposeForm, StateValues } from './compose-update.ts'
import { promptView } from './open-compose-prompt.ts'
import { updateView } from './people-notice.ts'
import { whyTooLong } from './why-too-long.ts'

/** Another level was chosen: the form shows what families will read at it. */
export async function changePromptLevel(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  if (press.form === null) return {}
  const metadata = readMetadata(press.form.privateMetadata)
  const fields = readFields(press.values)
  return {
    afterwards: async () => {
      const classroom = await findClassroom(deps.database.client, metadata.classroomId)
      const view = await promptView(deps, { classroomName: classroom?.name ?? '', metadata, fields })
      await updateView(deps, metadata.formId, view)
    },
  }
}

/** Keeps own words as they are typed. */
export async function saveComposePrompt({ database, sealer, clock }: ComposeDeps, form: ComposeForm): Promise<void> {
  const { classroomId, strategyId, openedAt } = readMetadata(form.privateMetadata)
  const { fact, tip, ...fields } = readFields(form.values)
  if (strategyId !== null || `${fact}${tip}`.trim() === '') return
  await saveComposing(database.client, sealer, {
    classroomId,
    author: form.userId,
    content: ownPrompt({ fact, tip }, choiceOf(fields)).content,
    openedAt: new Date(openedAt),
    at: clock.now(),
  })
}

/** The form was submitted: the prompt becomes a draft that no longer changes, and is shown as it would go. */
export async function submitComposePrompt(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const metadata = readMetadata(form.privateMetadata)
  const { database, sealer, clock } = deps
  const at = { channelId: metadata.channelId, userId: form.userId }
  const access = await classroomAccess(deps, at)
  if (access.kind === 'refused') return formError('children', access.why)
  const prompt = await promptToPreview(deps, metadata, form)
  if (prompt === null) return formError('children', staffText('prompt.gone'))
  const { content } = prompt
  if ((content.words.tip ?? '') === '') return formError('tip', staffText('compose.nothing_to_send'))
  const draft = { classroomId: access.classroom.id, author: form.userId, content, chosenSendAt: null }
  const tooLong = await whyTooLong(deps, draft)
  if (tooLong !== null) return formError(metadata.strategyId === null ? 'tip' : 'children', tooLong)
  const row = { prompt, classroomId: access.classroom.id, author: form.userId, replaces: metadata.replaces }
  const draftId = await database.inTransaction((tx) => previewPrompt(tx, sealer, { ...row, at: clock.now() }))
  return { ack: { response_action: 'clear' }, afterwards: () => showPreview(deps, at, draftId) }
}

/** Null: the strategy is not there any more. What was said in other words in a draft that is edited stays so, as long as its level does. */
async function promptToPreview(
  { database, sealer }: ComposeDeps,
  { strategyId, replaces }: PromptMetadata,
  form: ComposeForm,
): Promise<Prompt | null> {
  const { fact, tip, ...fields } = readFields(form.values)
  const choice = choiceOf(fields)
  if (strategyId === null) return ownPrompt({ fact: slackToPlainText(fact), tip: slackToPlainText(tip) }, choice)
  const strategy = await findStrategy(database.client, sealer, strategyId)
  if (strategy === null) return null
  const prompt = promptOf(strategy, { ...choice, level: fields.level })
  const before = replaces === null ? null : await findDraft(database.client, sealer, replaces)
  const kept = before?.author === form.userId && before.content.kind === 'strategy' ? before.content : null
  if (before === null || kept === null || kept.level !== fields.level) return prompt
  const { words, beside } = kept
  const said = [...(await readWordings(database.client, sealer, before.id)).values()]
  const others = said.flatMap(({ language, words: own, source }) =>
    own !== null && source === 'person' ? [[language, own] as const] : [],
  )
  return { content: { ...prompt.content, words, beside }, others: new Map(others) }
}

function choiceOf({ children, checkIn }: Pick<PromptFields, 'children' | 'checkIn'>) {
  return { studentIds: children.length === 0 ? null : children, checkInDays: checkIn }
}

function readFields(values: StateValues): PromptFields {
  const level = values['level']?.['prompt_level']?.selected_option?.value
  const checkIn = Number(values['check_in']?.['check_in']?.selected_option?.value)
  const typed = (block: 'fact' | 'tip') => values[block]?.['text']?.value ?? ''
  return {
    level: STRATEGY_LEVELS.find((one) => one === level) ?? 'usual',
    children: chosenValues(values, 'children'),
    checkIn: CHECK_IN_DAYS.find((days) => days === checkIn) ?? null,
    fact: typed('fact'),
    tip: typed('tip'),
  }
}

function readMetadata(privateMetadata: string): PromptMetadata {
  return JSON.parse(privateMetadata) as PromptMetadata
}
