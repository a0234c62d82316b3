import type { Transaction } from '../database/database.ts'
import { type AttemptRef, lockAttempts } from './attempt-store.ts'
import type { CarrierStatus, Receipt } from './sms-carrier.ts'
import { rankOf, stateOf, type TextKind, type TextState } from './text-state.ts'
import { markCards } from '../people/card-mark-store.ts'
import { releaseHeld } from './text-store.ts'

export interface KnownAttempt extends AttemptRef {
  state: string
  sid: string | null
  /** How far the carrier had got with it. */
  status: CarrierStatus | null
  textState: TextState
}

export async function findAttempts(tx: Transaction, attemptIds: readonly string[]): Promise<KnownAttempt[]> {
  const rows = await tx.$queryRaw<Record<string, string | null>[]>`
    SELECT a.id, a.text_id, a.state, a.sid, a.status, t.broadcast_id, t.consent_id, t.kind, t.state AS text_state
      FROM attempts a JOIN texts t ON t.id = a.text_id
     WHERE a.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(attemptIds)}::jsonb))`
  return rows.map((row) => ({
    attemptId: row.id!,
    textId: row.text_id!,
    broadcastId: row.broadcast_id!,
    consentId: row.consent_id ?? null,
    kind: row.kind as TextKind,
    state: row.state!,
    sid: row.sid!,
    status: (row.status ?? null) as CarrierStatus | null,
    textState: row.text_state as TextState,
  }))
}

/**
 * Writes what the carrier told, one receipt an attempt: never backwards, whatever came first. It is also how an accepted POST and a settled
 * unknown are written, since all three say the same. Returns how many texts were released that had waited for one of these.
 * @param source told: the carrier named our attempt. listed: it was found by its words; throws when the SID is another attempt's by now.
 */
export async function writeReceipts(
  tx: Transaction,
  receipts: readonly { receipt: Receipt; attempt: AttemptRef }[],
  { now, source }: { now: Date; source: 'told' | 'listed' },
): Promise<number> {
  await markCards(
    tx,
    receipts.map(({ attempt }) => attempt.broadcastId),
  )
  await lockAttempts(
    tx,
    receipts.map(({ attempt }) => attempt.attemptId),
  )
  const rows = receipts.map(({ receipt, attempt }) => ({
    id: attempt.attemptId,
    text_id: attempt.textId,
    sid: receipt.sid,
    status: receipt.status,
    rank: rankOf(receipt.status),
    code: receipt.failure?.code ?? null,
    text_state: stateOf(receipt.status),
  }))
  if (source === 'told') await freeWronglyBound(tx, rows, now)
  const moved = await tx.$queryRaw<{ id: string; state: string }[]>`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, text_id uuid, sid text, status text,
             rank int, code text, text_state text)),
    told AS (
      UPDATE attempts a SET state = 'accepted', sid = COALESCE(a.sid, row.sid), status = row.status, code = row.code,
             look_at = NULL, finished_at = COALESCE(a.finished_at, now())
        FROM row
       WHERE a.id = row.id AND (a.state <> 'accepted' OR row.rank > COALESCE(CASE a.status
             WHEN 'accepted' THEN 0 WHEN 'queued' THEN 1 WHEN 'sending' THEN 2 WHEN 'sent' THEN 3 ELSE 4 END, -1))
      RETURNING a.id)
    UPDATE texts t SET state = row.text_state, reason = row.code, updated_at = ${now}
      FROM row JOIN told USING (id)
     WHERE t.id = row.text_id AND
           CASE row.text_state WHEN 'accepted' THEN 2 WHEN 'sent' THEN 3 ELSE 4 END >
           CASE WHEN t.state = 'accepted' THEN 2 WHEN t.state = 'sent' THEN 3
                WHEN t.state = 'failed' AND t.reason IN ('too_late', 'undecidable') THEN 0
                WHEN t.state IN ('delivered', 'undelivered', 'failed') THEN 4 ELSE 0 END
    RETURNING t.id, t.state`
  const left = new Set(moved.filter((row) => row.state !== 'accepted').map(({ id }) => id))
  const welcomes = receipts.filter(({ attempt }) => attempt.kind === 'welcome' && left.has(attempt.textId))
  return releaseHeld(
    tx,
    welcomes.map(({ attempt }) => attempt.textId),
    now,
  )
}

/**
 * The carrier names our attempt in what it tells, the list does not: where settling gave this SID to another attempt, that one is unknown again.
 */
async function freeWronglyBound(
  tx: Transaction,
  rows: readonly { id: string; sid: string }[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH freed AS (
      UPDATE attempts a SET state = 'unknown', sid = NULL, status = NULL, code = NULL, look_at = now(), finished_at = NULL
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, sid text)
       WHERE a.sid = row.sid AND a.id <> row.id
      RETURNING a.text_id)
    UPDATE texts t SET state = 'unknown', reason = NULL, updated_at = ${now} FROM freed WHERE t.id = freed.text_id`
}
