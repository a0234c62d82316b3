import type { StaffChannelProbe } from '../doctor/facts.ts'
import { neededScopes } from './needed-scopes.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

/** Asks Slack who we are; with every answer it says which scopes the token has (the header x-oauth-scopes). */
export function createStaffChannelProbe(client: SlackClient): StaffChannelProbe {
  return {
    neededScopes,
    async look() {
      try {
        const { response_metadata: said } = await client.auth.test()
        return { kind: 'answered', scopes: said?.scopes ?? null }
      } catch (error) {
        const fault = readSlackFault(error)
        switch (fault.kind) {
          case 'answered':
            return { kind: 'refused', code: fault.code }
          case 'slow_down':
            return { kind: 'no_answer', why: 'slow_down' }
          case 'not_reached':
            return { kind: 'no_answer', why: fault.code }
          case 'no_answer':
            return { kind: 'no_answer', why: fault.why }
          default:
            return fault satisfies never
        }
      }
    },
  }
}
