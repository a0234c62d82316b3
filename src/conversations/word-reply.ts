import { createHash } from 'node:crypto'
import { spokenLanguage, STAFF_LANGUAGE, type TranslationFault, type Translator } from '../languages/translator.ts'
import { isId } from '../lib/id.ts'
import { readKnownNames } from '../people/known-names-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { findEntry } from './entry-reader.ts'

/** What the family reads of an answer. Holds words: for people, not logs. */
export type ReplyWording =
  /** In the staff's language, or nobody translates. */
  | { kind: 'as_typed' }
  | { kind: 'translated'; language: string; words: string; back: string | null; of: string }
  | { kind: 'failed'; language: string; why: TranslationFault; of: string }

/** Slack takes an answer to a submitted form within three seconds, and the rest has to fit in too. */
const forwardMs = 1500
const backMs = 700

/** Names what was typed, so that a form knows what its translation is of. */
export function wordsKey(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16)
}

/** Puts an answer into the language of whoever gets it, before it is shown once more and sent; outside of any transaction. */
export async function wordReply(
  deps: ConversationDeps & { translator?: Translator | null },
  { entryId, words }: { entryId: string; words: string },
): Promise<ReplyWording> {
  const { database, sealer, clock, school, translator = null } = deps
  if (translator === null || words.trim() === '') return { kind: 'as_typed' }
  const entry = isId(entryId) ? await findEntry(database.client, sealer, entryId) : null
  if (entry === null) return { kind: 'as_typed' }
  const on = schoolDate(school.timezone, clock.now())
  const member = await readCaregiver(database.client, sealer, entry.caregiverId, on)
  const language = spokenLanguage(member.language)
  if (language === STAFF_LANGUAGE) return { kind: 'as_typed' }
  const classroomIds = [...new Set(member.students.map(({ classroomId }) => classroomId))]
  const names = await readKnownNames(database.client, sealer, { classroomIds, caregiverIds: [entry.caregiverId] })
  const of = wordsKey(words)
  const there = { texts: [words], from: STAFF_LANGUAGE, to: language, names, withinMs: forwardMs }
  const outcome = await translator.translate(there)
  if (outcome.kind === 'failed') return { kind: 'failed', language, why: outcome.why, of }
  const [translated = ''] = outcome.texts
  const back = { texts: [translated], from: language, to: STAFF_LANGUAGE, names, withinMs: backMs }
  const said = await translator.translate(back)
  return {
    kind: 'translated',
    language,
    words: translated,
    back: said.kind === 'translated' ? (said.texts[0] ?? null) : null,
    of,
  }
}
