import type { Transaction } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { newId } from '../lib/id.ts'
import { markCards } from '../people/card-mark-store.ts'
import { isWanted } from './call-rule-reader.ts'
import type { CallReason } from './reach.ts'

/** The card of some people for one broadcast and language; made once, and found again. */
export async function openCallCard(
  tx: Transaction,
  card: { broadcastId: string; language: string; asked: string; told: readonly string[]; at: Date },
): Promise<string> {
  const { broadcastId, language, asked, told, at } = card
  const data = { id: newId(), broadcastId, language, asked, told: [...told], createdAt: at }
  await tx.callCard.createMany({ data: [data], skipDuplicates: true })
  const of = { broadcastId_language_asked: { broadcastId, language, asked } }
  return (await tx.callCard.findUniqueOrThrow({ where: of, select: { id: true } })).id
}

/** A caregiver is called once about a broadcast. Returns how many are new. */
export async function insertCalls(
  tx: Transaction,
  calls: readonly {
    broadcastId: string
    cardId: string
    caregiverId: string
    classroomId: string | null
    because: CallReason
  }[],
  at: Date,
): Promise<number> {
  const data = calls.map((call) => ({ ...call, id: newId(), createdAt: at }))
  return (await tx.call.createMany({ data, skipDuplicates: true })).count
}

/** Whoever says it first has it; also about a call that was given up meanwhile. False: somebody was first. */
export async function settleCall(
  tx: Transaction,
  { callId, state, by, at }: { callId: string; state: 'reached' | 'left_word'; by: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.call.updateMany({
    where: { id: callId, state: { in: ['open', 'withdrawn', 'lapsed'] } },
    data: { state, settledBy: by, settledAt: at },
  })
  return count > 0
}

/** Nobody answered. False: it is over, or somebody has tried since it was shown: the same form again counts once. */
export async function countCallTry(
  tx: Transaction,
  { callId, shownTries, by }: { callId: string; shownTries: number; by: string },
): Promise<boolean> {
  const { count } = await tx.call.updateMany({
    where: { id: callId, state: 'open', tries: shownTries },
    data: { tries: shownTries + 1, triedBy: by },
  })
  return count > 0
}

/**
 * Gives up open calls: of those who may not be called any more or whose broadcast was stopped, and of those whom nobody has called since an
 * instant of school time. Returns the cards that they were on.
 */
export async function giveUpCalls(tx: Transaction, { on, since }: { on: Date; since: Date }): Promise<string[]> {
  const call = {
    caregiver: Prisma.sql`l.caregiver_id`,
    classroom: Prisma.sql`l.classroom_id`,
    broadcast: Prisma.sql`l.broadcast_id`,
    on,
  }
  const rows = await tx.$queryRaw<{ card_id: string; broadcast_id: string }[]>`
    UPDATE calls l SET state = CASE WHEN l.created_at < ${since} THEN 'lapsed' ELSE 'withdrawn' END
     WHERE l.state = 'open' AND (l.created_at < ${since}
        OR NOT EXISTS (SELECT FROM consents c WHERE c.caregiver_id = l.caregiver_id AND c.ended_at IS NULL
             AND c.state IN ('enrolled', 'agreed'))
        OR NOT ${isWanted(call)}
        OR EXISTS (SELECT FROM broadcasts b WHERE b.id = l.broadcast_id AND b.state = 'stopped'))
     RETURNING l.card_id, l.broadcast_id`
  await markCards(
    tx,
    rows.map((row) => row.broadcast_id),
  )
  return [...new Set(rows.map((row) => row.card_id))]
}
