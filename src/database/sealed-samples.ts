/** A few sealed values: whoever cannot open them has another key. */
export async function readSealedSamples(
  query: (sql: string) => Promise<readonly Record<string, unknown>[]>,
): Promise<string[]> {
  const rows = await query(`
    (SELECT name_sealed AS sealed FROM caregivers LIMIT 1) UNION ALL
    (SELECT body_sealed FROM inbound_texts LIMIT 1) UNION ALL
    (SELECT model_sealed FROM posts LIMIT 1)`)
  return rows.map(({ sealed }) => sealed as string)
}
