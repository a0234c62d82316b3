import type { ConversationDeps } from '../conversations/conversation-deps.ts'
import type { Translator } from '../languages/translator.ts'
import type { SlackDirectory } from '../people/slack-directory.ts'
import type { SlackClient } from './web-client.ts'

/** What answering families from Slack needs. */
export interface ConversationSlackDeps extends ConversationDeps {
  client: SlackClient
  directory: SlackDirectory
  /** Null: what people write is not translated. */
  translator?: Translator | null
  /** Segments a month, as coordinators see it; none where it is left out. */
  segmentBudget?: number | null
}
