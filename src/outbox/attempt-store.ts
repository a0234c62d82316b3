import type { Transaction } from '../database/database.ts'
import { type AttemptEnd, attemptStateOf, textStateOf } from './attempt-end.ts'
import type { TextKind } from './text-state.ts'
import { markCards } from '../people/card-mark-store.ts'
import { releaseHeld } from './text-store.ts'

/** An attempt, and what its end touches besides. */
export interface AttemptRef {
  attemptId: string
  textId: string
  broadcastId: string | null
  /** Null for an answer to a number that is nobody's we know. */
  consentId: string | null
  kind: TextKind
}

export interface EndedAttempt {
  attempt: AttemptRef
  end: AttemptEnd
}

/** Locks attempts in the order of their ids, so that two groups never wait for each other. */
export async function lockAttempts(tx: Transaction, attemptIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM attempts WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(attemptIds)}::jsonb))
     ORDER BY id FOR NO KEY UPDATE`
}

/**
 * Writes how attempts ended that the carrier did not accept, and what that makes of their texts. An attempt that has been accepted or
 * settled meanwhile stays as it is. Returns how many texts were released that had waited for one of these.
 */
export async function writeEnds(
  tx: Transaction,
  ended: readonly EndedAttempt[],
  { settleSeconds, now }: { settleSeconds: number; now: Date },
): Promise<number> {
  await markCards(
    tx,
    ended.map(({ attempt }) => attempt.broadcastId),
  )
  await lockAttempts(
    tx,
    ended.map(({ attempt }) => attempt.attemptId),
  )
  const rows = ended.map(({ attempt, end }) => {
    const own = attemptStateOf(end)
    const text = textStateOf(end)
    return {
      id: attempt.attemptId,
      text_id: attempt.textId,
      state: own.state,
      code: own.code,
      settled: end.kind !== 'unknown',
      text_state: text.state,
      reason: text.reason,
      not_before: end.kind === 'back' ? end.notBefore : null,
    }
  })
  const changed = await tx.$queryRaw<{ text_id: string; state: string }[]>`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, text_id uuid, state text, code text,
             settled boolean, text_state text, reason text, not_before timestamptz)),
    changed AS (
      UPDATE attempts a SET state = row.state, code = row.code,
             look_at = CASE WHEN row.settled THEN NULL ELSE now() + ${settleSeconds}::float8 * interval '1 second' END,
             finished_at = CASE WHEN row.settled THEN now() END
        FROM row
       WHERE a.id = row.id AND (a.state = 'sending' OR (a.state = 'unknown' AND row.settled))
      RETURNING a.id)
    UPDATE texts t SET state = row.text_state, reason = row.reason, due_at = GREATEST(t.due_at, row.not_before),
           updated_at = ${now}
      FROM row JOIN changed USING (id)
     WHERE t.id = row.text_id AND t.state IN ('sending', 'unknown')
    RETURNING t.id AS text_id, t.state`
  const over = new Set(
    changed.filter((row) => row.state === 'failed' || row.state === 'dropped').map((row) => row.text_id),
  )
  const welcomes = ended.filter(({ attempt }) => attempt.kind === 'welcome' && over.has(attempt.textId))
  return releaseHeld(
    tx,
    welcomes.map(({ attempt }) => attempt.textId),
    now,
  )
}
