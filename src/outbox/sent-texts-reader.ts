import type { Queries } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import { isOptedOut } from './departure-reader.ts'

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
  /** The family has stopped texts like it since. */
  isUnwanted: boolean
}

/**
 * A text, or a broadcast's texts in one language: those that left, may have, or still will. Opens numbers: keep them out of logs.
 * @param of.on the school's date, for which care counts.
 */
export async function findSentTexts(
  queries: Queries,
  sealer: Sealer,
  of: ({ textId: string } | { broadcastId: string; language: string }) & { on: Date },
): Promise<SentText[]> {
  const which =
    'textId' in of
      ? Prisma.sql`t.id = ${of.textId}::uuid`
      : Prisma.sql`t.broadcast_id = ${of.broadcastId}::uuid AND t.language = ${of.language}`
  const rows = await queries.$queryRaw<(Omit<SentText, 'phone'> & { phoneSealed: string })[]>`
    SELECT t.id, t.classroom_id AS "classroomId", t.caregiver_id AS "caregiverId", t.consent_id AS "consentId",
           t.phone_sealed AS "phoneSealed", t.language_source AS "languageSource", t.due_at AS "dueAt",
           t.state IN ('held', 'queued') AS "isWaiting", ${isOptedOut(of.on)} AS "isUnwanted"
      FROM texts t
     WHERE ${which} AND t.state IN ('held', 'queued', 'sending', 'unknown', 'accepted', 'sent', 'delivered') ORDER BY t.id`
  // What was sealed had been parsed.
  return rows.map(({ phoneSealed, ...text }) => ({ ...text, phone: sealer.open(phoneSealed) as Phone }))
}
