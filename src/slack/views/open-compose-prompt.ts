import type { types } from '@slack/bolt'
import { findComposing, findDraft } from '../../broadcasts/draft-store.ts'
import { PROMPT_PARTS, type StrategyContent, type StrategyLevel } from '../../broadcasts/strategy-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { readAudience } from '../../people/audience-reader.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import { schoolDate } from '../../school/school-date.ts'
import { levelsOf, wordStrategy } from '../../strategies/prompt-words.ts'
import { findStrategy } from '../../strategies/strategy-reader.ts'
import type { Strategy } from '../../strategies/strategy.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Interaction } from '../reply.ts'
import { noteNoticeView } from './compose-note-view.ts'
import { composePromptView, type PromptFields, type PromptMetadata, type ShownStrategy } from './compose-prompt-view.ts'
import { noteChoices } from './note-choices.ts'

const emptyFields: PromptFields = { level: 'usual', children: [], checkIn: 2, fact: '', tip: '' }

export interface PromptToCompose {
  userId: string
  classroom: Classroom
  /** Where the preview will be shown. */
  channelId: string
  /** Of the library; null: own words. */
  strategyId: string | null
  /** What it begins with where nothing was chosen before. */
  level?: StrategyLevel
  studentIds?: readonly string[]
  /** The previewed draft that is edited. */
  replaces?: string | null
}

/** The form of a prompt: with the draft to edit, else with the own words that were being written, else as it is asked for. */
export async function composePrompt(deps: ComposeDeps, of: PromptToCompose): Promise<types.ModalView> {
  const { classroom, channelId, strategyId, replaces = null } = of
  const metadata: PromptMetadata = {
    formId: `prompt:${newId()}`,
    classroomId: classroom.id,
    channelId,
    openedAt: deps.clock.now().toISOString(),
    strategyId,
    replaces,
  }
  return promptView(deps, { classroomName: classroom.name, metadata, fields: await fieldsToBegin(deps, of) })
}

/** Lays the form upon another one that is open, for whoever may write to the class of the channel. */
export async function layPromptForm(
  deps: ComposeDeps,
  { userId, triggerId }: Pick<Interaction, 'userId' | 'triggerId'>,
  of: Omit<PromptToCompose, 'userId' | 'classroom'>,
): Promise<void> {
  const access = await classroomAccess(deps, { userId, channelId: of.channelId })
  const view =
    access.kind === 'refused'
      ? noteNoticeView(access.why)
      : await composePrompt(deps, { ...of, userId, classroom: access.classroom })
  await deps.client.views.push({ trigger_id: triggerId, view })
}

/** The form as it is filled in. */
export async function promptView(
  { database, sealer, clock, school }: ComposeDeps,
  form: { classroomName: string; metadata: PromptMetadata; fields: PromptFields },
): Promise<types.ModalView> {
  const { classroomId, strategyId } = form.metadata
  const on = schoolDate(school.timezone, clock.now())
  const { children } = noteChoices(await readAudience(database.client, sealer, { classroomIds: [classroomId], on }))
  const strategy = strategyId === null ? null : await findStrategy(database.client, sealer, strategyId)
  if (children.length === 0) return noteNoticeView(staffText('preview.nobody'))
  if (strategyId !== null && strategy === null) return noteNoticeView(staffText('prompt.gone'))
  return composePromptView({
    ...form,
    children,
    strategy: strategy === null ? null : shownStrategy(strategy, form.fields.level),
  })
}

function shownStrategy(strategy: Strategy, level: StrategyLevel): ShownStrategy {
  const { words } = wordStrategy(strategy, level, 'whole')
  const lines = PROMPT_PARTS.flatMap((part) => words[part] ?? [])
  return { name: strategy.words.en.name, lines, levels: levelsOf(strategy) }
}

async function fieldsToBegin({ database, sealer }: ComposeDeps, of: PromptToCompose): Promise<PromptFields> {
  const { userId: author, classroom, strategyId, replaces = null } = of
  const kind = 'strategy' as const
  const draft =
    replaces !== null
      ? await findDraft(database.client, sealer, replaces)
      : strategyId === null
        ? await findComposing(database.client, sealer, { classroomId: classroom.id, author, kind })
        : null
  if (draft?.author === author && draft.content.kind === kind) return fieldsOf(draft.content)
  return { ...emptyFields, level: of.level ?? 'usual', children: of.studentIds ?? [] }
}

function fieldsOf({ level, studentIds, checkInDays, words }: StrategyContent): PromptFields {
  return { level, children: studentIds ?? [], checkIn: checkInDays, fact: words.fact ?? '', tip: words.tip ?? '' }
}
