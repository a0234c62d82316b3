import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { findCallCard } from '../broadcasts/call-reader.ts'
import type { CheckInAnswer } from '../broadcasts/check-in-tally.ts'
import { addressed } from '../broadcasts/note-audience.ts'
import { reachFor } from '../broadcasts/reach.ts'
import type { Queries } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import { readAudience } from '../people/audience-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import type { School } from '../school/school.ts'
import { childrenInOrder } from './children-in-order.ts'

/** Somebody who was told of a broadcast on the phone, with the children that it was for. */
export interface CalledFamily {
  caregiverId: string
  caregiver: string
  /** `answer`: what is recorded of them; null: nothing yet. */
  children: { studentId: string; firstName: string; answer: CheckInAnswer | null }[]
}

const toldOnThePhone = ['reached', 'left_word']

/** The call cards of a broadcast on which somebody was told. */
export async function findToldCards(queries: Queries, broadcastId: string): Promise<string[]> {
  const cards = await queries.callCard.findMany({
    where: { broadcastId, calls: { some: { state: { in: toldOnThePhone } } } },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  return cards.map(({ id }) => id)
}

/** Who of a call card was told, but for whom the school may not call any more. */
export async function readCalledFamilies(
  queries: Queries,
  { sealer, clock, school }: { sealer: Sealer; clock: Clock; school: School },
  cardId: string,
): Promise<CalledFamily[]> {
  const card = await findCallCard(queries, cardId)
  const broadcast = card === null ? null : await findBroadcast(queries, sealer, card.broadcastId)
  if (broadcast === null) return []
  const { id: broadcastId, content, audience } = broadcast
  const calls = await queries.call.findMany({
    where: { cardId, state: { in: toldOnThePhone } },
    select: { caregiverId: true },
  })
  const caregiverIds = calls.map(({ caregiverId }) => caregiverId)
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const on = schoolDate(school.timezone, clock.now())
  const members = addressed(content, await readAudience(queries, sealer, { classroomIds, caregiverIds, on }))
  const asks = await queries.checkInAsk.findMany({ where: { broadcastId, caregiverId: { in: caregiverIds } } })
  return members
    .filter((member) => reachFor(content, member).kind === 'called')
    .map(({ caregiverId, caregiverName: caregiver, students }) => ({
      caregiverId,
      caregiver,
      children: childrenInOrder({ students }).map(({ studentId, firstName }) => {
        const ask = asks.find((one) => one.caregiverId === caregiverId && one.studentId === studentId)
        return { studentId, firstName, answer: (ask?.answer ?? null) as CheckInAnswer | null }
      }),
    }))
    .filter(({ children }) => children.length > 0)
}
