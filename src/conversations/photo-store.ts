import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'

/** ready: Slack has it and posts may show it. refused: not a picture we show. gone: the carrier has it no more. */
type PhotoState = 'waiting' | 'stored' | 'ready' | 'refused' | 'gone'

export type PhotoRefusal = 'not_the_carriers' | 'too_large' | 'other_kind' | 'broken'

export interface Photo {
  id: string
  /** Its place among the photos of the text, from 0. */
  position: number
  state: PhotoState
  reason: PhotoRefusal | null
  fileId: string | null
}

/** A photo that is ours to work at until `leaseUntil` (machine time), which also proves whose claim an outcome belongs to. */
export interface ClaimedPhoto extends Photo {
  inboundId: string
  /** With this one. */
  tries: number
  leaseUntil: Date
  /** JSON list of { url, contentType }, sealed; null when the text has none. */
  mediaSealed: string | null
}

export interface PhotoChange {
  state: PhotoState
  reason?: PhotoRefusal
  fileId?: string
  removed?: boolean
}

/**
 * The photos of a text in their order, made when they are not there yet, and held: whoever shows them does so with what is true of the
 * text and of them until the transaction ends.
 */
export async function lockPhotos(
  tx: Transaction,
  { inboundId, count, at }: { inboundId: string; count: number; at: Date },
): Promise<Photo[]> {
  const made = Array.from({ length: count }, (_, position) => ({ id: newId(), position }))
  await tx.$executeRaw`
    INSERT INTO photos (id, inbound_id, position, not_before, created_at)
    SELECT id, ${inboundId}::uuid, position, now(), ${at.toISOString()}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS made(id uuid, position int)
     ORDER BY position
    ON CONFLICT (inbound_id, position) DO NOTHING`
  return holdPhotos(tx, inboundId)
}

/** Holds the photos of a text, in one order for everybody: call it before one of them is changed. */
export async function holdPhotos(tx: Transaction, inboundId: string): Promise<Photo[]> {
  return tx.$queryRaw`
    SELECT id, position, state, reason, file_id AS "fileId" FROM photos
     WHERE inbound_id = ${inboundId}::uuid ORDER BY position FOR UPDATE`
}

/** Claims photos with which something is left to do and whose time has come, the longest due first. */
export async function claimPhotos(
  tx: Transaction,
  { room, leaseMs }: { room: number; leaseMs: number },
): Promise<ClaimedPhoto[]> {
  return tx.$queryRaw`
    WITH due AS (
      SELECT id FROM photos WHERE NOT removed AND not_before <= now()
       ORDER BY not_before, inbound_id, position LIMIT ${room} FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE photos SET tries = tries + 1, not_before = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
       WHERE id IN (SELECT id FROM due)
      RETURNING id, inbound_id, position, state, reason, file_id, tries, not_before
    )
    SELECT c.id, c.inbound_id AS "inboundId", c.position, c.state, c.reason, c.file_id AS "fileId", c.tries,
           c.not_before AS "leaseUntil", t.media_sealed AS "mediaSealed"
      FROM claimed c LEFT JOIN inbound_texts t ON t.id = c.inbound_id ORDER BY c.inbound_id, c.position`
}

/** A step is done, and the next one may begin. False when the claim is no longer ours. */
export async function advance(queries: Queries, claim: ClaimedPhoto, change: PhotoChange): Promise<boolean> {
  const fileId = change.fileId ?? null
  const advanced = await queries.$executeRaw`
    UPDATE photos SET state = ${change.state}, reason = COALESCE(${change.reason ?? null}, reason), tries = 0, not_before = now(),
           file_id = COALESCE(${fileId}, file_id), removed = ${change.removed ?? false}
     WHERE id = ${claim.id}::uuid AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
  return advanced === 1
}

/** The step is tried again after this long. */
export async function postpone(queries: Queries, claim: ClaimedPhoto, waitMs: number): Promise<void> {
  await queries.$executeRaw`
    UPDATE photos SET not_before = now() + ${waitMs} * interval '1 millisecond'
     WHERE id = ${claim.id}::uuid AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}

/** Ends the claims of a process that is certainly dead: nothing that it may still have begun shows anything. */
export async function endDeadClaims(queries: Queries): Promise<void> {
  await queries.$executeRaw`UPDATE photos SET not_before = now() WHERE NOT removed AND not_before > now()`
}

/** Milliseconds until a photo that waits for its time is due; null when none does. */
export async function nextPhotoMs(queries: Queries): Promise<number | null> {
  const [row] = await queries.$queryRaw<{ ms: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(not_before) - clock_timestamp()) * 1000)::float8 AS ms FROM photos WHERE NOT removed`
  return row?.ms ?? null
}
