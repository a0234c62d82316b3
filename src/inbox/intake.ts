import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { createGroupCommit } from '../lib/group-commit.ts'
import { insertInbound, type ReceivedText } from './inbound-store.ts'

/** Where texts from phones are stored. */
export interface Intake {
  /** Resolves once the text is committed, rejects when it may not be; the same SID is stored once however often it comes. */
  store(text: ReceivedText): Promise<void>
  /** Whether a text waits to be stored, and with it the carrier for its answer. */
  isBusy(): boolean
}

/** Texts that come at one time are committed together. */
export function createIntake(deps: { database: Database; sealer: Sealer; clock: Clock }): Intake {
  const { database, sealer, clock } = deps
  const group = createGroupCommit<{ text: ReceivedText; receivedAt: Date }>(async (texts) => {
    if ((await insertInbound(database.client, sealer, texts)) > 0) database.announce('inbox')
  })
  return {
    async store(text) {
      // One SID that is none must not keep the others of its group from being stored.
      if (!/^\w{1,64}$/.test(text.sid)) throw new Error('the carrier gave no usable SID')
      await group.add({ text, receivedAt: clock.now() })
    },
    isBusy: group.isBusy,
  }
}
