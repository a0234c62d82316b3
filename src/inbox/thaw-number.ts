import type { Transaction } from '../database/database.ts'
import { isId } from '../lib/id.ts'
import { changeConsent } from '../people/consent-store.ts'
import { isCoordinator } from '../school/school.ts'
import { showWrongNumber } from './freeze-number.ts'
import { findInbound, lockNumber } from './inbound-store.ts'
import type { InboxDeps } from './inbox-deps.ts'
import { lockTextingCaregiver } from './texting-caregiver-store.ts'

/** still_stopped: the number is right, and its STOP from before remains. */
export type ThawOutcome = 'thawed' | 'still_stopped' | 'not_coordinator' | 'already_done'

/** A coordinator knows that a number marked as a wrong one is the caregiver's after all. */
export async function thawNumber(
  deps: InboxDeps,
  { inboundId, by }: { inboundId: string; by: string },
): Promise<ThawOutcome> {
  const { database, log } = deps
  if (!isCoordinator(deps.school, by)) return 'not_coordinator'
  if (!isId(inboundId)) return 'already_done'
  const outcome = await database.inTransaction((tx) => thaw(tx, deps, { inboundId, by }))
  for (const topic of ['posts', 'conversations'] as const) database.announce(topic)
  log.info('number_thawed', { inbound: inboundId, outcome })
  return outcome
}

async function thaw(
  tx: Transaction,
  deps: InboxDeps,
  { inboundId, by }: { inboundId: string; by: string },
): Promise<ThawOutcome> {
  const inbound = await findInbound(tx, deps.sealer, inboundId)
  if (inbound === null) return 'already_done'
  await lockNumber(tx, inbound.phoneHash)
  const from = await lockTextingCaregiver(tx, inbound.phoneHash)
  if (from === null || from.consentState !== 'frozen') return 'already_done'
  const { consentId, caregiverId } = from
  const at = deps.clock.now()
  const change = await changeConsent(tx, { consentId, to: 'enrolled', source: 'staff', evidence: by, at })
  await showWrongNumber(tx, deps, inbound, { caregiverId, undoneBy: by })
  return change.to === 'stopped' ? 'still_stopped' : 'thawed'
}
