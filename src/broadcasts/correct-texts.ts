import { frameLanguage } from '../languages/frames.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import { familyText } from '../languages/catalogue.ts'
import type { Log } from '../lib/log.ts'
import { enqueueTexts } from '../outbox/enqueue-texts.ts'
import { findSentTexts } from '../outbox/sent-texts-reader.ts'
import { readFrames } from '../school/frames-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { countSegments } from '../texts/segments.ts'
import { wordMessage } from '../texts/word-message.ts'
import { type DeskRefusal, openItemFor } from './desk-access.ts'
import type { DeskItem } from './desk-item.ts'
import { closeDeskItem } from './desk-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { openSenderBook } from './sender.ts'

const dayMs = 86_400_000

/**
 * Says it again, right, to exactly those who got, or are about to get, the words that a family did not understand. What is decided once is
 * sent once.
 */
export async function correctTexts(
  deps: BroadcastDeps & { log: Log },
  { itemId, by, words }: { itemId: string; by: string; words: string },
): Promise<{ kind: 'corrected'; texts: number } | DeskRefusal> {
  const found = await openItemFor(deps, { itemId, by })
  return found.kind === 'open' ? correctItem(deps, found.item, { by, words }) : found
}

/** The same about something on the desk, by somebody who may. */
export async function correctItem(
  deps: BroadcastDeps & { log: Log },
  item: DeskItem,
  { by, words }: { by: string; words: string },
): Promise<{ kind: 'corrected'; texts: number } | DeskRefusal> {
  const { database, sealer, clock, school, log } = deps
  if (item.kind !== 'flag' || item.textId === null) return { kind: 'gone' }
  const { language, textId, broadcastId } = item
  const at = clock.now()
  const texts = await database.inTransaction(async (tx) => {
    const outcome = { kind: 'corrected' as const, by, at, words: { text: words } }
    if (!(await closeDeskItem(tx, sealer, item, outcome))) return null
    const on = schoolDate(school.timezone, at)
    const which = broadcastId === null ? { textId, on } : { broadcastId, language, on }
    const sent = (await findSentTexts(tx, sealer, which)).filter(({ isUnwanted }) => !isUnwanted)
    const frame = frameLanguage(await readFrames(tx), language as LanguageTag)
    const bodies = new Map<string | null, string>()
    for (const { classroomId } of sent) {
      if (bodies.has(classroomId)) continue
      const author = item.model.author ?? ''
      const book = openSenderBook(tx, sealer, { schoolName: school.name, classroomId, author, at })
      const sender = await book.senderFor({ students: [] })
      const teacherName = sender.teacherName ?? sender.classroomName
      const text = `${familyText(frame, 'correction')} ${words}`
      bodies.set(classroomId, wordMessage({ schoolName: school.name, teacherName, language: frame, text }))
    }
    const made = sent.map((text, place) => {
      const body = bodies.get(text.classroomId) ?? words
      const dueAt = text.dueAt > at ? text.dueAt : at
      return {
        broadcastId: null,
        classroomId: text.classroomId,
        caregiverId: text.caregiverId,
        consentId: text.consentId,
        kind: 'correction' as const,
        phone: text.phone,
        body,
        language,
        languageSource: text.languageSource,
        segments: countSegments(body).segments,
        priority: 5,
        anyHour: false,
        despiteStop: false,
        afterTextId: text.isWaiting ? text.id : null,
        dueAt,
        turnAt: new Date(dueAt.getTime() + place),
        usefulUntil: new Date(dueAt.getTime() + 3 * dayMs),
      }
    })
    return (await enqueueTexts(tx, sealer, made, at)).length
  })
  if (texts === null) return { kind: 'decided_before' }
  log.info('translation_corrected', { language, texts })
  database.announce('outbox')
  database.announce('posts')
  return { kind: 'corrected', texts }
}

/** The words were right after all, or need no correction. */
export async function leaveAsIs(
  deps: BroadcastDeps,
  { itemId, by }: { itemId: string; by: string },
): Promise<{ kind: 'left' } | DeskRefusal> {
  const { database, sealer, clock } = deps
  const found = await openItemFor(deps, { itemId, by })
  if (found.kind !== 'open') return found
  if (found.item.kind === 'approval') return { kind: 'gone' }
  const outcome = { kind: 'right' as const, by, at: clock.now() }
  const closed = await database.inTransaction((tx) => closeDeskItem(tx, sealer, found.item, outcome))
  database.announce('posts')
  return closed ? { kind: 'left' } : { kind: 'decided_before' }
}
