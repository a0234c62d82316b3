import type { Database } from '../src/database/database.ts'
import { systemClock } from '../src/lib/clock.ts'
import { newId } from '../src/lib/id.ts'
import { claimTexts } from '../src/outbox/claim-texts.ts'

const claims = 25
const batch = 256

/** Queues a text for every caregiver and claims batches of them as the outbox does; milliseconds each. Leaves the queue as it was. */
export async function measureClaims(database: Database): Promise<number[]> {
  await database.client.$executeRawUnsafe(`
    INSERT INTO texts (id, caregiver_id, consent_id, kind, phone_hash, phone_sealed, body_hash, body_sealed, language,
      language_source, segments, priority, state, due_at, turn_at, useful_until, created_at, updated_at)
    SELECT gen_random_uuid(), caregiver_id, id, 'message', phone_hash, phone_sealed, 'bench', phone_sealed, 'en', 'roster', 1, 20,
      'queued', now(), now() + row_number() OVER () * interval '100 ms', now() + interval '3 days', now(), now() FROM consents`)
  const claiming = {
    database,
    clock: systemClock,
    school: { timezone: 'America/New_York', window: { fromMinute: 0, untilMinute: 1440 } },
    claimedBy: newId(),
    leaseMs: 10_000,
    sender: 'sms',
    pace: null,
  }
  const times: number[] = []
  for (let claim = 0; claim < claims; claim++) {
    const began = performance.now()
    const { intents } = await claimTexts(claiming, batch)
    times.push(performance.now() - began)
    if (intents.length === 0) break
  }
  await database.client.$executeRawUnsafe(`DELETE FROM attempts WHERE body_hash = 'bench'`)
  await database.client.$executeRawUnsafe(`DELETE FROM texts WHERE body_hash = 'bench'`)
  return times
}
