import type { SlackClient } from './web-client.ts'
import type { BroadcastDeps } from '../broadcasts/prepare-preview.ts'
import type { Log } from '../lib/log.ts'
import type { SlackDirectory } from '../people/slack-directory.ts'

/** What composing, previewing and sending from Slack need. */
export interface ComposeDeps extends BroadcastDeps {
  log: Log
  client: SlackClient
  directory: SlackDirectory
}
