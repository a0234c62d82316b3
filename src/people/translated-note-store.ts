import type { Transaction } from '../database/database.ts'

/** Which of these caregivers are told with this transaction's text that a computer translates; nobody is told twice, whoever else is at it. */
export async function takeTranslatedNotes(
  tx: Transaction,
  caregiverIds: readonly string[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (caregiverIds.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE caregivers SET told_translated_at = ${at}
     WHERE told_translated_at IS NULL
       AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))
    RETURNING id`
  return new Set(rows.map(({ id }) => id))
}
