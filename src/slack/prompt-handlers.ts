import type { ComposeDeps } from './compose-deps.ts'
import type { ActionPress } from './slack-app.ts'
import type { SlackPart } from './slack-part.ts'
import type { Reply } from './reply.ts'
import { changePromptLevel, saveComposePrompt, submitComposePrompt } from './views/compose-prompt.ts'
import { layPromptForm } from './views/open-compose-prompt.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'
import { openTurns, repeatPrompt } from './views/repeat-prompt.ts'

/** Sending a strategy: what follows on having found one, or on wanting own words. */
export function promptHandlers(deps: ComposeDeps & PeopleViewDeps): SlackPart {
  return {
    actions: {
      strategy_use: async (press) => lay(deps, press, press.value),
      strategy_own: async (press) => lay(deps, press, null),
      strategy_turns: (press) => openTurns(deps, press),
      prompt_repeat: (press) => repeatPrompt(deps, press),
      prompt_level: (press) => changePromptLevel(deps, press),
    },
    submissions: { compose_prompt: (form) => submitComposePrompt(deps, form) },
    closings: { compose_prompt: (form) => saveComposePrompt(deps, form) },
  }
}

/** Lays the form upon the search, which knows the class. */
function lay(deps: ComposeDeps, press: ActionPress, strategyId: string | null): Reply {
  if (press.form === null) return {}
  const { channelId } = JSON.parse(press.form.privateMetadata) as { channelId: string }
  return { afterwards: () => layPromptForm(deps, press, { channelId, strategyId }) }
}
