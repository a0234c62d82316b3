import { instantAt } from '../school/local-time.ts'
import { plusDays, type SchoolDay, schoolDayAt } from '../school/school-day.ts'

/** Tonight's homework, and what families are asked about it. */
export interface HomeworkContent {
  kind: 'homework'
  text: string
  /** Whose caregivers get it, each as if they were the only ones; null: the whole class. */
  studentIds: readonly string[] | null
  /** The minute of the school's day at which families are asked, the first time it comes after the text. */
  askMinute: number
  /** The day of the next lesson: in its morning the class is told what came of it. */
  lesson: SchoolDay
}

/** Before any lesson begins. */
const reportMinute = 7 * 60
/** Nobody is asked about what they have only just got. */
const soonestMs = 30 * 60_000

export function homeworkTimes(
  { askMinute, lesson }: Pick<HomeworkContent, 'askMinute' | 'lesson'>,
  timezone: string,
  sendAt: Date,
): { askAt: Date; reportAt: Date } {
  const day = schoolDayAt(timezone, sendAt)
  const tonight = instantAt(timezone, day, askMinute)
  const isInTime = tonight.getTime() >= sendAt.getTime() + soonestMs
  const askAt = isInTime ? tonight : instantAt(timezone, plusDays(day, 1) ?? day, askMinute)
  return { askAt, reportAt: instantAt(timezone, lesson, reportMinute) }
}
