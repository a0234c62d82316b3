import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { createGroupCommit } from '../lib/group-commit.ts'
import { insertInbound, type ReceivedText } from './inbound-store.ts'

/**
 * Makes what stores texts from phones: resolves once the text is committed, rejects when it may not be, and the same SID is stored once
 * however often it comes. Texts that come at one time are committed together.
 */
export function storeInbound(deps: {
  database: Database
  sealer: Sealer
  clock: Clock
}): (text: ReceivedText) => Promise<void> {
  const { database, sealer, clock } = deps
  const group = createGroupCommit<{ text: ReceivedText; receivedAt: Date }>(async (texts) => {
    if ((await insertInbound(database.client, sealer, texts)) > 0) database.announce('inbox')
  })
  return async (text) => {
    // One SID that is none must not keep the others of its group from being stored.
    if (!/^\w{1,64}$/.test(text.sid)) throw new Error('the carrier gave no usable SID')
    await group.add({ text, receivedAt: clock.now() })
  }
}
