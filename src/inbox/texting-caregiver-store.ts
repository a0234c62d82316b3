import type { Queries, Transaction } from '../database/database.ts'
import { frameLanguage } from '../languages/frames.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import type { ConsentState } from '../people/consent.ts'
import { readFrames } from '../school/frames-reader.ts'
import type { TextingCaregiver } from './inbound-text.ts'

interface Row {
  id: string
  caregiver_id: string
  state: ConsentState
  language: LanguageTag
  language_source: string
}

/** Whose number this is now, with their consent locked; null: nobody's we know. */
export async function lockTextingCaregiver(tx: Transaction, phoneHash: string): Promise<TextingCaregiver | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.caregiver_id, c.state, g.language, g.language_source
      FROM consents c JOIN caregivers g ON g.id = c.caregiver_id
     WHERE c.phone_hash = ${phoneHash} AND c.ended_at IS NULL
       FOR UPDATE OF c`
  return row === undefined ? null : textingCaregiver(tx, row)
}

/** The same by the caregiver, as they are stored by now; null: they have no number. */
export async function findTexting(tx: Transaction, caregiverId: string): Promise<TextingCaregiver | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c.id, c.caregiver_id, c.state, g.language, g.language_source
      FROM consents c JOIN caregivers g ON g.id = c.caregiver_id
     WHERE c.caregiver_id = ${caregiverId}::uuid AND c.ended_at IS NULL`
  return row === undefined ? null : textingCaregiver(tx, row)
}

/** Said by the caregiver: no roster overwrites it. */
export async function setAskedLanguage(tx: Transaction, caregiverId: string, language: LanguageTag): Promise<void> {
  await tx.caregiver.update({ where: { id: caregiverId }, data: { language, languageSource: 'asked' } })
}

async function textingCaregiver(tx: Transaction, row: Row): Promise<TextingCaregiver> {
  return {
    caregiverId: row.caregiver_id,
    consentId: row.id,
    consentState: row.state,
    language: row.language,
    languageSource: row.language_source,
    frame: frameLanguage(await readFrames(tx), row.language),
  }
}

/** The last consent on a number that is nobody's now: a STOP counts for whoever gets the number back. */
export async function lastConsentOn(queries: Queries, phoneHash: string): Promise<string | null> {
  const row = await queries.consent.findFirst({
    where: { phoneHash },
    orderBy: { endedAt: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}
