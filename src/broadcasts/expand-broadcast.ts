import type { Transaction } from '../database/database.ts'
import { spokenLanguage } from '../languages/translator.ts'
import { type AudienceOf, readAudience } from '../people/audience-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { type Broadcast, lockBroadcast, moveBroadcast, recordExpansion } from './broadcast-store.ts'
import { findExpandedOf } from './open-wordings-reader.ts'
import { makeTexts } from './make-texts.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import type { Audience } from './content.ts'
import { isHeldBack } from './wording.ts'
import { markMade, readWordings } from './wording-store.ts'

const batchSize = 500

/**
 * Makes the texts of a due broadcast, one per number, a batch a transaction; not those in a language whose words are still to come. It may die
 * and be run again anywhere: the last caregiver reached is committed with each batch, and a number that has its text gets no other.
 * False: another process has it.
 */
export async function expandBroadcast(deps: BroadcastDeps, broadcastId: string): Promise<boolean> {
  for (;;) {
    const batch = await expandBatch(deps, broadcastId)
    if (batch !== 'more') return batch === 'last'
  }
}

async function expandBatch(deps: BroadcastDeps, broadcastId: string): Promise<'more' | 'last' | 'not_ours'> {
  const { database, sealer, clock } = deps
  const batch = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId, { skipLocked: true })
    if (broadcast === null || broadcast.state !== 'scheduled') return 'not_ours'
    const members = await readBatch(tx, deps, broadcast, broadcast.expandedThrough)
    const wordings = await readWordings(tx, sealer, broadcast.draftId ?? null)
    const now = members.filter(({ language }) => !isHeldBack(wordings.get(spokenLanguage(language))))
    await makeTexts(tx, deps, { broadcast, members: now, wordings })
    const last = members.at(-1)
    if (last !== undefined && members.length === batchSize) {
      await recordExpansion(tx, broadcast.id, last.caregiverId)
      return 'more'
    }
    await moveBroadcast(tx, broadcast.id, { state: 'sending', expandedAt: clock.now() })
    return 'last'
  })
  if (batch !== 'not_ours') for (const topic of ['outbox', 'posts'] as const) database.announce(topic)
  return batch
}

/** Makes a draft's texts in languages whose words came after the others', but for what was stopped meanwhile. */
export async function expandReleased(deps: BroadcastDeps, draftId: string): Promise<void> {
  const { database, sealer } = deps
  await database.inTransaction(async (tx) => {
    const broadcasts = []
    for (const id of await findExpandedOf(tx, draftId)) {
      const broadcast = await lockBroadcast(tx, sealer, id, { skipLocked: true })
      // Another process is at it, and does the same.
      if (broadcast === null) return
      broadcasts.push(broadcast)
    }
    const wordings = await readWordings(tx, sealer, draftId)
    const released = [...wordings.values()].filter(({ state }) => state === 'released').map(({ language }) => language)
    for (const broadcast of broadcasts) {
      let after: string | null | undefined = broadcast.state === 'sending' ? null : undefined
      while (after !== undefined) {
        const batch = await readBatch(tx, deps, broadcast, after)
        const members = batch.filter(({ language }) => released.includes(spokenLanguage(language)))
        await makeTexts(tx, deps, { broadcast, members, wordings })
        after = batch.length === batchSize ? batch.at(-1)?.caregiverId : undefined
      }
    }
    await markMade(tx, { draftId, languages: released })
  })
  for (const topic of ['outbox', 'posts'] as const) database.announce(topic)
}

/** The grades and languages that an audience is narrowed to. */
function filtersOf({ grades, languages }: Audience): Pick<AudienceOf, 'grades' | 'languages'> {
  return { ...(grades === undefined ? {} : { grades }), ...(languages === undefined ? {} : { languages }) }
}

async function readBatch(
  tx: Transaction,
  { sealer, clock, school }: BroadcastDeps,
  { audience }: Broadcast,
  after: string | null,
) {
  return readAudience(tx, sealer, {
    ...filtersOf(audience),
    classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
    on: schoolDate(school.timezone, clock.now()),
    after,
    limit: batchSize,
  })
}
