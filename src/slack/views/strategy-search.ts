import type { types } from '@slack/bolt'
import { newId } from '../../lib/id.ts'
import { schoolDate } from '../../school/school-date.ts'
import { readClassroomBand } from '../../strategies/classroom-band-reader.ts'
import { listStrategies } from '../../strategies/strategy-reader.ts'
import { GRADE_BANDS, SUBJECTS } from '../../strategies/strategy.ts'
import { suggestStrategies } from '../../strategies/suggest-strategies.ts'
import { findLastUpdate } from '../../updates/earlier-updates-reader.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import type { StateValues } from './compose-update.ts'
import { type PeopleViewDeps, readState } from './people-deps.ts'
import { updateView } from './people-notice.ts'
import {
  MINUTES_OFFERED,
  type SearchFilter,
  type StrategySearchState,
  strategySearchView,
} from './strategy-search-view.ts'

/** `/family strategy`: what can be sent to the channel's class, its own grades first. */
export async function openStrategySearch(deps: PeopleViewDeps, interaction: Interaction): Promise<Reply> {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  const { id: classroomId } = access.classroom
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const gradeBand = await readClassroomBand(deps.database.client, classroomId, on)
  const state: StrategySearchState = {
    searchId: `strategies:${newId()}`,
    classroomId,
    channelId: interaction.channelId,
    filter: { gradeBand, subject: null, mostMinutes: null },
  }
  return {
    afterwards: async () => {
      const view = await searchView(deps, state, interaction.userId)
      await deps.client.views.open({ trigger_id: interaction.triggerId, view })
    },
  }
}

/** `strategy_grade`, `strategy_subject`, `strategy_minutes`: the results as they are with it. */
export async function changeStrategySearch(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  if (press.form === null) return {}
  const state = readState(press.form.privateMetadata) as StrategySearchState
  return { afterwards: () => renewSearch(deps, { ...state, filter: readFilter(press.values) }, press.userId) }
}

/** Shows the search anew where it is open. */
export async function renewSearch(deps: PeopleViewDeps, state: StrategySearchState, userId: string): Promise<void> {
  await updateView(deps, state.searchId, await searchView(deps, state, userId))
}

async function searchView(
  { database, sealer }: PeopleViewDeps,
  state: StrategySearchState,
  viewer: string,
): Promise<types.ModalView> {
  const { gradeBand, subject, mostMinutes } = state.filter
  const found = await listStrategies(database.client, sealer, {
    viewer,
    ...(gradeBand === null ? {} : { gradeBand }),
    ...(subject === null ? {} : { subject }),
    ...(mostMinutes === null ? {} : { mostMinutes }),
  })
  const update = await findLastUpdate(database.client, sealer, state.classroomId)
  return strategySearchView({ found, suggested: suggestStrategies(found, { update, gradeBand }) }, state)
}

function readFilter(values: StateValues): SearchFilter {
  const of = (action: string) => values['filter']?.[action]?.selected_option?.value
  return {
    gradeBand: GRADE_BANDS.find((one) => one === of('strategy_grade')) ?? null,
    subject: SUBJECTS.find((one) => one === of('strategy_subject')) ?? null,
    mostMinutes: MINUTES_OFFERED.find((one) => String(one) === of('strategy_minutes')) ?? null,
  }
}
