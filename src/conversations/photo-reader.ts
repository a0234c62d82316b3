import type { Queries } from '../database/database.ts'
import type { EntryState } from './entry.ts'

/** A text that came with photos, in one of the places where it is shown: more than one where it was moved. */
export interface PhotoEntry {
  id: string
  inboundId: string
  threadId: string
  caregiverId: string
  photos: number
  state: EntryState
  settledBy: string | null
  withheld: boolean
}

/** Every entry in a thread that stands for the same text from a phone. */
export async function readPhotoEntries(queries: Queries, inboundId: string): Promise<PhotoEntry[]> {
  return queries.$queryRaw`
    SELECT id, inbound_id AS "inboundId", thread_id AS "threadId", caregiver_id AS "caregiverId", photos, state,
           settled_by AS "settledBy", withheld
      FROM conversation_entries
     WHERE inbound_id = ${inboundId}::uuid AND direction = 'in' AND photos > 0 AND thread_id IS NOT NULL
     ORDER BY at, id`
}

/** The text from a phone that an entry stands for; null where staff wrote it. */
export async function inboundOfEntry(queries: Queries, entryId: string): Promise<string | null> {
  const row = await queries.conversationEntry.findUnique({ where: { id: entryId }, select: { inboundId: true } })
  return row?.inboundId ?? null
}

export interface PhotoPostState {
  key: string
  state: string
  reason: string | null
}

/** How the posts with these keys fare; those that are not there are left out. */
export async function readPhotoPosts(queries: Queries, keys: readonly string[]): Promise<PhotoPostState[]> {
  if (keys.length === 0) return []
  return queries.post.findMany({ where: { key: { in: [...keys] } }, select: { key: true, state: true, reason: true } })
}
