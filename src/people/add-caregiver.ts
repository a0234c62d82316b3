import type { LanguageTag } from '../languages/supported-language.ts'
import type { Phone } from '../lib/phone.ts'
import { beginCare, insertCaregiver } from './change-caregiver-store.ts'
import { freeNumber, type NumberTaken } from './change-number.ts'
import { openConsent, readNumberHistory } from './change-number-store.ts'
import { changePeople, type Refused } from './change-people.ts'
import type { ConsentState } from './consent.ts'
import { readCaregiverName } from './find-caregivers-reader.ts'
import { initialConsent } from './initial-consent.ts'
import { searchKey } from './match-name.ts'
import type { PeopleDeps } from './people-deps.ts'

export type AddCaregiverOutcome =
  | Refused
  /** `state`: what may be done with the number; null for somebody the school knew already, who has a child more. */
  | { kind: 'changed'; caregiverId: string; state: ConsentState | null }
  /** The child is in this person's care already. */
  | { kind: 'unchanged'; caregiverId: string }
  | NumberTaken

/**
 * Gives a child another caregiver. The same number under the same name is the same person: a brother's mother, or a form that was
 * submitted twice.
 */
export async function addCaregiver(
  deps: PeopleDeps,
  wish: { by: string; studentId: string; name: string; relationship: string; phone: Phone; language: LanguageTag },
): Promise<AddCaregiverOutcome> {
  const { sealer } = deps
  const { by, studentId, name, relationship, phone, language } = wish
  return changePeople(deps, { by, what: 'added', studentId }, async (tx, moment): Promise<AddCaregiverOutcome> => {
    const { at, on } = moment
    const known = await readNumberHistory(tx, sealer, phone)
    const holder = known.find(({ endedAt }) => endedAt === null)
    if (
      holder !== undefined &&
      searchKey(await readCaregiverName(tx, sealer, holder.caregiverId)) === searchKey(name)
    ) {
      const { caregiverId } = holder
      const began = await beginCare(tx, { caregiverId, studentId, relationship, on })
      return began ? { kind: 'changed', caregiverId, state: null } : { kind: 'unchanged', caregiverId }
    }
    const freed = await freeNumber(tx, sealer, phone, [], moment)
    if (freed.kind === 'taken') return freed
    const caregiverId = await insertCaregiver(tx, sealer, { name, language })
    const state = initialConsent('', caregiverId, null, freed.history)
    await openConsent(tx, sealer, { caregiverId, phone, state, evidence: by, at })
    await beginCare(tx, { caregiverId, studentId, relationship, on })
    return { kind: 'changed', caregiverId, state }
  })
}
