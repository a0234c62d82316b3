import type { Database } from '../src/database/database.ts'
import { newId } from '../src/lib/id.ts'
import { createSealer } from '../src/lib/seal.ts'
import { dataKey } from './account.ts'

export interface SeededSchool {
  classroomId: string
  phones: string[]
}

const batch = 5000

const statements = [
  `INSERT INTO caregivers (id, name_sealed, language, language_source)
   SELECT caregiver_id, name, 'en', 'roster' FROM row`,
  `INSERT INTO consents (id, caregiver_id, phone_hash, phone_sealed, state, changed_at)
   SELECT consent_id, caregiver_id, phone_hash, phone, 'enrolled', now() FROM row`,
  `INSERT INTO students (id, roster_id_hash, roster_id_sealed, first_name_sealed, last_name_sealed, grade)
   SELECT student_id, student_id::text, name, name, name, '3' FROM row`,
  `INSERT INTO enrollments (id, student_id, classroom_id, since)
   SELECT enrollment_id, student_id, classroom_id, '2026-09-01' FROM row`,
  `INSERT INTO care (id, caregiver_id, student_id, relationship, since)
   SELECT care_id, caregiver_id, student_id, 'mother', '2026-09-01' FROM row`,
  `INSERT INTO texts (id, classroom_id, caregiver_id, consent_id, kind, phone_hash, phone_sealed, body_hash, body_sealed, language,
     language_source, segments, priority, state, due_at, turn_at, useful_until, created_at, updated_at)
   SELECT welcome_id, classroom_id, caregiver_id, consent_id, 'welcome', phone_hash, phone, 'welcome', name, 'en', 'roster', 1, 10,
     'delivered', now(), now(), now(), now(), now() FROM row`,
]

/** One classroom with so many caregivers, who all have had their welcome, tied to a channel and its teacher. */
export async function seedSchool(
  database: Database,
  { caregivers, channel, teacher }: { caregivers: number; channel: string; teacher: string },
): Promise<SeededSchool> {
  const sealer = createSealer(dataKey)
  const classroomId = newId()
  const now = new Date()
  await database.client.classroom.create({
    data: { id: classroomId, name: 'Room 12', nameKey: 'room 12', channelId: channel, channelState: 'linked' },
  })
  await database.client.classroomStaff.create({
    data: { id: newId(), classroomId, slackUserId: teacher, role: 'teacher', since: now, addedBy: teacher },
  })
  const phones = Array.from({ length: caregivers }, (_, index) => `+1201${String(2_000_000 + index)}`)
  const name = sealer.seal('Rosa')
  for (let from = 0; from < caregivers; from += batch) {
    const rows = phones.slice(from, from + batch).map((phone) => ({
      caregiver_id: newId(),
      consent_id: newId(),
      student_id: newId(),
      enrollment_id: newId(),
      care_id: newId(),
      welcome_id: newId(),
      classroom_id: classroomId,
      phone_hash: sealer.hash('phone', phone),
      phone: sealer.seal(phone),
      name,
    }))
    for (const statement of statements) {
      await database.client.$executeRawUnsafe(
        `WITH row AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS row(caregiver_id uuid, consent_id uuid, student_id uuid,
           enrollment_id uuid, care_id uuid, welcome_id uuid, classroom_id uuid, phone_hash text, phone text, name text))
         ${statement}`,
        JSON.stringify(rows),
      )
    }
  }
  await database.client.$executeRawUnsafe('ANALYZE')
  return { classroomId, phones }
}

/** An id for the n-th row of the past. */
const idOfN = `('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`

/** So many texts of years gone by, each with the attempt that was delivered, spread over the school's caregivers. */
export async function seedHistory(database: Database, count: number): Promise<void> {
  const piece = 100_000
  await database.client.$executeRawUnsafe(`CREATE TABLE bench_consents AS
    SELECT (row_number() OVER (ORDER BY id) - 1)::int AS place, id, caregiver_id, phone_hash, phone_sealed FROM consents`)
  await database.client.$executeRawUnsafe('CREATE UNIQUE INDEX ON bench_consents (place)')
  const places = `(SELECT count(*) FROM bench_consents)`
  for (let from = 0; from < count; from += piece) {
    const until = Math.min(count, from + piece) - 1
    await database.inTransaction(
      async (tx) => {
        await tx.$executeRawUnsafe(`
          INSERT INTO texts (id, caregiver_id, consent_id, kind, phone_hash, phone_sealed, body_hash, body_sealed, language,
            language_source, segments, priority, state, due_at, turn_at, useful_until, created_at, updated_at)
          SELECT ${idOfN}, c.caregiver_id, c.id, 'message', c.phone_hash, c.phone_sealed, md5(n::text), repeat('x', 160), 'en',
            'roster', 1, 20, 'delivered', at, at, at, at, at
            FROM (SELECT n, now() - (${count} - n) * interval '10 seconds' AS at FROM generate_series(${from}, ${until}) AS n) AS old
            JOIN bench_consents c ON c.place = n % ${places}`)
        await tx.$executeRawUnsafe(`
          INSERT INTO attempts (id, text_id, number, phone_hash, body_hash, segments, state, claimed_by, lease_until, intended_at, sid, status)
          SELECT ${idOfN}, ${idOfN}, 1, c.phone_hash, md5(n::text), 1, 'accepted', 'old', now(), now(), 'SMold' || n, 'delivered'
            FROM generate_series(${from}, ${until}) AS n JOIN bench_consents c ON c.place = n % ${places}`)
      },
      { timeoutMs: 600_000 },
    )
  }
  await database.client.$executeRawUnsafe('DROP TABLE bench_consents')
  await database.client.$executeRawUnsafe('ANALYZE')
}
