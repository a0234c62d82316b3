import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { ConversationDeps, TalkDeps } from './conversation-deps.ts'
import { findEntry } from './entry-reader.ts'
import { findCase, findRinging, type HelpCase, type HelpReason, markRung } from './help-case-store.ts'
import { helpKey } from './help-post.ts'

const minuteMs = 60_000

/** A coordinator is reminded of a case that nobody has taken; JSON. */
export interface HelpRing {
  caseId: string
  reason: HelpReason
  caregiver: string
  takenBy: string | null
}

/** When it rings next: more often where a child's safety is at stake. */
export function nextRing(reason: HelpReason, now: Date): Date {
  return new Date(now.getTime() + (reason === 'safety' ? 5 : 15) * minuteMs)
}

/** Rings the coordinators for every case that nobody has taken. May run in several processes: each ring happens once. */
export async function ringHelp(deps: ConversationDeps): Promise<void> {
  const { database, clock } = deps
  const now = clock.now()
  const ringing = await findRinging(database.client, now)
  for (const caseId of ringing) {
    await database.inTransaction(async (tx) => {
      const help = await findCase(tx, caseId)
      if (help === null || help.takenAt !== null) return
      const { rings, reason } = help
      if (!(await markRung(tx, { caseId, rings, now, nextRingAt: nextRing(reason, now) }))) return
      await postRing(tx, deps, help, rings + 1)
    })
  }
  if (ringing.length > 0) database.announce('posts')
}

/** Shows the rings there were with who has taken the case, so that nobody goes after it in vain. */
export async function endRings(tx: Transaction, deps: TalkDeps, help: HelpCase): Promise<void> {
  for (let ring = 1; ring <= help.rings; ring++) await postRing(tx, deps, help, ring)
}

async function postRing(tx: Transaction, deps: TalkDeps, help: HelpCase, ring: number): Promise<void> {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const entry = await findEntry(tx, sealer, help.entryId)
  if (entry === null) return
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const { id: caseId, reason, takenBy } = help
  const model: HelpRing = { caseId, reason, caregiver: member.caregiverName, takenBy }
  for (const destination of help.told) {
    const key = `${helpKey(caseId, destination)}:${ring}`
    await putPost(tx, sealer, { key, destination, kind: 'help_ring', model, at: now })
  }
}
