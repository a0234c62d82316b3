import type { GradeBand } from './strategy.ts'

const beforeFirst = /^(?:pk|pre ?k|prek|tk|k|kg|kindergarten|pre kindergarten|transitional kindergarten|\d?k)$/

/** The band of a grade as rosters write it ("K", "PK", "4", "Grade 4", "10th"); null where it is no grade. */
export function bandOfGrade(grade: string): GradeBand | null {
  const written = grade
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bgrade\b/, '')
    .trim()
  if (beforeFirst.test(written)) return 'preK-2'
  const year = /^0?(\d{1,2})(?:st|nd|rd|th)?$/.exec(written)?.[1]
  const number = year === undefined ? 0 : Number(year)
  if (number < 1 || number > 12) return null
  if (number <= 2) return 'preK-2'
  if (number <= 5) return '3-5'
  return number <= 8 ? '6-8' : '9-12'
}
