import type { WebClient } from '@slack/web-api'
import type { BroadcastDeps } from '../broadcasts/prepare-preview.ts'
import type { Log } from '../lib/log.ts'
import type { SlackDirectory } from '../people/slack-directory.ts'

/** What composing, previewing and sending from Slack need. */
export interface ComposeDeps extends BroadcastDeps {
  log: Log
  client: WebClient
  directory: SlackDirectory
}
