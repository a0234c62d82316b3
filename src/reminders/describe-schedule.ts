import { staffText } from '../languages/catalogue.ts'
import { languageName, parseLanguageTag } from '../languages/supported-language.ts'
import type { Audience } from '../broadcasts/content.ts'
import { formatSchoolDay, type SchoolDay } from '../school/school-day.ts'
import type { Recurrence } from './recurrence.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const weekdayName = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })

/** 1 for Monday: "Mon". */
export function weekdayLabel(weekday: number): string {
  return weekdayName.format(new Date(Date.UTC(2027, 0, 3 + weekday)))
}

/** "Mon and Wed at 5:30 PM, every 2 weeks" */
export function describeRecurrence({ rule, until }: Recurrence, today: SchoolDay): string {
  const words = describeRule(rule, today)
  return until === null ? words : staffText('schedule.until', { words, day: formatSchoolDay(until, today) })
}

function describeRule(rule: Recurrence['rule'], today: SchoolDay): string {
  switch (rule.kind) {
    case 'weekly': {
      const params = { days: list.format(rule.weekdays.map(weekdayLabel)), time: clockWords(rule.minute) }
      return rule.everyWeeks === 1
        ? staffText('schedule.weekly', params)
        : staffText('schedule.every_weeks', { ...params, weeks: rule.everyWeeks })
    }
    case 'monthly':
      return staffText(`schedule.${rule.place}_weekday`, {
        day: weekdayLabel(rule.weekday),
        time: clockWords(rule.minute),
      })
    case 'once':
      return staffText('schedule.once', { day: formatSchoolDay(rule.day, today), time: clockWords(rule.minute) })
    case 'cron':
      return staffText('schedule.cron', { expression: rule.expression })
  }
}

function clockWords(minute: number): string {
  const half = minute < 720 ? 'AM' : 'PM'
  return `${Math.floor(minute / 60) % 12 || 12}:${String(minute % 60).padStart(2, '0')} ${half}`
}

/** Whom it is for. `classrooms` names those of the school. */
export function describeAudience(audience: Audience, classrooms: ReadonlyMap<string, string>): string {
  const who =
    'all' in audience
      ? staffText('schedule.whole_school')
      : list.format(audience.classroomIds.map((id) => classrooms.get(id) ?? '?'))
  const grades =
    audience.grades === undefined ? [] : [staffText('schedule.grades', { grades: list.format(audience.grades) })]
  const languages = audience.languages === undefined ? [] : [list.format(audience.languages.map(languageLabel))]
  const { studentIds } = audience
  const children = studentIds === undefined ? [] : [staffText('schedule.children', { count: studentIds.length })]
  return [who, ...grades, ...languages, ...children].join(', ')
}

function languageLabel(language: string): string {
  const parsed = parseLanguageTag(language)
  return parsed.ok ? languageName(parsed.tag) : language
}
