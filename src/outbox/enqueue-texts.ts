import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import type { TextKind } from './text-state.ts'

export interface NewText {
  /** Chosen by the caller when something must point at it. */
  id?: string
  /** A welcome that goes ahead of an update carries none: one text per number and broadcast. */
  broadcastId: string | null
  classroomId: string | null
  /** Null, as the consent, for an answer to a number that is nobody's we know. */
  caregiverId: string | null
  consentId: string | null
  kind: TextKind
  phone: Phone
  body: string
  language: string
  /** roster | asked | guessed | staff | fallback */
  languageSource: string
  segments: number
  /** 0 leaves first: answers and confirmations 0, welcomes 10, broadcasts 20. */
  priority: number
  /** May leave outside the send window. */
  anyHour: boolean
  /** May leave though the consent is stopped: the one confirmation of a STOP, the apology to a wrong number. */
  despiteStop: boolean
  /** Waits until this text was sent, or two minutes after it was accepted. */
  afterTextId: string | null
  /** School time: not before. */
  dueAt: Date
  /** Orders texts of one priority; the texts of a broadcast get theirs from `takeTurns`. */
  turnAt: Date
  usefulUntil: Date
}

/**
 * Puts texts into the outbox and returns the ids of those that are new: a number that has its text of this broadcast, or a
 * consent that has its welcome, gets no other. Announce `outbox` after the commit.
 */
export async function enqueueTexts(
  tx: Transaction,
  sealer: Sealer,
  texts: readonly NewText[],
  now: Date,
): Promise<string[]> {
  if (texts.length === 0) return []
  const rows = texts.map((text) => ({
    id: text.id ?? newId(),
    broadcast_id: text.broadcastId,
    classroom_id: text.classroomId,
    caregiver_id: text.caregiverId,
    consent_id: text.consentId,
    kind: text.kind,
    phone_hash: sealer.hash('phone', text.phone),
    phone_sealed: sealer.seal(text.phone),
    body_hash: sealer.hash('body', text.body),
    body_sealed: sealer.seal(text.body),
    language: text.language,
    language_source: text.languageSource,
    segments: text.segments,
    priority: text.priority,
    any_hour: text.anyHour,
    despite_stop: text.despiteStop,
    state: text.afterTextId === null ? 'queued' : 'held',
    after_text_id: text.afterTextId,
    due_at: text.dueAt,
    turn_at: text.turnAt,
    useful_until: text.usefulUntil,
  }))
  const made = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO texts (id, broadcast_id, classroom_id, caregiver_id, consent_id, kind, phone_hash, phone_sealed, body_hash,
                       body_sealed, language, language_source, segments, priority, any_hour, despite_stop, state, after_text_id,
                       due_at, turn_at, useful_until, created_at, updated_at)
    SELECT row.*, ${now}::timestamptz, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, broadcast_id uuid, classroom_id uuid,
           caregiver_id uuid, consent_id uuid, kind text, phone_hash text, phone_sealed text, body_hash text, body_sealed text,
           language text, language_source text, segments int, priority int, any_hour boolean, despite_stop boolean,
           state text, after_text_id uuid, due_at timestamptz, turn_at timestamptz, useful_until timestamptz)
    ON CONFLICT DO NOTHING
    RETURNING id`
  return made.map(({ id }) => id)
}
