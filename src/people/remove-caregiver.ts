import { endCare } from './change-caregiver-store.ts'
import { dropStrayTexts } from './change-enrollment-store.ts'
import { changePeople, type Refused } from './change-people.ts'
import type { PeopleDeps } from './people-deps.ts'

/** Takes a child out of a caregiver's care, from today on. Nothing is deleted; the number stays known as theirs. */
export async function removeCaregiver(
  deps: PeopleDeps,
  wish: { by: string; caregiverId: string; studentId: string },
): Promise<Refused | { kind: 'changed'; dropped: number } | { kind: 'unchanged' }> {
  const { by, caregiverId, studentId } = wish
  // Who has removed a caregiver from their class no longer sees them there, and may press again.
  const change = { by, what: 'removed', caregiverId, studentId, byChild: true }
  return changePeople(deps, change, async (tx, moment) => {
    if (!(await endCare(tx, { caregiverId, studentId }, moment.on))) return { kind: 'unchanged' }
    return { kind: 'changed', dropped: await dropStrayTexts(tx, [caregiverId], moment) }
  })
}
