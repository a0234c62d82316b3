import names from '../../locales/dates-without-icu.json' with { type: 'json' }

interface DateNames {
  /** Monday first. */
  weekdays: readonly string[]
  months: readonly string[]
  /** How the three stand together. */
  date: string
}

const ours: Readonly<Record<string, DateNames>> = names

/**
 * A date in a language that ICU does not know (Hmong, Haitian Creole); null: it knows this one.
 * @param date `weekday` is 1 for Monday to 7, `month` 1 to 12.
 */
export function writtenDate(
  language: string,
  { weekday, day, month }: { weekday: number; day: number; month: number },
): string | null {
  if (!Object.hasOwn(ours, language)) return null
  const { weekdays, months, date } = ours[language]!
  return date
    .replace('{{weekday}}', weekdays[weekday - 1] ?? '')
    .replace('{{day}}', String(day))
    .replace('{{month}}', months[month - 1] ?? '')
}
