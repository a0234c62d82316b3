import { isObject } from '../slack/block-kit/problem.ts'
import { createWorkspace } from '../slack/workspace.ts'
import type { Workspace } from '../slack/workspace.ts'
import { createAccount } from '../twilio/ledger.ts'
import type { TwilioAccount } from '../twilio/ledger.ts'
import { isSameShape } from './same-shape.ts'

/** To be raised with every change of what is kept that {@link isMemory} does not notice: older ones are not read then. */
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

/** The memory of somebody who has seen nothing yet. */
export function newMemory(workspace: Workspace, account: TwilioAccount): Memory {
  return {
    workspace,
    account,
    aheadMs: 0,
    seen: new Map(),
    seenTexts: new Map(),
    sent: new Map(),
    tourSeen: false,
  }
}

/** Whether all parts are there that this version reads. */
export function isMemory(kept: unknown): kept is Memory {
  const [workspace, account] = [createWorkspace({}), createAccount('')]
  return (
    isObject(kept) &&
    isSameShape(newMemory(workspace, account), kept) &&
    isSameShape(workspace, kept['workspace']) &&
    isSameShape(account, kept['account'])
  )
}

/** Made ready to go on: what was good for seconds is over. */
export function wake(memory: Memory): Memory {
  memory.workspace.triggers.clear()
  memory.workspace.responseUrls.clear()
  return memory
}
