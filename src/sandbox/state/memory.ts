import type { Workspace } from '../slack/workspace.ts'
import type { TwilioAccount } from '../twilio/ledger.ts'

/** To be raised with every change of what is kept, of the workspace and of the account too: older ones are not read then. */
export const MEMORY_FORMAT = 1

/** What the sandbox keeps between two runs, besides the bot's own data. */
export interface Memory {
  readonly workspace: Workspace
  readonly account: TwilioAccount
  aheadMs: number
  /** The newest message that a person has seen, by `user|channel`. */
  readonly seen: Map<string, string>
  /** How many of the school's texts were seen on a phone, by its number. */
  readonly seenTexts: Map<string, number>
  /** What phones sent, by SID: Twilio deletes, phones do not. */
  readonly sent: Map<string, { readonly body: string; readonly photo: boolean }>
  tourSeen: boolean
}

/** Made ready to go on: what was good for seconds is over. */
export function wake(memory: Memory): Memory {
  memory.workspace.triggers.clear()
  memory.workspace.responseUrls.clear()
  return memory
}
