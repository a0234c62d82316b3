import type { Queries } from '../database/database.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ConsentSource } from './consent.ts'

/** The number that is the caregiver's now, and who said last that it may be texted or not. */
export interface ShownConsent {
  consentId: string
  phone: Phone
  phoneHash: string
  source: ConsentSource
  changedAt: Date
}

export async function readShownConsent(
  queries: Queries,
  sealer: Sealer,
  caregiverId: string,
): Promise<ShownConsent | null> {
  const row = await queries.consent.findFirst({
    where: { caregiverId, endedAt: null },
    include: { changes: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { source: true } } },
  })
  if (row === null) return null
  return {
    consentId: row.id,
    // What was sealed had been parsed.
    phone: sealer.open(row.phoneSealed) as Phone,
    phoneHash: row.phoneHash,
    source: (row.changes[0]?.source ?? 'roster') as ConsentSource,
    changedAt: row.changedAt,
  }
}
