import type { types } from '@slack/bolt'
import { isCoordinator } from '../../school/school.ts'
import { listStrategyEntries, type StrategyEntry } from '../../strategies/strategy-reader.ts'
import type { PeopleViewDeps } from './people-deps.ts'
import { updateView } from './people-notice.ts'
import { type StrategiesState, strategiesView } from './strategies-view.ts'

/** The library as somebody may see it: what others proposed is the coordinators' business. */
export async function strategiesListView(
  { database, sealer, school }: PeopleViewDeps,
  state: StrategiesState,
  userId: string,
): Promise<types.ModalView> {
  const viewer = { userId, coordinator: isCoordinator(school, userId) }
  const mayBeSeen = ({ state: is, by }: StrategyEntry) => viewer.coordinator || is !== 'proposed' || by === userId
  const entries = (await listStrategyEntries(database.client, sealer)).filter(mayBeSeen)
  return strategiesView(entries, state, viewer)
}

/** Shows the library anew where it is open. */
export async function renewStrategies(deps: PeopleViewDeps, state: StrategiesState, userId: string): Promise<void> {
  await updateView(deps, state.listId, await strategiesListView(deps, state, userId))
}
