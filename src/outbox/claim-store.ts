import type { Queries, Transaction } from '../database/database.ts'
import { Prisma } from '../database/generated/client.ts'
import { newId } from '../lib/id.ts'
import type { AttemptRef } from './attempt-store.ts'
import type { DepartureFacts } from './decide-departure.ts'
import { factColumns, factsOf, type FactRow, isHeldBack } from './departure-reader.ts'
import type { TextKind } from './text-state.ts'

export interface DueText {
  textId: string
  broadcastId: string | null
  /** Null for an answer to a number that is nobody's we know. */
  consentId: string | null
  kind: TextKind
  phoneHash: string
  phoneSealed: string
  bodyHash: string
  bodySealed: string
  segments: number
  /** Attempts so far. */
  tries: number
  facts: DepartureFacts
}

/** A text that is about to leave: its intent is committed. */
export interface Intent {
  attemptId: string
  text: DueText
}

export interface Wanted {
  now: Date
  /** The window is closed: only texts that may leave at any hour. */
  anyHourOnly: boolean
}

/**
 * An equal text to the same number waits until the outcome of the one before is known: else they could not be told apart. Asked as a value it is
 * one look into the unique index for each text; as NOT EXISTS the planner expects one open attempt, and reads all of them for each text.
 */
function due({ now, anyHourOnly }: Wanted): Prisma.Sql {
  return Prisma.sql`t.state = 'queued' AND t.due_at <= ${now}
    ${anyHourOnly ? Prisma.sql`AND t.any_hour` : Prisma.empty}
    AND (SELECT u.id FROM attempts u WHERE u.phone_hash = t.phone_hash AND u.body_hash = t.body_hash
            AND u.state IN ('sending', 'unknown')) IS NULL
    AND NOT ${isHeldBack}`
}

export async function isAnyDue(queries: Queries, wanted: Wanted): Promise<boolean> {
  const rows = await queries.$queryRaw<unknown[]>`SELECT FROM texts t WHERE ${due(wanted)} LIMIT 1`
  return rows.length > 0
}

/**
 * Locks due texts in their order, with their consents. What another process, or a STOP, holds is passed over: this never waits
 * while it holds something, so it is part of no deadlock.
 */
export async function lockDueTexts(tx: Transaction, wanted: Wanted & { on: Date; limit: number }): Promise<DueText[]> {
  const rows = await tx.$queryRaw<(FactRow & Record<string, string | null> & { segments: number; tries: number })[]>`
    WITH t AS MATERIALIZED (
      SELECT * FROM texts t WHERE ${due(wanted)}
       ORDER BY t.priority, t.turn_at LIMIT ${wanted.limit} FOR NO KEY UPDATE SKIP LOCKED)
    SELECT t.id, t.broadcast_id, t.consent_id, t.kind, t.phone_hash, t.phone_sealed, t.body_hash, t.body_sealed, t.segments,
           (SELECT COALESCE(max(a.number), 0) FROM attempts a WHERE a.text_id = t.id) AS tries, ${factColumns(wanted.on)}
      FROM t LEFT JOIN LATERAL (
        SELECT * FROM consents WHERE id = t.consent_id FOR NO KEY UPDATE SKIP LOCKED) c ON true
     WHERE t.consent_id IS NULL OR c.id IS NOT NULL
     ORDER BY t.priority, t.turn_at`
  return rows.map((row) => ({
    textId: row.id!,
    broadcastId: row.broadcast_id ?? null,
    consentId: row.consent_id ?? null,
    kind: row.kind as TextKind,
    phoneHash: row.phone_hash!,
    phoneSealed: row.phone_sealed!,
    bodyHash: row.body_hash!,
    bodySealed: row.body_sealed!,
    segments: row.segments,
    tries: row.tries,
    facts: factsOf(row),
  }))
}

/**
 * Writes the intents and marks their texts. Returns those that were really made: an equal text to the same number, or another
 * process, may have been first.
 */
export async function writeIntents(
  tx: Transaction,
  intents: readonly Intent[],
  { claimedBy, leaseMs, now }: { claimedBy: string; leaseMs: number; now: Date },
): Promise<Set<string>> {
  const rows = intents.map(({ attemptId, text }) => ({
    id: attemptId,
    text_id: text.textId,
    number: text.tries + 1,
    phone_hash: text.phoneHash,
    body_hash: text.bodyHash,
    segments: text.segments,
  }))
  const made = await tx.$queryRaw<{ id: string }[]>`
    WITH made AS (
      INSERT INTO attempts (id, text_id, number, phone_hash, body_hash, segments, state, claimed_by, lease_until, intended_at)
      SELECT id, text_id, number, phone_hash, body_hash, segments, 'sending', ${claimedBy},
             now() + ${leaseMs}::int * interval '1 millisecond', now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS row(id uuid, text_id uuid, number int, phone_hash text, body_hash text, segments int)
          ON CONFLICT DO NOTHING
      RETURNING id, text_id)
    UPDATE texts t SET state = 'sending', reason = NULL, updated_at = ${now}
      FROM made WHERE t.id = made.text_id RETURNING made.id`
  return new Set(made.map(({ id }) => id))
}

export function newIntent(text: DueText): Intent {
  return { attemptId: newId(), text }
}

export function refOf({ attemptId, text }: Intent): AttemptRef {
  const { textId, broadcastId, consentId, kind } = text
  return { attemptId, textId, broadcastId, consentId, kind }
}
