import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import { answerCheckIn, noteWords } from '../strategies/answer-check-in.ts'
import { thankForAnswer } from '../strategies/thank-for-answer.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { followAnswer } from './follow-answer.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'

/** A number that answers a check-in; with words beside it, it goes on to the class. Thanked for once, and not while something else is asked. */
export async function hearCheckIn(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { id, from, body, receivedAt } = inbound
  if (from === null) return null
  const { caregiverId } = from
  const answered = await answerCheckIn(tx, deps, { id, caregiverId, body, receivedAt })
  if (answered === null) return null
  const studentIds = answered.chosen.map(({ studentId }) => studentId)
  await followAnswer(tx, deps, { broadcastId: answered.broadcastId, caregiverId, studentIds })
  if (answered.hasWords) return null
  const isThanked = answered.isFirst && mayBeTexted(from.consentState)
  const thanks = isThanked ? await thankForAnswer(tx, deps, { ...answered, ...from }) : null
  if (thanks !== null) await enqueueAnswer(tx, deps, { ...from, phone: inbound.phone }, thanks)
  return 'check_in'
}

/** What a caregiver wrote to the class may be how it went. */
export async function noteCheckInWords(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<void> {
  const { id, from, body, receivedAt } = inbound
  if (from !== null) await noteWords(tx, deps, { id, caregiverId: from.caregiverId, body, receivedAt })
}
