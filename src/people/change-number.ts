import type { Transaction } from '../database/database.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import { endConsent, openConsent, openConsentOfCaregiver, readNumberHistory } from './change-number-store.ts'
import { changePeople, type Moment, type Refused } from './change-people.ts'
import type { ConsentState } from './consent.ts'
import { lockConsents } from './consent-store.ts'
import { readCaregiverName } from './find-caregivers-reader.ts'
import { initialConsent } from './initial-consent.ts'
import type { PeopleDeps } from './people-deps.ts'

export type ChangeNumberOutcome =
  | Refused
  /** What may be done with the new number. */
  | { kind: 'changed'; state: ConsentState; dropped: number }
  /** It was this one already. */
  | { kind: 'unchanged' }
  /** Somebody has changed it since it was shown. */
  | { kind: 'stale' }
  | NumberTaken

/** Another caregiver has this number; by name for coordinators alone. */
export interface NumberTaken {
  kind: 'taken'
  name: string | null
}

export interface NumberWish {
  by: string
  caregiverId: string
  /** The consent whose number was shown when the form was opened; null: there was no number. */
  shownConsentId: string | null
  phone: Phone
}

/** The same caregiver on another number: the old consent ends and its number is silent from this commit on. */
export async function changeNumber(deps: PeopleDeps, wish: NumberWish): Promise<ChangeNumberOutcome> {
  const { by, caregiverId } = wish
  const change = { by, what: 'number', caregiverId }
  return changePeople(deps, change, (tx, moment) => moveToNumber(tx, deps.sealer, wish, moment))
}

/** {@link changeNumber} within a transaction that has the right to it. */
export async function moveToNumber(
  tx: Transaction,
  sealer: Sealer,
  { by, caregiverId, shownConsentId, phone }: NumberWish,
  moment: Moment,
): Promise<Exclude<ChangeNumberOutcome, Refused>> {
  const own = await openConsentOfCaregiver(tx, caregiverId)
  if (own?.phoneHash === sealer.hash('phone', phone)) return { kind: 'unchanged' }
  if ((own?.id ?? null) !== shownConsentId) return { kind: 'stale' }
  const freed = await freeNumber(tx, sealer, phone, own === null ? [] : [own.id], moment)
  if (freed.kind === 'taken') return freed
  // What the family said in the moment before counts: the row is locked now.
  const before = own === null ? null : ((await openConsentOfCaregiver(tx, caregiverId))?.state ?? null)
  const dropped = own === null ? 0 : await endConsent(tx, own.id, moment.at)
  const state = initialConsent('', caregiverId, before, freed.history)
  await openConsent(tx, sealer, { caregiverId, phone, state, evidence: by, at: moment.at })
  return { kind: 'changed', state, dropped: dropped + freed.dropped }
}

/**
 * Looks whose a number is, and locks that consent with `alsoLock`. A number that was frozen as wrong is nobody's news to lose: a
 * coordinator may give it to somebody else.
 */
export async function freeNumber(
  tx: Transaction,
  sealer: Sealer,
  phone: Phone,
  alsoLock: readonly string[],
  { at, on, sight }: Moment,
): Promise<NumberTaken | { kind: 'free'; dropped: number; history: Awaited<ReturnType<typeof readNumberHistory>> }> {
  const found = (await readNumberHistory(tx, sealer, phone)).find(({ endedAt }) => endedAt === null)
  await lockConsents(tx, found === undefined ? alsoLock : [...alsoLock, found.id], on)
  const history = await readNumberHistory(tx, sealer, phone)
  const holder = history.find(({ endedAt }) => endedAt === null)
  if (holder === undefined) return { kind: 'free', dropped: 0, history }
  if (holder.state !== 'frozen' || !sight.coordinator) {
    return { kind: 'taken', name: sight.coordinator ? await readCaregiverName(tx, sealer, holder.caregiverId) : null }
  }
  return { kind: 'free', dropped: await endConsent(tx, holder.id, at), history }
}
