import type { Queries } from '../database/database.ts'
import type { AttemptRef } from './attempt-store.ts'
import type { TextKind } from './text-state.ts'

/** An attempt whose outcome nobody knows, taken for one look at the carrier's list. */
export interface UnknownAttempt extends AttemptRef {
  phoneSealed: string
  bodySealed: string
  intendedAt: Date
  looks: number
  usefulUntil: Date
}

interface Row {
  id: string
  text_id: string
  broadcast_id: string | null
  consent_id: string | null
  kind: string
}

function refOf(row: Row): AttemptRef {
  return {
    attemptId: row.id,
    textId: row.text_id,
    broadcastId: row.broadcast_id,
    consentId: row.consent_id,
    kind: row.kind as TextKind,
  }
}

/**
 * Attempts whose process never came back: their lease is over, and so is the time in which a POST begun under it could still be answered.
 */
export async function findDeadAttempts(
  queries: Queries,
  { answerMs, allButMine }: { answerMs: number; allButMine: string | null },
): Promise<AttemptRef[]> {
  const rows = await queries.$queryRaw<Row[]>`
    SELECT a.id, a.text_id, t.broadcast_id, t.consent_id, t.kind
      FROM attempts a JOIN texts t ON t.id = a.text_id
     WHERE a.state = 'sending' AND (a.lease_until < now() - ${answerMs}::int * interval '1 millisecond'
           OR a.claimed_by <> COALESCE(${allButMine}::text, a.claimed_by))
     ORDER BY a.lease_until LIMIT 500`
  return rows.map(refOf)
}

/** Takes unknown attempts whose look is due: for so long no other process looks at them. */
export async function takeLooks(
  queries: Queries,
  { limit, leaseMs }: { limit: number; leaseMs: number },
): Promise<UnknownAttempt[]> {
  const rows = await queries.$queryRaw<
    (Row & { phone_sealed: string; body_sealed: string; intended_at: Date; looks: number; useful_until: Date })[]
  >`
    UPDATE attempts a SET look_at = now() + ${leaseMs}::int * interval '1 millisecond'
      FROM texts t
     WHERE t.id = a.text_id AND a.id IN (
           SELECT id FROM attempts WHERE state = 'unknown' AND look_at <= now()
            ORDER BY look_at LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
    RETURNING a.id, a.text_id, a.intended_at, a.looks, t.broadcast_id, t.consent_id, t.kind, t.phone_sealed,
              t.body_sealed, t.useful_until`
  return rows.map((row) => ({
    ...refOf(row),
    phoneSealed: row.phone_sealed,
    bodySealed: row.body_sealed,
    intendedAt: row.intended_at,
    looks: row.looks,
    usefulUntil: row.useful_until,
  }))
}

/** Milliseconds until the next look is due; null when nothing is unknown. */
export async function nextLookMs(queries: Queries): Promise<number | null> {
  const [row] = await queries.$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM min(look_at) - now()) * 1000)::float8 AS ms
      FROM attempts WHERE state = 'unknown' AND look_at IS NOT NULL`
  return row?.ms ?? null
}

/** Which of these SIDs belong to an attempt. */
export async function findBoundSids(queries: Queries, sids: readonly string[]): Promise<Set<string>> {
  const rows = await queries.$queryRaw<{ sid: string }[]>`
    SELECT sid FROM attempts WHERE sid IN (SELECT jsonb_array_elements_text(${JSON.stringify(sids)}::jsonb))`
  return new Set(rows.map(({ sid }) => sid))
}

/** The next look comes after the grace; `foundNothing` counts this one. */
export async function postponeLook(
  queries: Queries,
  attemptId: string,
  { seconds, foundNothing }: { seconds: number; foundNothing: boolean },
): Promise<void> {
  await queries.$executeRaw`
    UPDATE attempts SET look_at = now() + ${seconds}::float8 * interval '1 second', looks = looks + ${foundNothing ? 1 : 0}::int
     WHERE id = ${attemptId}::uuid AND state = 'unknown'`
}
