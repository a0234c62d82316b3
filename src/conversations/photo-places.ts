import type { Queries } from '../database/database.ts'
import { rootKey } from './conversation-post.ts'
import { findCaseOf } from './help-case-store.ts'
import { helpKey } from './help-post.ts'
import { type PhotoEntry, readPhotoEntries, readPhotoPosts } from './photo-reader.ts'
import { findThread } from './thread-store.ts'

/** A thread that shows a text with photos, or no longer may. */
export interface PhotoPlace {
  destination: string
  /** Key of the post that begins the thread. */
  parentKey: string
  entry: PhotoEntry
  /** False where the words are not shown either. */
  visible: boolean
}

/** Where the photos of a text belong: in every thread that shows its words. */
export async function findPhotoPlaces(queries: Queries, inboundId: string): Promise<PhotoPlace[]> {
  const places: PhotoPlace[] = []
  for (const entry of await readPhotoEntries(queries, inboundId)) {
    const thread = await findThread(queries, entry.threadId)
    const help = await findCaseOf(queries, entry.id)
    // What staff moved was never meant for this class; where the child moved it was.
    const wasMisrouted = entry.state === 'moved' && entry.settledBy !== null
    const visible = !entry.withheld && !wasMisrouted
    for (const destination of thread?.destinations ?? []) {
      places.push({
        destination,
        parentKey: rootKey(entry.threadId, thread!.destinations, destination),
        entry,
        visible,
      })
    }
    for (const destination of help?.told ?? []) {
      places.push({ destination, parentKey: helpKey(help!.id, destination), entry, visible: true })
    }
  }
  const begun = await readPhotoPosts(
    queries,
    places.map(({ parentKey }) => parentKey),
  )
  const keys = new Set(begun.map(({ key }) => key))
  return places.filter(({ parentKey }) => keys.has(parentKey))
}

export function photoKey(photoId: string, { parentKey }: Pick<PhotoPlace, 'parentKey'>): string {
  return `photo:${photoId}:${parentKey}`
}
