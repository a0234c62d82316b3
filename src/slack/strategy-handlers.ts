import type { SlackPart } from './slack-part.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'
import { changeStrategySearch, openStrategySearch } from './views/strategy-search.ts'
import { chooseStrategy, openStrategies } from './views/strategies.ts'
import { openStrategyForm, submitStrategy } from './views/strategy-form.ts'

/** The library: what is in it, finding something to send, and the school's own. */
export function strategyHandlers(deps: PeopleViewDeps): SlackPart {
  return {
    verbs: {
      strategy: (interaction) => openStrategySearch(deps, interaction),
      strategies: (interaction) => openStrategies(deps, interaction),
    },
    actions: {
      strategy_grade: (press) => changeStrategySearch(deps, press),
      strategy_subject: (press) => changeStrategySearch(deps, press),
      strategy_minutes: (press) => changeStrategySearch(deps, press),
      strategy_add: (press) => openStrategyForm(deps, press),
      strategy_menu: (press) => chooseStrategy(deps, press),
    },
    submissions: { strategy: (form) => submitStrategy(deps, form) },
  }
}
