import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { markCards } from './card-mark-store.ts'
import { nextConsent } from './consent.ts'
import { lockConsents } from './consent-store.ts'
import { type ApplyOptions, inBatches, type Row } from './import-batches.ts'
import type { ImportPlan } from './import-plan.ts'

/** Ends, changes and opens consents, each with its record; returns how many waiting texts were dropped. */
export async function writeConsents(tx: Transaction, plan: ImportPlan, options: ApplyOptions): Promise<number> {
  const { sealer, at, today } = options
  const { end, insert, wish } = plan.consents
  const locked = await lockConsents(tx, [...end, ...wish.map(({ id }) => id)], today)
  const dropped = await endConsents(tx, end, at)

  // A STOP may have come in since the plan was made: what counts is the row that is locked now.
  const states = new Map(locked.map(({ id, state }) => [id, state]))
  const changes: Row[] = []
  const noteChange = (consentId: string, from: string | null, to: string, line: number) =>
    changes.push({
      id: newId(),
      consent: consentId,
      was: from,
      now: to,
      evidence: `line ${line}`,
      at: at.toISOString(),
    })
  for (const { id, to: wanted, line } of wish) {
    const from = states.get(id)!
    const to = nextConsent(from, wanted, 'roster')
    if (to !== from) noteChange(id, from, to, line)
  }
  await inBatches(
    changes.slice(),
    options,
    (change) => change,
    (json) => tx.$executeRaw`
      UPDATE consents SET state = row.now, changed_at = row.at
        FROM jsonb_to_recordset(${json}::jsonb) AS row(consent uuid, now text, at timestamptz)
       WHERE consents.id = row.consent`,
  )
  for (const { id, state, line } of insert) noteChange(id, null, state, line)
  await inBatches(
    insert,
    options,
    ({ id, caregiverId, phone, phoneHash, state }) => ({
      id,
      caregiver: caregiverId,
      hash: phoneHash,
      phone: sealer.seal(phone),
      state,
      at: at.toISOString(),
    }),
    (json) => tx.$executeRaw`
      INSERT INTO consents (id, caregiver_id, phone_hash, phone_sealed, state, changed_at)
      SELECT id, caregiver, hash, phone, state, at FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, caregiver uuid, hash text, phone text, state text, at timestamptz)`,
  )
  await inBatches(
    changes,
    options,
    (change) => change,
    (json) => tx.$executeRaw`
      INSERT INTO consent_changes (id, consent_id, "from", "to", source, evidence, at)
      SELECT id, consent, was, now, 'roster', evidence, at FROM jsonb_to_recordset(${json}::jsonb)
          AS row(id uuid, consent uuid, was text, now text, evidence text, at timestamptz)`,
  )
  return dropped
}

/** Ends consents, and drops what waits for those numbers: they are silent from this commit on. */
async function endConsents(tx: Transaction, ids: readonly string[], at: Date): Promise<number> {
  if (ids.length === 0) return 0
  const json = JSON.stringify(ids)
  await tx.$executeRaw`
    UPDATE consents SET ended_at = ${at}
     WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))`
  const dropped = await tx.$queryRaw<{ broadcast_id: string | null }[]>`
    UPDATE texts SET state = 'dropped', reason = 'number_replaced', updated_at = ${at}
     WHERE state IN ('held', 'queued')
       AND consent_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))
    RETURNING broadcast_id`
  await markCards(
    tx,
    dropped.map((text) => text.broadcast_id),
  )
  return dropped.length
}
