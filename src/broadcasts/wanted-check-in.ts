import { instantAt } from '../school/local-time.ts'
import { programSlotMinute } from '../school/offered-send-times.ts'
import { plusDays, schoolDayAt } from '../school/school-day.ts'
import type { Content } from './content.ts'
import { homeworkTimes } from './homework-content.ts'

/**
 * When families shall be asked how it went with what leaves at `sendAt`; null: not at all. A strategy so many days later, in the slot in which
 * they read, homework in the evening.
 */
export function wantedCheckIn(content: Content, timezone: string, sendAt: Date): Date | null {
  if (content.kind === 'homework') return homeworkTimes(content, timezone, sendAt).askAt
  if (content.kind !== 'strategy' || content.checkInDays === null) return null
  const sent = schoolDayAt(timezone, sendAt)
  return instantAt(timezone, plusDays(sent, content.checkInDays) ?? sent, programSlotMinute)
}
