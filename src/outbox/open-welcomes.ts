import type { Transaction } from '../database/database.ts'

/**
 * The welcomes of these consents that have not been sent yet, by consent: what comes after them waits for them.
 * They are locked, so that none is kept back by a Stop of what it was made for.
 */
export async function openWelcomes(tx: Transaction, consentIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; consent_id: string }[]>`
    SELECT id, consent_id FROM texts
     WHERE kind = 'welcome' AND state IN ('held', 'queued', 'sending', 'unknown', 'accepted')
       AND consent_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(consentIds)}::jsonb))
     ORDER BY id FOR NO KEY UPDATE`
  return new Map(rows.map((row) => [row.consent_id, row.id]))
}
