import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { classroomsOfStaff } from '../../people/staff-classrooms-reader.ts'
import { isCoordinator } from '../../school/school.ts'
import type { StrategyFault } from '../../strategies/check-strategy-words.ts'
import { findStrategyEntry } from '../../strategies/strategy-reader.ts'
import { saveStrategy } from '../../strategies/strategy-store.ts'
import type { Strategy } from '../../strategies/strategy.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import type { ComposeForm } from './compose-update.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { pushView } from './people-notice.ts'
import { renewStrategies } from './strategies-list.ts'
import { mayChangeStrategy, type StrategiesState } from './strategies-view.ts'
import { faultsByBlock, readStrategy } from './strategy-fields.ts'
import { type StrategyFormState, strategyFormView } from './strategy-form-view.ts'
import { renewSearch } from './strategy-search.ts'
import type { StrategySearchState } from './strategy-search-view.ts'

/** Lays the form upon the search or the library: empty, or with what is edited. */
export async function openStrategyForm(
  deps: PeopleViewDeps,
  press: ActionPress,
  before: Strategy | null = null,
): Promise<Reply> {
  if (press.form === null) return {}
  const opened = readState(press.form.privateMetadata)
  const under: StrategyFormState['under'] =
    press.form.callbackId === 'strategy_search'
      ? { kind: 'search', state: opened as StrategySearchState }
      : { kind: 'list', state: opened as StrategiesState }
  const state: StrategyFormState = { formId: newId(), strategyId: before?.id ?? null, under }
  const view = strategyFormView(before, state, !isCoordinator(deps.school, press.userId))
  return { afterwards: () => pushView(deps, press, view) }
}

/** The form was submitted. A coordinator's is in use at once, a teacher's is a proposal. What is wrong is said under its field. */
export async function submitStrategy(deps: PeopleViewDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { database, sealer, clock, school, log } = deps
  const { formId, strategyId, under } = readState(form.privateMetadata) as StrategyFormState
  const viewer = { userId: form.userId, coordinator: isCoordinator(school, form.userId) }
  const before = strategyId === null ? null : await findStrategyEntry(database.client, sealer, strategyId)
  const may =
    before === null
      ? viewer.coordinator || (await classroomsOfStaff(database.client, form.userId, clock.now())).length > 0
      : mayChangeStrategy(before, viewer)
  if (!may) return errors({ en_name: staffText('access.not_staff') })
  const read = readStrategy(form.values, strategyId ?? '', before?.strategy ?? null)
  const faults = faultsByBlock(read)
  if (faults.length > 0) return errors(Object.fromEntries(faults.map(([block, fault]) => [block, faultWords(fault)])))
  const strategy = { ...read, id: strategyId ?? idFor(formId) }
  const state = viewer.coordinator ? (before?.state === 'retired' ? 'retired' : 'used') : 'proposed'
  await database.inTransaction((tx) => saveStrategy(tx, sealer, { strategy, state, by: form.userId, at: clock.now() }))
  log.info('strategy_saved', { strategy: strategy.id, state, by: form.userId })
  return {
    afterwards: () =>
      under.kind === 'search'
        ? renewSearch(deps, under.state, form.userId)
        : renewStrategies(deps, under.state, form.userId),
  }
}

/** From the form's id, so that a form that is submitted twice is one strategy; never from its words, which no log may hold. */
const idFor = (formId: string) => `school-${formId.slice(-12)}`

function errors(by: Record<string, string>): Reply<FormAnswer> {
  return { ack: { response_action: 'errors', errors: by } }
}

function faultWords(fault: StrategyFault): string {
  switch (fault.why) {
    case 'missing':
      return staffText('strategy.fault.missing')
    case 'letters':
      return staffText('strategy.fault.letters', { letters: fault.letters, most: fault.most })
    case 'letter':
      return staffText('strategy.fault.letter', { letter: fault.letter })
    case 'hard':
      return [staffText('strategy.fault.hard', { grade: fault.grade }), ...hintWords(fault.hint)].join(' ')
  }
}

function hintWords(hint: Extract<StrategyFault, { why: 'hard' }>['hint']): string[] {
  if (hint === null) return []
  return [
    hint.kind === 'word'
      ? staffText('reading.hint_word', { word: hint.word })
      : staffText('reading.hint_sentence', { begins: hint.begins }),
  ]
}
