import { partsOf } from '../broadcasts/content-parts.ts'
import { namesFor, wordIn } from '../broadcasts/translate-draft.ts'
import { spokenLanguage, STAFF_LANGUAGE, type Translator } from '../languages/translator.ts'
import { readLanguages } from '../people/audience-count-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { contentOf } from './kinds/send-words.ts'
import { classroomOf } from './kinds/scheduled-draft.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import type { ScheduleSpec } from './schedule.ts'

/**
 * Puts the words of a schedule into its readers' languages when it is made, so that they are there on its dates, whoever answers then: what a
 * service made of words is kept by the words.
 */
export async function translateSchedule(
  deps: ReminderDeps & { translator: Translator | null },
  spec: Pick<ScheduleSpec, 'what' | 'audience'>,
): Promise<void> {
  const { database, clock, school, translator } = deps
  const content = contentOf(spec)
  if (translator === null || content === null) return
  const { audience } = spec
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const on = schoolDate(school.timezone, clock.now())
  const read = await readLanguages(database.client, { ...audience, classroomIds, on })
  const languages = [...new Set(read.map(spokenLanguage))].filter((language) => language !== STAFF_LANGUAGE)
  const names = await namesFor(deps, { classroomId: classroomOf(audience) })
  const parts = partsOf(content)
  await Promise.all(languages.map((language) => wordIn(translator, { parts, names, language })))
}
