import type { Transaction } from '../database/database.ts'
import { schoolDate } from '../school/school-date.ts'
import { describeCaregiver } from './caregiver-reader.ts'
import { insertHold, liftHold } from './hold-store.ts'
import { findInbound, type StoredInbound } from './inbound-store.ts'
import type { InboundText, TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { HoldDecision } from './inbox-notices.ts'
import { readKeyword } from './read-keyword.ts'
import { tellCoordinators } from './tell-coordinators.ts'

/** Lets a caregiver's program texts wait, and asks the coordinators what the words meant. Where they wait already nobody is asked twice. */
export async function holdProgramTexts(
  tx: Transaction,
  deps: HearDeps,
  inbound: InboundText & { from: TextingCaregiver },
): Promise<void> {
  const { consentId, caregiverId } = inbound.from
  if (await insertHold(tx, consentId, inbound.id, deps.clock.now())) {
    await showHold(tx, deps, { inbound, caregiverId, decision: null })
  }
}

/** Ends the wait, if there is one, and shows the coordinators how. Call it with the consent locked; announce `outbox` and `posts`. */
export async function closeHold(
  tx: Transaction,
  deps: HearDeps,
  of: { consentId: string; caregiverId: string },
  decision: HoldDecision,
): Promise<void> {
  const heldFor = await liftHold(tx, of.consentId)
  const inbound = heldFor === null ? null : await findInbound(tx, deps.sealer, heldFor)
  if (inbound !== null) await showHold(tx, deps, { inbound, caregiverId: of.caregiverId, decision })
}

async function showHold(
  tx: Transaction,
  deps: HearDeps,
  { inbound, caregiverId, decision }: { inbound: StoredInbound; caregiverId: string; decision: HoldDecision | null },
): Promise<void> {
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver(tx, deps.sealer, caregiverId, on)
  const maybe = readKeyword(inbound.body)?.meaning === 'wrong_number' ? 'wrong_number' : 'stop'
  const model = { inboundId: inbound.id, caregiver, words: inbound.body, maybe, decision } as const
  await tellCoordinators(tx, deps, inbound.id, { kind: 'doubtful_words', model })
}
