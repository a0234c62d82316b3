import { newId } from '../lib/id.ts'
import { enqueueTexts, type NewText } from '../outbox/enqueue-texts.ts'
import { openWelcomes } from '../outbox/open-welcomes.ts'
import { readAudience } from '../people/audience-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { countSegments } from '../texts/segments.ts'
import { wordWelcome } from '../texts/word-welcome.ts'
import { type Broadcast, lockBroadcast, moveBroadcast, recordExpansion } from './broadcast-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { childrenOf, wants } from './preview.ts'
import { reachOf, type Reachable } from './reach.ts'
import { openSenderBook, type Sender } from './sender.ts'
import { type WordedText, wordBroadcast } from './word-broadcast.ts'

const batchSize = 500
/** Milliseconds between the turns of one broadcast's texts: two broadcasts under way take turns. */
const strideMs = 100

/**
 * Makes the texts of a due broadcast, one per number, a batch a transaction. It may die and be run again anywhere:
 * the last caregiver reached is committed with each batch, and a number that has its text gets no other.
 */
export async function expandBroadcast(deps: BroadcastDeps, broadcastId: string): Promise<void> {
  let more = true
  while (more) more = await expandBatch(deps, broadcastId)
}

async function expandBatch(deps: BroadcastDeps, broadcastId: string): Promise<boolean> {
  const { database, sealer, clock, school } = deps
  const more = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId, { skipLocked: true })
    if (broadcast === null || broadcast.state !== 'scheduled') return false
    const now = clock.now()
    const { audience } = broadcast
    const members = await readAudience(tx, sealer, {
      classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
      on: schoolDate(school.timezone, now),
      after: broadcast.expandedThrough,
      limit: batchSize,
    })
    const book = openSenderBook(tx, sealer, { ...broadcast, schoolName: school.name, at: now })
    const readers: { member: Reachable; sender: Sender }[] = []
    for (const member of members) {
      const reach = reachOf(member)
      if (reach.kind === 'reached' && wants(broadcast.content, member)) {
        readers.push({ member: reach.member, sender: await book.senderFor(member) })
      }
    }
    const welcomes = broadcast.kind === 'welcome' ? new Map<string, string>() : await welcome(tx, deps, readers, broadcast, now)
    await enqueueTexts(
      tx,
      sealer,
      readers.map(({ member, sender }, index) => ({
        ...textTo(member, wordBroadcast(broadcast.content, sender, { language: member.language, children: childrenOf(member) })),
        broadcastId: broadcast.id,
        classroomId: broadcast.classroomId,
        kind: broadcast.kind,
        priority: broadcast.kind === 'welcome' ? 10 : 20,
        afterTextId: welcomes.get(member.consentId) ?? null,
        ...timesOf(broadcast, index),
      })),
      now,
    )
    const last = members.at(-1)
    if (last !== undefined && members.length === batchSize) {
      await recordExpansion(tx, broadcast.id, last.caregiverId)
      return true
    }
    await moveBroadcast(tx, broadcast.id, { state: 'sending', expandedAt: now })
    return false
  })
  database.announce('outbox')
  return more
}
