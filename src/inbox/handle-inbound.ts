import type { Transaction } from '../database/database.ts'
import { backoffMs } from '../lib/backoff.ts'
import { errorFacts } from '../lib/log.ts'
import { schoolDate } from '../school/school-date.ts'
import { describeCaregiver } from './caregiver-reader.ts'
import { countTry, findInbound, lockInbound, lockNumber, markHandled, postponeInbound } from './inbound-store.ts'
import type { InboundText } from './inbound-text.ts'
import type { InboxDeps } from './inbox-deps.ts'
import type { Listener } from './listener.ts'
import { lockTextingCaregiver } from './texting-caregiver-store.ts'
import { tellCoordinators } from './tell-coordinators.ts'

/** With the waits between them these are some ten minutes. */
const triesAtMost = 10
const firstWaitMs = 500
const longestWaitMs = 120_000

/**
 * Shows one text to the listeners, in one transaction with all that they do. One that cannot be handled is tried again later, and its
 * number's later texts wait for it; after the last try its words go to the coordinators. False: another process has it, or had it.
 */
export async function handleInbound(deps: InboxDeps, listeners: readonly Listener[], id: string): Promise<boolean> {
  const { database, sealer, clock, log } = deps
  try {
    const as = await database.inTransaction(async (tx) => {
      const stored = await lockInbound(tx, sealer, id)
      if (stored === null) return null
      await lockNumber(tx, stored.phoneHash)
      const taken = await hear(tx, listeners, { ...stored, from: await lockTextingCaregiver(tx, stored.phoneHash) })
      await markHandled(tx, id, taken, clock.now())
      return taken
    })
    if (as === null) return false
    if (as === unheard) log.error('inbound_unheard', { inbound: id })
    else log.info('inbound_handled', { inbound: id, as })
  } catch (error) {
    log.warn('inbound_not_handled', { ...errorFacts(error), inbound: id })
    await tryLater(deps, id)
  }
  return true
}

const unheard = 'unheard'

async function hear(tx: Transaction, listeners: readonly Listener[], inbound: InboundText): Promise<string> {
  for (const listen of listeners) {
    const as = await listen(tx, inbound)
    if (as !== null) return as
  }
  return unheard
}

async function tryLater(deps: InboxDeps, id: string): Promise<void> {
  const tries = await deps.database.inTransaction((tx) => countTry(tx, id))
  if (tries === null) return
  await deps.database.inTransaction((tx) => postponeInbound(tx, id, backoffMs(tries, firstWaitMs, longestWaitMs)))
  if (tries < triesAtMost) return
  await deps.database.inTransaction((tx) => giveUp(tx, deps, id))
  deps.log.error('inbound_given_up', { inbound: id, tries })
}

async function giveUp(tx: Transaction, deps: InboxDeps, id: string): Promise<void> {
  const { sealer, clock, school } = deps
  const inbound = await findInbound(tx, sealer, id)
  if (inbound === null) return
  const from = await lockTextingCaregiver(tx, inbound.phoneHash)
  const on = schoolDate(school.timezone, clock.now())
  const caregiver = from === null ? null : await describeCaregiver(tx, sealer, from.caregiverId, on)
  const model = { inboundId: id, words: inbound.body, photos: inbound.media.length, caregiver }
  await tellCoordinators(tx, deps, id, { kind: 'inbound_failed', model })
  await markHandled(tx, id, 'failed', clock.now())
}
