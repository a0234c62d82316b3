import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { ownText } from '../broadcasts/content-parts.ts'
import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { PROGRAM_KINDS } from '../outbox/text-state.ts'

/** A text that a caregiver got in their own language, and what it was made of. Holds words: for people, not logs. */
export interface ForeignText {
  textId: string
  language: string
  classroomId: string | null
  broadcastId: string | null
  body: string
  author: string | null
  original: string
}

/** The last text with somebody's words in it that left for a caregiver; null when that was in the other language, or long ago. */
export async function findLastForeign(
  queries: Queries,
  sealer: Sealer,
  of: { caregiverId: string; not: string; since: Date },
): Promise<ForeignText | null> {
  const text = await queries.text.findFirst({
    where: {
      caregiverId: of.caregiverId,
      kind: { in: [...PROGRAM_KINDS, 'note', 'reply', 'correction', 'more'] },
      state: { in: ['sending', 'unknown', 'accepted', 'sent', 'delivered'] },
      createdAt: { gte: of.since },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  if (text === null || text.language === of.not) return null
  const { id: textId, language, classroomId, broadcastId } = text
  const broadcast = broadcastId === null ? null : await findBroadcast(queries, sealer, broadcastId)
  const entry = await queries.conversationEntry.findFirst({ where: { textId } })
  const original =
    broadcast !== null ? ownText(broadcast.content) : entry === null ? '' : sealer.open(entry.wordsSealed)
  const author = broadcast?.author ?? entry?.author ?? null
  return { textId, language, classroomId, broadcastId, body: sealer.open(text.bodySealed), author, original }
}
