import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { readWordings } from '../broadcasts/wording-store.ts'
import type { Transaction } from '../database/database.ts'
import { frameLanguage } from '../languages/frames.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import { newId } from '../lib/id.ts'
import { readFrames } from '../school/frames-reader.ts'
import { stemmedWords } from '../texts/word-note.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { entryOfRequest } from './entry-reader.ts'
import { insertSent } from './entry-store.ts'
import { findUnshownNotes, type UnshownNote } from './note-reader.ts'
import { openThread } from './open-thread.ts'
import { postEntry } from './post-entry.ts'
import { watchMs } from './send-in-thread.ts'
import { lockTalk } from './thread-store.ts'
import { setReadAs } from './translation-store.ts'

/** Longer than a bot that had made a note's texts stands still. */
const lookBackMs = 7 * 24 * 3_600_000

/** Brings the notes that staff sent into the threads of those who get them, each into one. Returns how many. */
export async function showNotes(deps: ConversationDeps): Promise<number> {
  const { database, clock } = deps
  const since = new Date(clock.now().getTime() - lookBackMs)
  const notes = await findUnshownNotes(database.client, { since, limit: 200 })
  for (const note of notes) await database.inTransaction((tx) => showNote(tx, deps, note))
  if (notes.length > 0) database.announce('posts')
  return notes.length
}

async function showNote(tx: Transaction, deps: ConversationDeps, note: UnshownNote): Promise<void> {
  const { caregiverId, classroomId, textId, dueAt } = note
  await lockTalk(tx, caregiverId)
  const requestKey = `note:${textId}`
  if ((await entryOfRequest(tx, requestKey)) !== null) return
  const broadcast = await findBroadcast(tx, deps.sealer, note.broadcastId)
  if (broadcast?.content.kind !== 'note') return
  const { author, content } = broadcast
  const at = deps.clock.now()
  const { thread } = await openThread(tx, deps, { caregiverId, classroomId, startedByStaff: author, at })
  const id = newId()
  await insertSent(tx, deps.sealer, {
    id,
    caregiverId,
    conversationId: thread.conversationId,
    threadId: thread.id,
    kind: 'note',
    // As staff read it: the beginning that they chose is in their language here.
    words: stemmedWords('en', content),
    at,
    author,
    answersId: null,
    withheld: false,
    requestKey,
    textId,
    watchUntil: new Date(Math.max(at.getTime(), dueAt.getTime()) + watchMs),
  })
  const read = await wordsRead(tx, deps, broadcast.draftId ?? null, note.language)
  if (read !== null) {
    const frame = frameLanguage(await readFrames(tx), note.language as LanguageTag)
    const words = stemmedWords(frame, { ...content, text: read })
    await setReadAs(tx, deps.sealer, { entryId: id, language: note.language, words })
  }
  await postEntry(tx, deps, id)
}

/** The words as they were put into the family's language; null: they went as they were typed. */
async function wordsRead(
  tx: Transaction,
  { sealer }: ConversationDeps,
  draftId: string | null,
  language: string,
): Promise<string | null> {
  const wording = (await readWordings(tx, sealer, draftId)).get(language)
  return wording?.words?.['text'] ?? null
}
