import type { Transaction } from '../database/database.ts'
import { reachOf } from '../broadcasts/reach.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { entryKey, type ReceivedPost, rootKey, type SentPost } from './conversation-post.ts'
import { deliveryShown } from './delivery-shown.ts'
import type { Entry } from './entry.ts'
import { findSentText, lockEntry } from './entry-reader.ts'
import { setShownState } from './entry-store.ts'
import { findCaseOf } from './help-case-store.ts'
import { helpKey } from './help-post.ts'
import { otherClasses } from './other-classes.ts'
import { postPhotos } from './photo-post.ts'
import { isPerson } from './post-root.ts'
import { type EntryTranslation, findTranslation } from './translation-reader.ts'
import { findThread, type Thread } from './thread-store.ts'

/** States after which nothing more is expected; a failed text may still turn out to have arrived. */
const overStates = ['delivered', 'dropped']

/** Shows a text in its thread, or shows it anew. Announce `posts` after the commit. */
export async function postEntry(tx: Transaction, deps: TalkDeps, entryId: string): Promise<void> {
  const { sealer, clock, school } = deps
  const entry = await lockEntry(tx, sealer, entryId)
  const thread = entry.threadId === null ? null : await findThread(tx, entry.threadId)
  if (thread === null) return
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const post =
    entry.direction === 'in'
      ? { kind: 'conversation_text', model: await receivedPost(tx, deps, entry, thread, member) }
      : { kind: 'conversation_sent', model: await sentPost(tx, deps, entry, member) }
  for (const place of await placesOf(tx, entry, thread)) await putPost(tx, sealer, { ...place, ...post, at: now })
  if (entry.photos > 0) await postPhotos(tx, deps, entry.id)
}

/** What coordinators write where a text was withheld from the class is withheld too: it stays in their own messages. */
async function placesOf(tx: Transaction, entry: Entry, thread: Thread) {
  const of =
    entry.direction === 'out' && entry.withheld && entry.answersId !== null
      ? await findCaseOf(tx, entry.answersId)
      : null
  const destinations = of?.told ?? thread.destinations
  return destinations.map((destination) => ({
    destination,
    key: entryKey(entry.id, destinations, destination),
    parentKey: of === null ? rootKey(thread.id, destinations, destination) : helpKey(of.id, destination),
  }))
}

async function receivedPost(
  tx: Transaction,
  { sealer }: TalkDeps,
  entry: Entry,
  thread: Thread,
  member: AudienceMember,
): Promise<ReceivedPost> {
  const movedTo = entry.movedToId === null ? null : await findClassroom(tx, entry.movedToId)
  // What staff moved was never meant for this class; where the child moved it was.
  const wasMisrouted = entry.state === 'moved' && entry.settledBy !== null
  const words = entry.withheld || wasMisrouted ? null : entry.words
  const read = words === null ? null : await findTranslation(tx, sealer, entry.id)
  return {
    entryId: entry.id,
    caregiver: member.caregiverName,
    ...(entry.kind === 'call' ? { saidTo: entry.settledBy } : {}),
    words,
    photos: entry.photos,
    ...(read === null ? {} : { translation: shownTranslation(read) }),
    mentions: entry.mentions,
    state: entry.state as ReceivedPost['state'],
    confirmed: entry.confirmed,
    settledBy: entry.settledBy,
    movedTo: movedTo?.name ?? null,
    reachable: reachOf(member).kind === 'reached',
    others: entry.state === 'waiting' ? await otherClasses(tx, member, thread.classroomId) : [],
    mayPassOn: !thread.destinations.some(isPerson),
  }
}

function shownTranslation({ language, words, state, by }: EntryTranslation): ReceivedPost['translation'] & object {
  return {
    language,
    words,
    wrongBy: state === 'wrong' ? by : null,
    correctedBy: state === 'corrected' ? by : null,
  }
}

async function sentPost(tx: Transaction, deps: TalkDeps, entry: Entry, member: AudienceMember): Promise<SentPost> {
  const text = entry.textId === null ? null : await findSentText(tx, entry.textId)
  if (text === null || entry.author === null || entry.kind === 'caregiver' || entry.kind === 'call')
    throw new Error('a sent entry has no text')
  const { state, reason } = text
  const read = await findTranslation(tx, deps.sealer, entry.id)
  await setShownState(tx, { entryId: entry.id, state, reason, done: overStates.includes(state) })
  return {
    author: entry.author,
    caregiver: member.caregiverName,
    kind: entry.kind,
    words: entry.words,
    ...(read === null ? {} : { readAs: { language: read.language, words: read.words } }),
    delivery: deliveryShown(text, deps.school, deps.clock.now()),
  }
}
