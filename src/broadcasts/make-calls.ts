import type { Transaction } from '../database/database.ts'
import { spokenLanguage } from '../languages/translator.ts'
import { groupBy } from '../lib/group-by.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { callersFor } from '../people/language-desk-store.ts'
import type { Broadcast } from './broadcast-store.ts'
import { insertCalls, openCallCard } from './call-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import type { CallReason } from './reach.ts'
import { showCallCard } from './show-call-card.ts'

export interface Callee {
  member: AudienceMember
  because: CallReason
}

/**
 * Asks those who speak a caregiver's language to call: a card for each language and the people asked, each caregiver on it once however often this
 * runs. Announce `posts` after the commit.
 */
export async function makeCalls(
  tx: Transaction,
  deps: Pick<BroadcastDeps, 'sealer' | 'clock' | 'school'>,
  { broadcast, callees }: { broadcast: Broadcast; callees: readonly Callee[] },
): Promise<void> {
  const at = deps.clock.now()
  const { id: broadcastId } = broadcast
  const classOf = ({ member }: Callee) => broadcast.classroomId ?? member.students[0]?.classroomId ?? null
  const languageOf = ({ member }: Callee) => spokenLanguage(member.language)
  for (const [, those] of groupBy(callees, (callee) => `${languageOf(callee)} ${classOf(callee)}`)) {
    const [first] = those
    if (first === undefined) continue
    const language = languageOf(first)
    const classroomId = classOf(first)
    const callers = await callersFor(tx, { language, classroomId, coordinators: deps.school.coordinators, at })
    const cardId = await openCallCard(tx, { broadcastId, language, ...callers, at })
    const calls = those.map(({ member, because }) => ({
      broadcastId,
      cardId,
      caregiverId: member.caregiverId,
      classroomId,
      because,
    }))
    if ((await insertCalls(tx, calls, at)) > 0) await showCallCard(tx, deps, cardId)
  }
}
