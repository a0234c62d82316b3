import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'

/** A caregiver's words that nobody has put into the staff's language yet. */
export interface Untranslated {
  entryId: string
  caregiverId: string
  classroomId: string | null
  words: string
  tries: number
}

export async function findUntranslated(
  queries: Queries,
  sealer: Sealer,
  { since, limit }: { since: Date; limit: number },
): Promise<Untranslated[]> {
  const rows = await queries.$queryRaw<(Omit<Untranslated, 'words'> & { wordsSealed: string })[]>`
    SELECT e.id AS "entryId", e.caregiver_id AS "caregiverId", c.classroom_id AS "classroomId", e.words_sealed AS "wordsSealed",
           e.translation_tries AS tries
      FROM conversation_entries e JOIN conversations c ON c.id = e.conversation_id
     WHERE e.translation_state = 'waiting' AND e.translation_not_before <= now() AND e.at > ${since} AND e.state <> 'moved'
     ORDER BY e.at, e.id LIMIT ${limit}`
  return rows.map(({ wordsSealed, ...entry }) => ({ ...entry, words: sealer.open(wordsSealed) }))
}

/** What stands beside an entry's words in another language; null: nothing does. */
export interface EntryTranslation {
  language: string
  words: string
  state: 'done' | 'wrong' | 'corrected'
  /** Who said that it is wrong, or said it right. */
  by: string | null
}

export async function findTranslation(
  queries: Queries,
  sealer: Sealer,
  entryId: string,
): Promise<EntryTranslation | null> {
  const row = await queries.conversationEntry.findUnique({
    where: { id: entryId },
    select: { translationState: true, translationSealed: true, language: true, translationBy: true },
  })
  if (row === null || row.translationSealed === null || row.language === null) return null
  const state = row.translationState === 'wrong' || row.translationState === 'corrected' ? row.translationState : 'done'
  return { language: row.language, words: sealer.open(row.translationSealed), state, by: row.translationBy }
}
