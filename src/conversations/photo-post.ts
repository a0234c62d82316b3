import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { findPhotoPlaces, photoKey } from './photo-places.ts'
import { inboundOfEntry, readPhotoPosts } from './photo-reader.ts'
import { lockPhotos, type Photo, type PhotoRefusal } from './photo-store.ts'

type PhotoShown =
  | { kind: 'coming' }
  | { kind: 'shown'; fileId: string }
  | { kind: 'refused'; reason: PhotoRefusal }
  | { kind: 'gone' }
  /** Not for the eyes of whoever reads the thread any more. */
  | { kind: 'withdrawn' }

/** One photo of a caregiver's text in a thread; JSON. */
export interface PhotoPost {
  caregiver: string
  /** From 1. */
  number: number
  count: number
  photo: PhotoShown
}

/**
 * Shows the photos of an entry's text wherever its words are shown, in their order: each is a post from the beginning, which shows the
 * picture once Slack has it. Call it with whatever changed where the words are shown; announce `posts` and `photos` after the commit.
 */
export async function postPhotos(tx: Transaction, deps: TalkDeps, entryId: string): Promise<void> {
  const inboundId = await inboundOfEntry(tx, entryId)
  if (inboundId !== null) await postPhotosOf(tx, deps, inboundId)
}

/** As {@link postPhotos}, by the text from the phone. */
export async function postPhotosOf(tx: Transaction, deps: TalkDeps, inboundId: string): Promise<void> {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const [first] = await findPhotoPlaces(tx, inboundId)
  if (first === undefined) return
  const { photos: count, caregiverId } = first.entry
  const photos = await lockPhotos(tx, { inboundId, count, at: now })
  // Looked at again under the lock: somebody may have just passed the text on.
  const places = await findPhotoPlaces(tx, inboundId)
  const { caregiverName } = await readCaregiver(tx, sealer, caregiverId, schoolDate(school.timezone, now))
  const keys = places.flatMap((place) => photos.map(({ id }) => photoKey(id, place)))
  const there = new Set((await readPhotoPosts(tx, keys)).map(({ key }) => key))
  for (const place of places) {
    for (const photo of photos) {
      const key = photoKey(photo.id, place)
      if (!place.visible && !there.has(key)) continue
      const shown: PhotoShown = place.visible ? shownAs(photo) : { kind: 'withdrawn' }
      const model: PhotoPost = { caregiver: caregiverName, number: photo.position + 1, count, photo: shown }
      const { destination, parentKey } = place
      await putPost(tx, sealer, { key, destination, parentKey, kind: 'conversation_photo', model, at: now })
    }
  }
}

function shownAs({ state, fileId, reason }: Photo): PhotoShown {
  switch (state) {
    case 'waiting':
    case 'stored':
      return { kind: 'coming' }
    case 'ready':
      return fileId === null ? { kind: 'gone' } : { kind: 'shown', fileId }
    case 'refused':
      return { kind: 'refused', reason: reason ?? 'broken' }
    case 'gone':
      return { kind: 'gone' }
  }
}
