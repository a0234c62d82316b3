import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'

/** A text waits for its turn at the sender's pace; a day's wait is not that. */
const lateAfterMs = 10 * 60_000

/** What the facts say of the database, its key and the queue in it. */
export function judgeStorage({ storage, schoolNow }: Pick<Facts, 'storage' | 'schoolNow'>): Finding[] {
  if (storage.kind !== 'answered') {
    const why = storage.kind === 'refused' ? storage.code : storage.why
    return [{ grade: 'fault', key: 'doctor.database_no_answer', params: { why } }]
  }
  const { version, missing, keyFits, oldestSince } = storage
  const lateMs = oldestSince === null ? 0 : schoolNow.getTime() - oldestSince.getTime()
  return [
    missing === 0
      ? { grade: 'good', key: 'doctor.database', params: { version } }
      : { grade: 'fault', key: 'doctor.migrations_missing', params: { missing } },
    keyFits === null
      ? { grade: 'note', key: 'doctor.key_unused', params: {} }
      : keyFits
        ? { grade: 'good', key: 'doctor.key', params: {} }
        : { grade: 'fault', key: 'doctor.key_wrong', params: {} },
    lateMs <= lateAfterMs
      ? { grade: 'good', key: 'doctor.queue', params: {} }
      : { grade: 'fault', key: 'doctor.queue_late', params: { minutes: Math.round(lateMs / 60_000) } },
  ]
}
