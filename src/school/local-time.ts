import { DateTime } from 'luxon'
import type { SchoolDay } from './school-day.ts'

/** The first instant of local time at or after this minute of that day: a minute lost in spring is the first one after it. */
export function atMinute(day: DateTime, minute: number): DateTime {
  if (minute === 1440) return day.plus({ days: 1 }).startOf('day')
  const at = day.set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 })
  return at.hour * 60 + at.minute === minute ? at : endOfGap(at)
}

/** Luxon moves a time that the clocks leave out on by the whole gap: the gap ended where the offset became what it is then. */
function endOfGap(after: DateTime): DateTime {
  const before = after.minus({ minutes: 1 })
  return before.offset === after.offset ? endOfGap(before) : after
}

/** When it is this minute of a day at the school: of an hour that comes twice in autumn the first, of one that is left out in spring its end. */
export function instantAt(timezone: string, day: SchoolDay, minute: number): Date {
  return atMinute(DateTime.fromISO(day, { zone: timezone }).startOf('day'), minute).toJSDate()
}

/** The minute of its day that it is at the school. */
export function minuteAt(timezone: string, instant: Date): number {
  const at = DateTime.fromJSDate(instant, { zone: timezone })
  return at.hour * 60 + at.minute
}
