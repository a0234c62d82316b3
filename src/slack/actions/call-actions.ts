import type { DeskSlackDeps } from '../desk-slack-deps.ts'
import type { SlackPart } from '../slack-part.ts'
import { openCallForm, showCallNumber, submitCall } from '../views/call.ts'

/** Calling families, by the names that Slack calls it with. */
export function callHandlers(deps: DeskSlackDeps): SlackPart {
  return {
    actions: {
      call_open: async (press) => ({ afterwards: () => openCallForm(deps, press) }),
      call_number: async (press) => ({ afterwards: () => showCallNumber(deps, press) }),
    },
    submissions: { call_outcome: (form) => submitCall(deps, form) },
  }
}
