import type { SchoolDay } from '../school/school-day.ts'

/** A time of the school's own clock, to the minute: `2027-01-11T17:30`. Later ones compare greater. */
export type LocalTime = string

/** When something comes again. Weekdays count from 1, Monday; a minute is one of its day. */
export type Rule =
  /** Every so many weeks, counted from the week of the first day. */
  | { kind: 'weekly'; weekdays: readonly number[]; everyWeeks: number; minute: number }
  | { kind: 'monthly'; place: 'first' | 'last'; weekday: number; minute: number }
  | { kind: 'once'; day: SchoolDay; minute: number }
  /** Five fields, read on the school's clock. */
  | { kind: 'cron'; expression: string }

export interface Recurrence {
  rule: Rule
  from: SchoolDay
  /** The last day on which it may come. */
  until: SchoolDay | null
}

export function localTime(day: SchoolDay, minute: number): LocalTime {
  return `${day}T${clockOf(minute)}`
}

/** A minute of its day: `17:30`. */
export function clockOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

export function dayOfLocal(local: LocalTime): SchoolDay {
  return local.slice(0, 10)
}

export function minuteOfLocal(local: LocalTime): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
}
