import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'

/**
 * received: not fetched yet. reported: waits for a decision. applying: somebody pressed Apply. The others are ends: `unusable` is
 * a file that is no roster, has bad rows or cannot be fetched.
 */
export type DroppedRosterState = 'received' | 'reported' | 'applying' | 'applied' | 'discarded' | 'expired' | 'unusable'

/** A file to fetch or to apply, leased to this process. */
export interface DroppedRosterWork {
  id: string
  state: 'received' | 'applying'
  slackFileId: string
  uploadedBy: string
  decidedBy: string | null
  contentSealed: string | null
  /** With this one. */
  tries: number
}

/** False when this file is known: Slack delivers an event again when in doubt. */
export async function insertDroppedRoster(
  tx: Transaction,
  file: { slackFileId: string; uploadedBy: string; at: Date },
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO roster_files (id, slack_file_id, uploaded_by, state, received_at)
    VALUES (${newId()}::uuid, ${file.slackFileId}, ${file.uploadedBy}, 'received', ${file.at})
    ON CONFLICT (slack_file_id) DO NOTHING`
  return inserted === 1
}

/** Files with something to do that no process does now. A lease outlives the largest import; it is machine time. */
export async function leaseDroppedRosters(queries: Queries): Promise<DroppedRosterWork[]> {
  const rows = await queries.$queryRaw<
    {
      id: string
      state: DroppedRosterWork['state']
      slack_file_id: string
      uploaded_by: string
      decided_by: string | null
      content_sealed: string | null
      tries: number
    }[]
  >`
    UPDATE roster_files SET lease_until = now() + interval '15 minutes', tries = tries + 1
     WHERE id IN (SELECT id FROM roster_files
                   WHERE state IN ('received', 'applying') AND (lease_until IS NULL OR lease_until < now())
                   ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING id, state, slack_file_id, uploaded_by, decided_by, content_sealed, tries`
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    slackFileId: row.slack_file_id,
    uploadedBy: row.uploaded_by,
    decidedBy: row.decided_by,
    contentSealed: row.content_sealed,
    tries: row.tries,
  }))
}

/** Something went wrong on the way: it is tried again soon. */
export async function releaseDroppedRoster(queries: Queries, id: string): Promise<void> {
  await queries.$executeRaw`
    UPDATE roster_files SET lease_until = now() + interval '20 seconds' WHERE id = ${id}::uuid`
}

/**
 * Moves a file from one state to the next, its content with it; false when it is not in that state (any more). Whoever moves it
 * first has it: the row decides.
 */
export async function moveDroppedRoster(
  tx: Transaction,
  id: string,
  move: {
    from: DroppedRosterState
    to: DroppedRosterState
    /** Sealed; null: forgotten. Left out: as it is. */
    content?: string | null
    decision: { by: string; at: Date } | null
  },
): Promise<boolean> {
  const { from, to, content, decision } = move
  const moved = await tx.rosterFile.updateMany({
    where: { id, state: from },
    data: {
      state: to,
      tries: 0,
      leaseUntil: null,
      ...(content === undefined ? {} : { contentSealed: content }),
      ...(decision === null ? {} : { decidedBy: decision.by, decidedAt: decision.at }),
    },
  })
  return moved.count === 1
}

export async function findDroppedRoster(
  queries: Queries,
  id: string,
): Promise<{ state: DroppedRosterState; uploadedBy: string } | null> {
  const row = await queries.rosterFile.findUnique({ where: { id }, select: { state: true, uploadedBy: true } })
  return row === null ? null : { ...row, state: row.state as DroppedRosterState }
}

/** Files that nobody decided about since `before`. */
export async function findForgottenRosters(
  queries: Queries,
  before: Date,
): Promise<{ id: string; uploadedBy: string }[]> {
  return queries.rosterFile.findMany({
    where: { state: 'reported', receivedAt: { lte: before } },
    select: { id: true, uploadedBy: true },
    orderBy: { id: 'asc' },
  })
}
