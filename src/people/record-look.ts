import { schoolDate } from '../school/school-date.ts'
import { numberOfInbound } from './change-number-reader.ts'
import { type ListedCaregiver, readListed } from './find-caregivers-reader.ts'
import { readStudentName } from './find-children-reader.ts'
import type { PeopleDeps } from './people-deps.ts'
import { isCaregiverInSight, isStudentInSight, type Sight, sightOf } from './people-sight-reader.ts'
import { readShownConsent, type ShownConsent } from './record-look-reader.ts'
import { insertLook } from './record-look-store.ts'

/** A caregiver as somebody may see them: with the children that are in their sight. */
export interface SeenCaregiver {
  caregiver: ListedCaregiver
  sight: Sight
}

/** A caregiver with the number: for a form's eyes. */
export interface CaregiverInFull extends SeenCaregiver {
  consent: ShownConsent | null
}

type Queries = Parameters<typeof sightOf>[0]

/** A caregiver without the number; null: no right to see them, or no such caregiver. */
export async function seeCaregiver(
  { database, sealer, school, clock }: PeopleDeps,
  { by, caregiverId }: { by: string; caregiverId: string },
  queries: Queries = database.client,
): Promise<SeenCaregiver | null> {
  const at = clock.now()
  const on = schoolDate(school.timezone, at)
  const sight = await sightOf(queries, school, by, at)
  if (!(await isCaregiverInSight(queries, sight, caregiverId, on))) return null
  const { classroomIds } = sight
  const [caregiver] = await readListed(queries, sealer, { classroomIds, on, caregiverIds: [caregiverId] })
  return caregiver === undefined ? null : { caregiver, sight }
}

/** A child's name; null: no right to see them, or no such child. */
export async function seeStudent(
  { database, sealer, school, clock }: PeopleDeps,
  { by, studentId }: { by: string; studentId: string },
): Promise<string | null> {
  const at = clock.now()
  const sight = await sightOf(database.client, school, by, at)
  const isSeen = await isStudentInSight(database.client, sight, studentId, schoolDate(school.timezone, at))
  return isSeen ? readStudentName(database.client, sealer, studentId) : null
}

/** Shows somebody a caregiver's number, and records that they looked; null: no right to, or no such caregiver. */
export async function lookAtCaregiver(
  deps: PeopleDeps,
  { by, caregiverId }: { by: string; caregiverId: string },
): Promise<CaregiverInFull | null> {
  const { database, sealer, clock, log } = deps
  const seen = await database.inTransaction(async (tx) => {
    const found = await seeCaregiver(deps, { by, caregiverId }, tx)
    if (found === null) return null
    const consent = await readShownConsent(tx, sealer, caregiverId)
    if (consent !== null) {
      await insertLook(tx, { caregiverId, phoneHash: consent.phoneHash, by, at: clock.now() })
    }
    return { ...found, consent }
  })
  if (seen !== null && seen.consent !== null) log.info('number_looked_at', { caregiver: caregiverId, by })
  return seen
}

/** Shows a coordinator a number that is nobody's we know, and records it; null: no right to, or no such text. */
export async function lookAtUnknownNumber(
  { database, sealer, school, clock, log }: PeopleDeps,
  { by, inboundId }: { by: string; inboundId: string },
): Promise<string | null> {
  const at = clock.now()
  const phone = await database.inTransaction(async (tx) => {
    if (!(await sightOf(tx, school, by, at)).coordinator) return null
    const number = await numberOfInbound(tx, sealer, inboundId, school.country)
    if (number !== null) {
      await insertLook(tx, { caregiverId: null, phoneHash: sealer.hash('phone', number), by, at })
    }
    return number
  })
  if (phone !== null) log.info('number_looked_at', { inbound: inboundId, by })
  return phone
}
