import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** What is kept of words that were translated, by their content. */
export interface TranslationKey {
  from: string
  to: string
  text: string
}

function hashOf(sealer: Sealer, { from, to, text }: TranslationKey): string {
  return sealer.hash('translation', `${from}>${to}:${text}`)
}

/** What was made of each of these before; null where nothing was. */
export async function findTranslations(
  queries: Queries,
  sealer: Sealer,
  keys: readonly TranslationKey[],
): Promise<({ text: string; madeBy: string } | null)[]> {
  const hashes = keys.map((key) => hashOf(sealer, key))
  const rows = await queries.translation.findMany({ where: { keyHash: { in: hashes } } })
  const found = new Map(rows.map((row) => [row.keyHash, { text: sealer.open(row.wordsSealed), madeBy: row.madeBy }]))
  return hashes.map((hash) => found.get(hash) ?? null)
}

/** What a person said stands against what a service says, whichever came first. */
export async function saveTranslations(
  queries: Queries,
  sealer: Sealer,
  made: readonly (TranslationKey & { translated: string; madeBy: string })[],
): Promise<void> {
  for (const { translated, madeBy, ...key } of made) {
    await queries.$executeRaw`
      INSERT INTO translations (key_hash, words_sealed, made_by)
      VALUES (${hashOf(sealer, key)}, ${sealer.seal(translated)}, ${madeBy})
      ON CONFLICT (key_hash) DO UPDATE SET words_sealed = EXCLUDED.words_sealed, made_by = EXCLUDED.made_by, made_at = now()
        WHERE translations.made_by <> 'person' OR EXCLUDED.made_by = 'person'`
  }
}
