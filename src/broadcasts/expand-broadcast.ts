import type { Transaction } from '../database/database.ts'
import { enqueueTexts, type NewText } from '../outbox/enqueue-texts.ts'
import { openWelcomes } from '../outbox/open-welcomes.ts'
import { type AudienceOf, readAudience } from '../people/audience-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { countSegments } from '../texts/segments.ts'
import { type Broadcast, lockBroadcast, moveBroadcast, recordExpansion } from './broadcast-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { type Audience, priorityOf, purposeOf } from './content.ts'
import { addressed } from './note-audience.ts'
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
      ...filtersOf(audience),
      classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
      on: schoolDate(school.timezone, now),
      after: broadcast.expandedThrough,
      limit: batchSize,
    })
    const book = openSenderBook(tx, sealer, { ...broadcast, schoolName: school.name, at: now })
    const readers: Reader[] = []
    for (const member of addressed(broadcast.content, members)) {
      const reach = reachOf(member)
      if (reach.kind === 'reached' && wants(broadcast.content, member)) {
        readers.push({ member: reach.member, sender: await book.senderFor(member) })
      }
    }
    // An emergency waits for nothing, and a welcome waits for the window.
    const goesAlone = broadcast.kind === 'welcome' || purposeOf(broadcast.content) === 'emergency'
    const welcomes = goesAlone ? new Map<string, string>() : await welcomeFirst(tx, deps, readers, broadcast)
    await enqueueTexts(
      tx,
      sealer,
      readers.map(({ member, sender }, index) => ({
        ...textTo(
          member,
          wordBroadcast(broadcast.content, sender, { language: member.language, children: childrenOf(member) }),
        ),
        broadcastId: broadcast.id,
        classroomId: broadcast.classroomId,
        kind: broadcast.kind,
        anyHour: purposeOf(broadcast.content) === 'emergency',
        priority: priorityOf(broadcast.content),
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

interface Reader {
  member: Reachable
  sender: Sender
}

/** The grades and languages that an audience is narrowed to. */
function filtersOf({ grades, languages }: Audience): Pick<AudienceOf, 'grades' | 'languages'> {
  return { ...(grades === undefined ? {} : { grades }), ...(languages === undefined ? {} : { languages }) }
}

/** Makes the welcomes of those who have had none; returns, by consent, the welcomes that the broadcast's texts wait for. */
async function welcomeFirst(
  tx: Transaction,
  { sealer, clock }: BroadcastDeps,
  readers: readonly Reader[],
  broadcast: Broadcast,
): Promise<Map<string, string>> {
  const welcomes = readers
    .filter(({ member }) => !member.welcomed)
    .map(({ member, sender }, index) => ({
      ...textTo(member, wordBroadcast({ kind: 'welcome' }, sender, { language: member.language, children: [] })),
      broadcastId: null,
      classroomId: broadcast.classroomId,
      kind: 'welcome' as const,
      priority: 10,
      afterTextId: null,
      ...timesOf(broadcast, index),
    }))
  await enqueueTexts(tx, sealer, welcomes, clock.now())
  return openWelcomes(
    tx,
    readers.map(({ member }) => member.consentId),
  )
}

function textTo(member: Reachable, { language, body }: WordedText) {
  return {
    caregiverId: member.caregiverId,
    consentId: member.consentId,
    phone: member.phone,
    body,
    language,
    // Where a caregiver's own language has no frame of ours, English is what it fell back to.
    languageSource: new Intl.Locale(member.language).language === language ? member.languageSource : 'fallback',
    segments: countSegments(body).segments,
    anyHour: false,
    despiteStop: false,
  }
}

function timesOf(broadcast: Broadcast, index: number): Pick<NewText, 'dueAt' | 'turnAt' | 'usefulUntil'> {
  return {
    dueAt: broadcast.sendAt,
    turnAt: new Date(broadcast.sendAt.getTime() + index * strideMs),
    usefulUntil: broadcast.usefulUntil,
  }
}
