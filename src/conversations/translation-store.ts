import type { Queries, Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** There is nothing to translate, or nobody can. */
export async function endTranslation(
  queries: Queries,
  entryId: string,
  { state, language }: { state: 'none' | 'failed'; language: string },
): Promise<void> {
  await queries.conversationEntry.updateMany({
    where: { id: entryId, translationState: 'waiting' },
    data: { translationState: state, language },
  })
}

/** Machine time: not before these milliseconds have passed is a service asked again. */
export async function postponeTranslation(queries: Queries, entryId: string, ms: number): Promise<void> {
  await queries.$executeRaw`
    UPDATE conversation_entries SET translation_tries = translation_tries + 1,
           translation_not_before = now() + ${ms} * interval '1 millisecond'
     WHERE id = ${entryId}::uuid`
}

/** False when it has its translation already. */
export async function setTranslation(
  tx: Transaction,
  sealer: Sealer,
  { entryId, language, words }: { entryId: string; language: string; words: string },
): Promise<boolean> {
  const { count } = await tx.conversationEntry.updateMany({
    where: { id: entryId, translationState: 'waiting' },
    data: { translationState: 'done', language, translationSealed: sealer.seal(words) },
  })
  return count > 0
}

/** Somebody says that a translation is wrong; false: it was said before, or there is none. */
export async function markTranslationWrong(tx: Transaction, entryId: string, by: string): Promise<boolean> {
  const { count } = await tx.conversationEntry.updateMany({
    where: { id: entryId, translationState: 'done', direction: 'in' },
    data: { translationState: 'wrong', translationBy: by },
  })
  return count > 0
}

/** What it really says, by somebody who reads both languages. */
export async function correctTranslation(
  tx: Transaction,
  sealer: Sealer,
  { entryId, words, by }: { entryId: string; words: string; by: string },
): Promise<void> {
  await tx.conversationEntry.update({
    where: { id: entryId },
    data: { translationState: 'corrected', translationSealed: sealer.seal(words), translationBy: by },
  })
}

/** What the family read of words that staff sent. */
export async function setReadAs(
  tx: Transaction,
  sealer: Sealer,
  { entryId, language, words }: { entryId: string; language: string; words: string },
): Promise<void> {
  await tx.conversationEntry.update({
    where: { id: entryId },
    data: { language, translationSealed: sealer.seal(words) },
  })
}
