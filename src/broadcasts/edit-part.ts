import { familyText } from '../languages/catalogue.ts'
import { isId } from '../lib/id.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import { SECTIONS_OF_PART } from '../texts/update-part.ts'
import { type Broadcast, findBroadcast } from './broadcast-store.ts'
import type { Parts } from './content-parts.ts'
import { chooseSendTime, createPreviewed } from './draft-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import type { PartContent } from './spread-update.ts'

export type EditablePart =
  | { kind: 'editable'; broadcast: Broadcast; content: PartContent }
  | { kind: 'not_staff' }
  /** It has left, was cancelled or edited before, or is no part of an update. */
  | { kind: 'gone' }

/** A part of an update that has not left, for staff of its class and coordinators. */
export async function findEditablePart(
  { database, sealer, clock, school }: BroadcastDeps,
  { broadcastId, by }: { broadcastId: string; by: string },
): Promise<EditablePart> {
  const broadcast = isId(broadcastId) ? await findBroadcast(database.client, sealer, broadcastId) : null
  if (broadcast === null || broadcast.classroomId === null) return { kind: 'gone' }
  const ours = { classroomId: broadcast.classroomId, by, at: clock.now() }
  if (!(await isInCharge(database.client, school, ours))) return { kind: 'not_staff' }
  const { content, state } = broadcast
  if (state !== 'scheduled' || content.kind !== 'update' || content.part === undefined) return { kind: 'gone' }
  return { kind: 'editable', broadcast, content: { ...content, part: content.part } }
}

/** What of a part can be written, and what it says now; our own words where it has none of its author's. */
export function fieldsOfPart({ part, sections, ask }: PartContent): Parts {
  if (part === 'ask') return { ask: ask ?? familyText('en', 'update_ask') }
  return Object.fromEntries(SECTIONS_OF_PART[part].map((id) => [id, sections[id] ?? '']))
}

/** A part with other words; null where nothing is left of it. Our own words, left as they are, stay ours in every language. */
export function partWith({ part }: PartContent, words: Parts): PartContent | null {
  const written = Object.entries(words).filter(([, said]) => said !== '')
  if (part === 'ask') {
    const ask = words['ask'] ?? ''
    if (ask === '') return null
    return { kind: 'update', part, sections: {}, ...(ask === familyText('en', 'update_ask') ? {} : { ask }) }
  }
  const isMissing = part === 'why' ? !words['learning'] : written.length === 0
  return isMissing ? null : { kind: 'update', part, sections: Object.fromEntries(written) }
}

/** A draft that will take a part's place when it is sent; until then the part leaves as it is. */
export async function draftPart(
  { database, sealer, clock }: BroadcastDeps,
  of: { broadcast: Broadcast; content: PartContent; by: string; replaces: string | null },
): Promise<string> {
  const { broadcast, content, by: author, replaces } = of
  return database.inTransaction(async (tx) => {
    const row = { classroomId: broadcast.classroomId, author, content, at: clock.now(), replaces }
    const draftId = await createPreviewed(tx, sealer, { ...row, replacesId: broadcast.id })
    await chooseSendTime(tx, { draftId, author, sendAt: broadcast.sendAt })
    return draftId
  })
}
