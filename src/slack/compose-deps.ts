import type { BroadcastDeps } from '../broadcasts/prepare-preview.ts'
import type { Translator } from '../languages/translator.ts'
import type { LinkDeps } from '../people/link-deps.ts'
import type { SlackClient } from './web-client.ts'

/** What composing, previewing and sending from Slack need. */
export interface ComposeDeps extends BroadcastDeps, LinkDeps {
  client: SlackClient
  /** Null: what people write is not translated. */
  translator: Translator | null
}
