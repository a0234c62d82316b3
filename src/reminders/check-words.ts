import { buildPreview } from '../broadcasts/preview.ts'
import { openSenderBook } from '../broadcasts/sender.ts'
import { readAudience } from '../people/audience-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { isCoordinator } from '../school/school.ts'
import { contentOf } from './kinds/send-words.ts'
import { classroomOf } from './kinds/scheduled-draft.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import type { ScheduleSpec } from './schedule.ts'

/** Why the words of a schedule cannot go out as they are. */
export interface WordsFault {
  field: 'words'
  why: 'empty' | 'too_long' | 'coordinator_writes'
}

/** Judges a schedule's words by what those it is for would read today, as a draft's are: nobody looks at a preview of each date. */
export async function checkWords(
  { database, sealer, clock, school }: ReminderDeps,
  spec: ScheduleSpec,
  by: string,
): Promise<WordsFault | null> {
  const content = contentOf(spec)
  if (content === null) return null
  const { audience, maker: author } = spec
  const at = clock.now()
  const members = await readAudience(database.client, sealer, {
    ...audience,
    classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
    on: schoolDate(school.timezone, at),
  })
  const classroomId = classroomOf(audience)
  const book = openSenderBook(database.client, sealer, { schoolName: school.name, classroomId, author, at, content })
  const readers = []
  for (const member of members) readers.push({ member, sender: await book.senderFor(member) })
  const { kind } = buildPreview(content, readers, 0).verdict
  switch (kind) {
    case 'empty':
    case 'too_long':
      return { field: 'words', why: kind }
    case 'coordinator_confirms':
      return isCoordinator(school, by) ? null : { field: 'words', why: 'coordinator_writes' }
    case 'teacher_confirms':
    case 'ok':
      return null
  }
}
