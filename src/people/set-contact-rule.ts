import type { ContactRule } from './audience-reader.ts'
import { setRule } from './change-caregiver-store.ts'
import { changePeople, type Refused } from './change-people.ts'
import type { PeopleDeps } from './people-deps.ts'

export const CONTACT_RULES: readonly ContactRule[] = ['open', 'no_contact', 'not_named_together']

/**
 * What the school allows between a caregiver and a child. Coordinators alone say it: it mostly stands in a court's paper. Texts that
 * wait are looked at again before they leave, as they are for consent.
 */
export async function setContactRule(
  deps: PeopleDeps,
  wish: { by: string; caregiverId: string; studentId: string; contactRule: ContactRule },
): Promise<Refused | { kind: 'changed' } | { kind: 'gone' }> {
  const { by, caregiverId, studentId, contactRule } = wish
  const change = { by, what: `contact_${contactRule}`, caregiverId, studentId, coordinatorsOnly: true }
  return changePeople(deps, change, async (tx) => ({
    kind: (await setRule(tx, { caregiverId, studentId, contactRule })) ? 'changed' : 'gone',
  }))
}
