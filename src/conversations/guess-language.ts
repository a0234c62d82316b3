import type { Transaction } from '../database/database.ts'
import { spokenLanguage, STAFF_LANGUAGE } from '../languages/translator.ts'
import { writtenLanguage } from '../languages/written-language.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { setGuessedLanguage } from '../people/guessed-language-store.ts'

/**
 * A roster says English of families of whom nobody knows better. Who then writes in letters that only another language has reads that one, and is
 * written to in it from now on; LANGUAGE, or staff, say otherwise. True: it was guessed.
 */
export async function guessLanguage(
  tx: Transaction,
  { caregiverId, language, languageSource }: AudienceMember,
  words: string,
): Promise<boolean> {
  if (languageSource !== 'roster' || spokenLanguage(language) !== STAFF_LANGUAGE) return false
  const written = writtenLanguage(words)
  if (written === null) return false
  await setGuessedLanguage(tx, caregiverId, written)
  return true
}
