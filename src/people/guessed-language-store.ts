import type { Transaction } from '../database/database.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'

/** Keeps what a caregiver's own words show of their language, where nobody but the roster has said one. */
export async function setGuessedLanguage(tx: Transaction, id: string, language: FrameLanguage): Promise<void> {
  await tx.caregiver.updateMany({
    where: { id, languageSource: 'roster' },
    data: { language, languageSource: 'guessed' },
  })
}
