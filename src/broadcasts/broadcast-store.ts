import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import { markCards } from '../people/card-mark-store.ts'
import { chosenOf } from './note-audience.ts'
import { type Audience, type BroadcastKind, type Content, purposeOf, usefulForMs } from './content.ts'

export type BroadcastState = 'scheduled' | 'sending' | 'done' | 'cancelled' | 'stopped'

export interface Broadcast {
  id: string
  draftId?: string | null
  /** The draft that was spread, of an update's parts. */
  seriesId?: string | null
  /** The broadcast that took its place before it left. */
  replacedById?: string | null
  classroomId: string | null
  kind: BroadcastKind
  author: string
  approvedBy: string | null
  audience: Audience
  content: Content
  createdAt: Date
  sendAt: Date
  usefulUntil: Date
  state: BroadcastState
  /** The last caregiver the expansion reached. */
  expandedThrough: string | null
  expandedAt: Date | null
  stoppedBy: string | null
  /** Counted when Send was pressed; shown until the texts are made. */
  caregiversExpected: number
}

/** Makes a broadcast, scheduled. The draft is unique, and of one that is spread each part: a second one is impossible. */
export async function createBroadcast(
  tx: Transaction,
  sealer: Sealer,
  broadcast: {
    /** Null: of a schedule, whose occurrence makes a second one impossible. */
    draftId: string | null
    seriesId?: string | null
    classroomId: string | null
    author: string
    approvedBy: string | null
    audience: Audience
    content: Content
    sendAt: Date
    caregiversExpected: number
    now: Date
  },
): Promise<Broadcast> {
  const { content, sendAt, now } = broadcast
  const named = namedChildren(content)
  const row = {
    id: newId(),
    draftId: broadcast.draftId,
    seriesId: broadcast.seriesId ?? null,
    classroomId: broadcast.classroomId,
    kind: content.kind,
    author: broadcast.author,
    approvedBy: broadcast.approvedBy,
    createdAt: now,
    sendAt,
    usefulUntil: new Date(sendAt.getTime() + usefulForMs(content.kind)),
    caregiversExpected: broadcast.caregiversExpected,
    state: 'scheduled' as const,
  }
  await tx.broadcast.create({
    data: {
      ...row,
      part: (content.kind === 'update' && content.part) || 'whole',
      purpose: purposeOf(content),
      audience: broadcast.audience,
      ...(named === null ? {} : { studentIds: [...named] }),
      contentSealed: sealer.seal(JSON.stringify(content)),
    },
  })
  return { ...row, audience: broadcast.audience, content, expandedThrough: null, expandedAt: null, stoppedBy: null }
}

/** Kept beside the content, which is sealed: a text is judged by them once more before it leaves. */
function namedChildren(content: Content): readonly string[] | null {
  const chosen = chosenOf(content)?.studentIds ?? []
  return chosen.length === 0 ? null : chosen
}

export async function findBroadcast(queries: Queries, sealer: Sealer, id: string): Promise<Broadcast | null> {
  const row = await queries.broadcast.findUnique({ where: { id } })
  if (row === null) return null
  return {
    ...row,
    kind: row.kind as BroadcastKind,
    state: row.state as BroadcastState,
    audience: row.audience as unknown as Audience,
    content: JSON.parse(sealer.open(row.contentSealed)) as Content,
  }
}

/** Locks and reads a broadcast; null when it is not there, or when `skipLocked` and another process is at it. */
export async function lockBroadcast(
  tx: Transaction,
  sealer: Sealer,
  id: string,
  { skipLocked = false }: { skipLocked?: boolean } = {},
): Promise<Broadcast | null> {
  const rows = skipLocked
    ? await tx.$queryRaw<unknown[]>`SELECT id FROM broadcasts WHERE id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`
    : await tx.$queryRaw<unknown[]>`SELECT id FROM broadcasts WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return rows.length === 0 ? null : findBroadcast(tx, sealer, id)
}

/** Moves a broadcast to a state; its card is then renewed. */
export async function moveBroadcast(
  tx: Transaction,
  id: string,
  change: { state: BroadcastState; stoppedBy?: string; finishedAt?: Date; expandedAt?: Date; replacedById?: string },
): Promise<void> {
  await tx.broadcast.update({ where: { id }, data: change })
  await markCards(tx, [id])
}

export async function recordExpansion(tx: Transaction, id: string, expandedThrough: string): Promise<void> {
  await tx.broadcast.update({ where: { id }, data: { expandedThrough } })
  await markCards(tx, [id])
}

/** The cards of a draft's broadcasts are to be renewed. */
export async function markCardsOfDraft(tx: Transaction, draftId: string): Promise<void> {
  const made = await tx.broadcast.findMany({ where: { draftId }, select: { id: true } })
  await markCards(
    tx,
    made.map(({ id }) => id),
  )
}
