import type { Audience, Content } from '../../broadcasts/content.ts'
import { createScheduledDraft } from '../../broadcasts/scheduled-draft-store.ts'
import type { Wording } from '../../broadcasts/wording.ts'
import type { Transaction } from '../../database/database.ts'
import { spokenLanguage, STAFF_LANGUAGE } from '../../languages/translator.ts'
import { readLanguages } from '../../people/audience-count-reader.ts'
import { schoolDate } from '../../school/school-date.ts'
import type { ReminderDeps } from '../reminder-deps.ts'
import type { DueDate } from '../reminder-kind.ts'

/** One class, whose channel has the card and whose it is; null: the card is its maker's. */
export function classroomOf(audience: Audience): string | null {
  return 'classroomIds' in audience && audience.classroomIds.length === 1 ? (audience.classroomIds[0] ?? null) : null
}

/** Nobody has looked at it, so nothing is translated yet: languages that it is not written in wait for their words. */
export async function scheduledDraft(
  tx: Transaction,
  { sealer, clock, school }: ReminderDeps,
  { schedule, sendAt }: DueDate,
  { content, written }: { content: Content; written: readonly Wording[] },
): Promise<string> {
  const { audience, maker: author } = schedule
  const classroomIds = 'all' in audience ? ('all' as const) : audience.classroomIds
  const at = clock.now()
  const read = await readLanguages(tx, { ...audience, classroomIds, on: schoolDate(school.timezone, at) })
  const known = new Set([STAFF_LANGUAGE, ...written.map(({ language }) => language)])
  const waiting = [...new Set(read.map(spokenLanguage))].filter((language) => !known.has(language))
  const row = { classroomId: classroomOf(audience), author, content, at }
  return createScheduledDraft(tx, sealer, row, { written, waiting, since: sendAt })
}
