import { isId } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { findSentTexts } from '../outbox/sent-texts-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import { type Broadcast, findBroadcast } from './broadcast-store.ts'
import { ownText } from './content-parts.ts'
import { correctItem } from './correct-texts.ts'
import type { DeskRefusal } from './desk-access.ts'
import { findDeskItem, openDeskItem } from './desk-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { readWordings } from './wording-store.ts'

export interface Correctable {
  broadcast: Broadcast
  /** Languages in whose own words it went out, and those. */
  languages: { language: string; words: string }[]
}

/** A broadcast that this person may correct; its author's class's staff may, and the coordinators. */
export async function findCorrectable(
  { database, sealer, clock, school }: BroadcastDeps,
  { broadcastId, by }: { broadcastId: string; by: string },
): Promise<Correctable | { kind: 'gone' } | { kind: 'not_staff' }> {
  const broadcast = isId(broadcastId) ? await findBroadcast(database.client, sealer, broadcastId) : null
  if (broadcast === null) return { kind: 'gone' }
  const { classroomId, draftId } = broadcast
  const ours = { classroomId, by, at: clock.now() }
  if (!(await isInCharge(database.client, school, ours))) return { kind: 'not_staff' }
  const wordings = await readWordings(database.client, sealer, draftId ?? null)
  return {
    broadcast,
    languages: [...wordings.values()].flatMap(({ language, words }) =>
      words === null ? [] : [{ language, words: Object.values(words).join('\n') }],
    ),
  }
}

/**
 * Says a broadcast again, right, to those who got it in one language, before or after a family has flagged it: the one thing on the desk that
 * stands for both makes it one correction.
 */
export async function correctBroadcast(
  deps: BroadcastDeps & { log: Log },
  of: { broadcastId: string; language: string; by: string; words: string },
): Promise<{ kind: 'corrected'; texts: number } | DeskRefusal | { kind: 'not_staff' }> {
  const { database, sealer, clock, school } = deps
  const { broadcastId, language, by, words } = of
  const found = await findCorrectable(deps, of)
  if ('kind' in found) return found
  if (!found.languages.some((one) => one.language === language)) return { kind: 'gone' }
  const { author, content } = found.broadcast
  const subject = `flag:${broadcastId}:${language}`
  const item = await database.inTransaction(async (tx) => {
    const on = schoolDate(school.timezone, clock.now())
    const [text] = await findSentTexts(tx, sealer, { broadcastId, language, on })
    if (text === undefined) return null
    const model = { author, original: ownText(content), words: {}, back: null }
    const row = { kind: 'flag' as const, language, subject, textId: text.id, broadcastId }
    // Nobody is asked: whoever corrects it has seen it.
    await openDeskItem(tx, sealer, { ...row, told: [], model, at: clock.now() })
    return findDeskItem(tx, sealer, { subject })
  })
  if (item === null) return { kind: 'gone' }
  return item.isOpen ? correctItem(deps, item, { by, words }) : { kind: 'decided_before' }
}
