import { isId } from '../lib/id.ts'
import { schoolDate } from '../school/school-date.ts'
import { isCoordinator } from '../school/school.ts'
import { type CallToMake, callBar, findCall, findCallCard } from './call-reader.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

export type CallRefusal =
  | { kind: 'gone' }
  /** Not one of those who were asked. */
  | { kind: 'not_asked' }
  /** It was made or given up. */
  | { kind: 'over' }
  /** The family may not be called now. */
  | { kind: 'barred'; why: 'stopped' | 'held' | 'no_contact' }

/** A call that this person was asked to make; whether it is open is another matter. */
export async function callFor(
  { database, school }: Pick<BroadcastDeps, 'database' | 'school'>,
  { callId, by }: { callId: string; by: string },
): Promise<{ kind: 'asked'; call: CallToMake } | CallRefusal> {
  const call = isId(callId) ? await findCall(database.client, callId) : null
  const card = call === null ? null : await findCallCard(database.client, call.cardId)
  if (call === null || card === null) return { kind: 'gone' }
  return card.told.includes(by) || isCoordinator(school, by) ? { kind: 'asked', call } : { kind: 'not_asked' }
}

/** A call that this person may make now: consent and contact rules are looked at once more. */
export async function callNow(
  deps: Pick<BroadcastDeps, 'database' | 'school' | 'clock'>,
  of: { callId: string; by: string },
): Promise<{ kind: 'open'; call: CallToMake } | CallRefusal> {
  const found = await callFor(deps, of)
  if (found.kind !== 'asked') return found
  const { call } = found
  if (call.state !== 'open') return { kind: 'over' }
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const why = await callBar(deps.database.client, { ...call, on })
  return why === null ? { kind: 'open', call } : { kind: 'barred', why }
}
