import type { Queries, Transaction } from '../database/database.ts'
import { familyText } from '../languages/catalogue.ts'
import { frameLanguage } from '../languages/frames.ts'
import type { FrameLanguage, LanguageTag } from '../languages/supported-language.ts'
import { STAFF_LANGUAGE } from '../languages/translator.ts'
import type { Sealer } from '../lib/seal.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { readFrames } from '../school/frames-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { stemmedWords } from '../texts/word-note.ts'
import { type Broadcast, findBroadcast } from './broadcast-store.ts'
import type { CallCard } from './call.ts'
import { findCallCard, readCalls } from './call-reader.ts'
import { type Content, purposeOf } from './content.ts'
import { ownText, withParts } from './content-parts.ts'
import { chosenOf } from './note-audience.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { readWordings } from './wording-store.ts'

/** Shows a call card, or shows it anew, to each of those who are asked. Announce `posts` after the commit. */
export async function showCallCard(
  tx: Transaction,
  deps: Pick<BroadcastDeps, 'sealer' | 'clock' | 'school'>,
  cardId: string,
): Promise<void> {
  const card = await findCallCard(tx, cardId)
  const model = card === null ? null : await readCallCard(tx, deps, cardId)
  if (card === null || model === null) return
  for (const destination of card.told) {
    const key = `calls:${cardId}:${destination}`
    await putPost(tx, deps.sealer, { key, destination, kind: 'call_card', model, at: deps.clock.now() })
  }
}

/** A call card as it is now; null: there is none. */
export async function readCallCard(
  queries: Queries,
  { sealer, clock, school }: Pick<BroadcastDeps, 'sealer' | 'clock' | 'school'>,
  cardId: string,
): Promise<CallCard | null> {
  const card = await findCallCard(queries, cardId)
  const broadcast = card === null ? null : await findBroadcast(queries, sealer, card.broadcastId)
  if (card === null || broadcast === null || broadcast.content.kind === 'welcome') return null
  const { classroomId, content, author } = broadcast
  const studentIds = chosenOf(content)?.studentIds ?? []
  const on = schoolDate(school.timezone, clock.now())
  const classroom = classroomId === null ? null : await findClassroom(queries, classroomId)
  return {
    cardId,
    kind: broadcast.content.kind,
    isEmergency: purposeOf(content) === 'emergency',
    author,
    classroom: classroom?.name ?? null,
    language: card.language,
    original: saidAloud(content, STAFF_LANGUAGE) ?? spoken(content, 'en'),
    words: await wordsIn(queries, sealer, broadcast, card.language),
    calls: await readCalls(queries, sealer, { cardId, classroomId, studentIds, on }),
  }
}

async function wordsIn(
  queries: Queries,
  sealer: Sealer,
  { draftId, content }: Broadcast,
  language: string,
): Promise<CallCard['words']> {
  const frame = frameLanguage(await readFrames(queries), language as LanguageTag)
  const aloud = saidAloud(content, language)
  if (aloud !== null) return { said: aloud, source: 'person' }
  // Words of ours alone are there in each of our languages.
  if (ownText(content) === '' && frame === language) return { said: spoken(content, frame), source: 'person' }
  const wording = (await readWordings(queries, sealer, draftId ?? null)).get(language)
  if (wording === undefined || wording.words === null || wording.source === null) return null
  return { said: spoken(withParts(content, wording.words), frame), source: wording.source }
}

/** What a strategy has for whoever does not read, in a language that it is written in; null: there is none. */
function saidAloud(content: Content, language: string): string | null {
  return (content.kind === 'strategy' && content.beside[language]?.spoken) || null
}

/** All of it, as somebody would say it. */
function spoken(content: Content, language: FrameLanguage): string {
  if (content.kind === 'note') return stemmedWords(language, content)
  return ownText(content) || familyText(language, 'update_ask')
}
