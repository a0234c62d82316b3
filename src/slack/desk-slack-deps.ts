import type { DeskDeps } from '../broadcasts/decide-wording.ts'
import type { SlackClient } from './web-client.ts'

/** What the liaisons' desk needs in Slack. */
export interface DeskSlackDeps extends DeskDeps {
  client: SlackClient
}
