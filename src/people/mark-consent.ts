import { openConsentOfCaregiver, stateBeneathFreeze } from './change-number-store.ts'
import { changePeople, type Refused } from './change-people.ts'
import type { ConsentState } from './consent.ts'
import { changeConsent } from './consent-store.ts'
import type { PeopleDeps } from './people-deps.ts'

/** Where staff have it from; kept with the change as a word, never as what somebody wrote. */
export const CONSENT_SOURCES = ['paper_form', 'phone_call', 'in_person', 'email'] as const
export type ConsentHeardFrom = (typeof CONSENT_SOURCES)[number]

export type MarkConsentOutcome =
  | Refused
  | { kind: 'changed'; state: ConsentState }
  | { kind: 'unchanged'; state: ConsentState }
  /** The phone said STOP: only the phone can take that back. */
  | { kind: 'stopped' }
  /** The number was frozen as wrong: a coordinator has to say first that it is right. */
  | { kind: 'frozen' }
  /** It is another number than the one that was shown, or there is none. */
  | { kind: 'stale' }

interface Shown {
  by: string
  caregiverId: string
  /** The consent that was shown when the form was opened. */
  shownConsentId: string
}

/** Records what a family told the school about being texted, with where the school has it from. */
export async function markConsent(
  deps: PeopleDeps,
  wish: Shown & { to: 'agreed' | 'refused'; heardFrom: ConsentHeardFrom },
): Promise<MarkConsentOutcome> {
  const { by, caregiverId, shownConsentId, to, heardFrom } = wish
  return changePeople(
    deps,
    { by, what: `consent_${to}`, caregiverId },
    async (tx, { at }): Promise<MarkConsentOutcome> => {
      const open = await openConsentOfCaregiver(tx, caregiverId)
      if (open?.id !== shownConsentId) return { kind: 'stale' }
      // A coordinator says that a number is right; that is another thing than that its holder agrees.
      if (open.state === 'frozen') return { kind: 'frozen' }
      const evidence = `${by} ${heardFrom}`
      const outcome = await changeConsent(tx, { consentId: open.id, to, source: 'staff', evidence, at })
      if (outcome.to === 'stopped') return { kind: 'stopped' }
      return { kind: outcome.changed ? 'changed' : 'unchanged', state: outcome.to }
    },
  )
}

/** Freezes a number that is not the caregiver's, or says that it is theirs after all: then it is as it was before the freeze. */
export async function freezeNumber(
  deps: PeopleDeps,
  wish: Shown & { frozen: boolean },
): Promise<Exclude<MarkConsentOutcome, { kind: 'stopped' } | { kind: 'frozen' }>> {
  const { by, caregiverId, shownConsentId, frozen } = wish
  const change = { by, what: frozen ? 'frozen' : 'unfrozen', caregiverId, coordinatorsOnly: true }
  return changePeople(deps, change, async (tx, { at }) => {
    const open = await openConsentOfCaregiver(tx, caregiverId)
    if (open?.id !== shownConsentId) return { kind: 'stale' }
    if ((open.state === 'frozen') === frozen) return { kind: 'unchanged', state: open.state }
    const to = frozen ? 'frozen' : ((await stateBeneathFreeze(tx, open.id)) ?? 'enrolled')
    const outcome = await changeConsent(tx, { consentId: open.id, to, source: 'staff', evidence: by, at })
    return { kind: outcome.changed ? 'changed' : 'unchanged', state: outcome.to }
  })
}
