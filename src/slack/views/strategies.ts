import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { classroomsOfStaff } from '../../people/staff-classrooms-reader.ts'
import { isCoordinator } from '../../school/school.ts'
import { findStrategyEntry } from '../../strategies/strategy-reader.ts'
import { setStrategyState } from '../../strategies/strategy-store.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { strategiesListView, renewStrategies } from './strategies-list.ts'
import { mayChangeStrategy, type StrategiesState } from './strategies-view.ts'
import { openStrategyForm } from './strategy-form.ts'

/** `/family strategies`: the library, for whoever is staff of a class. */
export async function openStrategies(deps: PeopleViewDeps, { userId, triggerId }: Interaction): Promise<Reply> {
  const { database, clock, school, client } = deps
  const isStaff =
    isCoordinator(school, userId) || (await classroomsOfStaff(database.client, userId, clock.now())).length > 0
  if (!isStaff) return { ack: { text: staffText('access.not_staff') } }
  const view = await strategiesListView(deps, { listId: `library:${newId()}` }, userId)
  return { afterwards: async () => void (await client.views.open({ trigger_id: triggerId, view })) }
}

/** `strategy_menu`: what was chosen stands before the strategy's id. */
export async function chooseStrategy(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  if (press.form === null) return {}
  const { database, sealer, clock, school, log } = deps
  const state = readState(press.form.privateMetadata) as StrategiesState
  const [choice = '', id = ''] = press.value.split(':')
  const viewer = { userId: press.userId, coordinator: isCoordinator(school, press.userId) }
  const entry = await findStrategyEntry(database.client, sealer, id)
  if (entry === null || !mayChangeStrategy(entry, viewer)) return {}
  switch (choice) {
    case 'edit':
      return openStrategyForm(deps, press, entry.strategy)
    case 'take_up':
    case 'retire': {
      // Teachers may withdraw what they proposed, and no more.
      if (choice === 'take_up' && !viewer.coordinator) return {}
      const change = { id, state: choice === 'retire' ? 'retired' : 'used', by: press.userId, at: clock.now() } as const
      await database.inTransaction((tx) => setStrategyState(tx, change))
      log.info('strategy_changed', { strategy: id, change: choice, by: press.userId })
      return { afterwards: () => renewStrategies(deps, state, press.userId) }
    }
    default:
      return {}
  }
}
