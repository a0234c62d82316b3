import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import type { Sealer } from '../lib/seal.ts'
import { readCaughtUp, writeCaughtUp } from './catch-up-store.ts'
import type { InboundSource } from './inbound-source.ts'
import { insertInbound } from './inbound-store.ts'

export interface CatchUpDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  log: Log
  source: InboundSource
}

const everyMs = 3_600_000
const retryMs = 60_000
/** Read again each time: lists lag, clocks differ, and a webhook may still have been under way. */
const overlapMs = 3_600_000
const groupSize = 500

/** Starts the loop that fills from the carrier's list what webhooks have lost: when the process starts, and each hour. */
export function startCatchUp(deps: CatchUpDeps): Loop {
  return startLoop({
    async work() {
      await catchUp(deps)
      return everyMs
    },
    onError: (error) => deps.log.warn('inbound_not_caught_up', errorFacts(error)),
    retryMs,
  })
}

/**
 * Stores what phones sent since the list was last read to its end; what is there already stays as it is. The first time only the
 * last hour is read: what a number was sent before there was a Touchpoint is none of its business. Returns how many texts had been lost.
 */
export async function catchUp({ database, sealer, clock, log, source }: CatchUpDeps): Promise<number> {
  const began = new Date()
  const through = (await readCaughtUp(database.client)) ?? began
  const listed = await source.listReceived(new Date(through.getTime() - overlapMs))
  // A listed text has the carrier's time, everything else in the inbox has the school's.
  const aheadMs = clock.now().getTime() - Date.now()
  const texts = listed.map(({ sentAt, ...text }) => ({ text, receivedAt: new Date(sentAt.getTime() + aheadMs) }))
  let lost = 0
  for (let at = 0; at < texts.length; at += groupSize) {
    lost += await insertInbound(database.client, sealer, texts.slice(at, at + groupSize), { caughtUp: true })
  }
  await writeCaughtUp(database.client, began)
  if (lost > 0) {
    log.warn('inbound_was_lost', { count: lost })
    database.announce('inbox')
  }
  return lost
}
