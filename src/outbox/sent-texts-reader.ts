import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'

export interface SentText {
  id: string
  classroomId: string | null
  caregiverId: string | null
  consentId: string | null
  phone: Phone
  languageSource: string
  dueAt: Date
  /** It has not left yet. */
  isWaiting: boolean
}

/** A text, or a broadcast's texts in one language: those that left, may have, or still will. Opens numbers: keep them out of logs. */
export async function findSentTexts(
  queries: Queries,
  sealer: Sealer,
  of: { textId: string } | { broadcastId: string; language: string },
): Promise<SentText[]> {
  const which =
    'textId' in of
      ? Prisma.sql`id = ${of.textId}::uuid`
      : Prisma.sql`broadcast_id = ${of.broadcastId}::uuid AND language = ${of.language}`
  const rows = await queries.$queryRaw<(Omit<SentText, 'phone'> & { phoneSealed: string })[]>`
    SELECT id, classroom_id AS "classroomId", caregiver_id AS "caregiverId", consent_id AS "consentId", phone_sealed AS "phoneSealed",
           language_source AS "languageSource", due_at AS "dueAt", state IN ('held', 'queued') AS "isWaiting"
      FROM texts
     WHERE ${which} AND state IN ('held', 'queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered') ORDER BY id`
  // What was sealed had been parsed.
  return rows.map(({ phoneSealed, ...text }) => ({ ...text, phone: sealer.open(phoneSealed) as Phone }))
}
