import type { Transaction } from '../database/database.ts'
import { isToldTranslated } from './translated-note-reader.ts'

/**
 * Which of these caregivers are told with their text, that is made in this transaction, that a computer translates; nobody is told twice, whoever
 * else is at it, but where the text that told them came to nothing.
 */
export async function takeTranslatedNotes(
  tx: Transaction,
  carriers: readonly { caregiverId: string; textId: string }[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (carriers.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE caregivers g SET told_translated_at = ${at}, told_translated_text_id = row."textId"
      FROM jsonb_to_recordset(${JSON.stringify(carriers)}::jsonb) AS row("caregiverId" uuid, "textId" uuid)
     WHERE g.id = row."caregiverId" AND NOT ${isToldTranslated}
    RETURNING g.id`
  return new Set(rows.map(({ id }) => id))
}
