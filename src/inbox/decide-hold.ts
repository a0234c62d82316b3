import type { Transaction } from '../database/database.ts'
import { isId } from '../lib/id.ts'
import { isCoordinator } from '../school/school.ts'
import { freezeNumber } from './freeze-number.ts'
import { closeHold } from './hold-program-texts.ts'
import { lockHeldFor } from './hold-store.ts'
import { findInbound } from './inbound-store.ts'
import type { InboxDeps } from './inbox-deps.ts'
import { stopTexts } from './obey-stop.ts'
import { lockTextingCaregiver } from './texting-caregiver-store.ts'

export type HoldChoice = 'resume' | 'stop' | 'wrong_number'

export type HoldOutcome = 'decided' | 'not_coordinator' | 'already_decided'

/**
 * A coordinator says what doubtful words meant: program texts leave again, stop for good, or the number is somebody else's. Of several who
 * press at once one decides; the notices of all are renewed.
 */
export async function decideHold(
  deps: InboxDeps,
  { inboundId, by, choice }: { inboundId: string; by: string; choice: HoldChoice },
): Promise<HoldOutcome> {
  const { database, log } = deps
  if (!isCoordinator(deps.school, by)) return 'not_coordinator'
  if (!isId(inboundId)) return 'already_decided'
  const outcome = await database.inTransaction((tx) => decide(tx, deps, { inboundId, by, choice }))
  for (const topic of ['posts', 'outbox', 'broadcasts', 'conversations'] as const) database.announce(topic)
  log.info('hold_decided', { inbound: inboundId, choice, outcome })
  return outcome
}

async function decide(
  tx: Transaction,
  deps: InboxDeps,
  { inboundId, by, choice }: { inboundId: string; by: string; choice: HoldChoice },
): Promise<HoldOutcome> {
  const held = await lockHeldFor(tx, inboundId)
  const inbound = held === null ? null : await findInbound(tx, deps.sealer, inboundId)
  const from = held === null ? null : await lockTextingCaregiver(tx, held.phoneHash)
  // The number may be another caregiver's by now: what is not theirs is not decided here.
  if (inbound === null || from === null || from.consentId !== held?.consentId) return 'already_decided'
  const decision = { kind: choice, by }
  switch (choice) {
    case 'resume':
      await closeHold(tx, deps, from, decision)
      break
    case 'stop':
      await stopTexts(
        tx,
        deps,
        { ...from, phone: inbound.phone },
        { source: 'staff', evidence: by, confirm: true, decision },
      )
      break
    case 'wrong_number':
      await freezeNumber(tx, deps, { ...inbound, from }, { source: 'staff', evidence: by, decision })
      break
  }
  return 'decided'
}
