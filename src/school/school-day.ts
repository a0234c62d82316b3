import { DateTime } from 'luxon'
import { writtenDate } from '../languages/written-date.ts'

/** A date of the school's calendar: `2026-12-04`. */
export type SchoolDay = string

/** The day it is at the school at an instant. */
export function schoolDayAt(timezone: string, instant: Date): SchoolDay {
  return DateTime.fromJSDate(instant, { zone: timezone }).toFormat('yyyy-MM-dd')
}

/** The day so many days later; null when `day` is not a date of the calendar, or not written as one. */
export function plusDays(day: string, days: number): SchoolDay | null {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? DateTime.fromISO(day, { zone: 'utc' }) : null
  return date?.isValid === true ? date.plus({ days }).toFormat('yyyy-MM-dd') : null
}

/** The first instant after a day at the school. */
export function endOfSchoolDay(timezone: string, day: SchoolDay): Date {
  return DateTime.fromISO(day, { zone: timezone }).plus({ days: 1 }).startOf('day').toJSDate()
}

/** How staff read a day: "Fri, Dec 4", with the year when it is not this one's. */
export function formatSchoolDay(day: SchoolDay, today: SchoolDay): string {
  const format = day.slice(0, 4) === today.slice(0, 4) ? 'ccc, LLL d' : 'ccc, LLL d, yyyy'
  return DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-US').toFormat(format)
}

/** How a family reads a day: the weekday and the date, as their language writes them. */
export function formatFamilyDay(day: SchoolDay, language: string): string {
  const date = DateTime.fromISO(day, { zone: 'utc' })
  const { weekday, day: dayOfMonth, month } = date
  const written = writtenDate(language, { weekday, day: dayOfMonth, month })
  if (written !== null) return written
  const known = Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en'
  return date.setLocale(known).toLocaleString({ weekday: 'long', month: 'long', day: 'numeric' })
}

/** The first day of the week that an instant is in at the school. */
export function mondayOf(timezone: string, instant: Date): SchoolDay {
  const day = schoolDayAt(timezone, instant)
  return plusDays(day, 1 - weekdayOf(day)) ?? day
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: SchoolDay): number {
  return new Date(day).getUTCDay() || 7
}
