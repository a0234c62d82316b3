import type { Transaction } from '../database/database.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ContactRule } from './audience-reader.ts'

export async function setName(tx: Transaction, sealer: Sealer, id: string, name: string): Promise<void> {
  await tx.caregiver.update({ where: { id }, data: { nameSealed: sealer.seal(name) } })
}

/** Said by staff: no roster overwrites it. */
export async function setLanguage(tx: Transaction, id: string, language: LanguageTag): Promise<void> {
  await tx.caregiver.update({ where: { id }, data: { language, languageSource: 'staff' } })
}

interface Pair {
  caregiverId: string
  studentId: string
}

/** False when the child is not in this caregiver's care. */
export async function setRelationship(
  tx: Transaction,
  { caregiverId, studentId, relationship }: Pair & { relationship: string },
): Promise<boolean> {
  const where = { caregiverId, studentId, until: null }
  return (await tx.care.updateMany({ where, data: { relationship } })).count > 0
}

/** False when the child is not in this caregiver's care. */
export async function setRule(
  tx: Transaction,
  { caregiverId, studentId, contactRule }: Pair & { contactRule: ContactRule },
): Promise<boolean> {
  const where = { caregiverId, studentId, until: null }
  return (await tx.care.updateMany({ where, data: { contactRule } })).count > 0
}

export async function insertCaregiver(
  tx: Transaction,
  sealer: Sealer,
  { name, language }: { name: string; language: LanguageTag },
): Promise<string> {
  const id = newId()
  await tx.caregiver.create({ data: { id, nameSealed: sealer.seal(name), language, languageSource: 'staff' } })
  return id
}

/**
 * Puts a child into a caregiver's care; false when it was there. A contact rule that was once set for the two holds on: that
 * they were apart for a while does not lift it.
 */
export async function beginCare(
  tx: Transaction,
  { caregiverId, studentId, relationship, on }: Pair & { relationship: string; on: Date },
): Promise<boolean> {
  const last = await tx.care.findFirst({
    where: { caregiverId, studentId },
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }, { since: 'desc' }, { id: 'desc' }],
    select: { contactRule: true, until: true },
  })
  if (last !== null && last.until === null) return false
  const contactRule = last?.contactRule ?? 'open'
  await tx.care.create({ data: { id: newId(), caregiverId, studentId, relationship, contactRule, since: on } })
  return true
}

/** From this day of the school on the child is not in the caregiver's care; false when it was not before. */
export async function endCare(tx: Transaction, { caregiverId, studentId }: Pair, on: Date): Promise<boolean> {
  const where = { caregiverId, studentId, until: null }
  return (await tx.care.updateMany({ where, data: { until: on } })).count > 0
}
