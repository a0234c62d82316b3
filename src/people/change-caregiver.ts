import type { LanguageTag } from '../languages/supported-language.ts'
import type { ContactWay } from './contact-way.ts'
import { setContactWay } from './contact-way-store.ts'
import { setLanguage, setName, setRelationship } from './change-caregiver-store.ts'
import { changePeople, type Refused } from './change-people.ts'
import type { PeopleDeps } from './people-deps.ts'

export type CaregiverOutcome = Refused | { kind: 'changed' }

/** Writes the fields that were changed and leaves the others: two people who edit at once undo nothing of each other's. */
export async function changeCaregiver(
  deps: PeopleDeps,
  wish: { by: string; caregiverId: string; name?: string; language?: LanguageTag; contactWay?: ContactWay },
): Promise<CaregiverOutcome> {
  const { by, caregiverId, name, language, contactWay: way } = wish
  const changed = { name, language, contact_way: way }
  const what = Object.keys(changed)
    .filter((field) => changed[field as keyof typeof changed] !== undefined)
    .join(',')
  return changePeople(deps, { by, what, caregiverId }, async (tx) => {
    if (name !== undefined) await setName(tx, deps.sealer, caregiverId, name)
    if (language !== undefined) await setLanguage(tx, caregiverId, language)
    if (way !== undefined) await setContactWay(tx, caregiverId, { way, source: 'staff' })
    return { kind: 'changed' }
  })
}

/** What the caregiver is to a child: "mother", "uncle". `gone`: no longer in this caregiver's care. */
export async function changeRelationship(
  deps: PeopleDeps,
  wish: { by: string; caregiverId: string; studentId: string; relationship: string },
): Promise<CaregiverOutcome | { kind: 'gone' }> {
  const { by, caregiverId, studentId, relationship } = wish
  const change = { by, what: 'relationship', caregiverId, studentId }
  return changePeople(deps, change, async (tx) => ({
    kind: (await setRelationship(tx, { caregiverId, studentId, relationship })) ? 'changed' : 'gone',
  }))
}
