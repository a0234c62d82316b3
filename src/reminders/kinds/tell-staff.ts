import type { Transaction } from '../../database/database.ts'
import { classesOf, type ClassOfStaff } from '../../people/class-staff-reader.ts'
import { putPost } from '../../posts/put-post.ts'
import { instantAt } from '../../school/local-time.ts'
import { mondayOf } from '../../school/school-day.ts'
import type { ReminderDeps } from '../reminder-deps.ts'
import type { DueDate, Made, ReminderKind } from '../reminder-kind.ts'
import { classesWithUpdate } from '../week-update-reader.ts'

/** What a member of staff reads; JSON. `classroomId` is whose update can be begun from it. */
export type StaffReminder =
  | { what: 'words'; name: string; by: string; words: string }
  | { what: 'no_update'; classes: { classroomId: string; name: string }[] }

/** Words to the staff of classes, once to each person. */
export const staffWordsKind: ReminderKind<'staff_words'> = {
  goesTo: 'staff',
  async make(tx, deps, due, { text: words }) {
    const { name, maker: by } = due.schedule
    const people = new Set((await staffOf(tx, deps, due)).flatMap(({ staff }) => staff))
    return tell(tx, deps, due, new Map([...people].map((person) => [person, { what: 'words', name, by, words }])))
  },
}

/** A nudge to the teachers of those classes that have had no update since Monday. */
export const nudgeUpdatesKind: ReminderKind<'nudge_updates'> = {
  goesTo: 'staff',
  async make(tx, deps, due) {
    const { timezone } = deps.school
    const monday = instantAt(timezone, mondayOf(timezone, due.sendAt), 0)
    const classes = await staffOf(tx, deps, due)
    const done = await classesWithUpdate(tx, { since: monday })
    const models = new Map<string, StaffReminder & { what: 'no_update' }>()
    for (const { id: classroomId, name, teachers } of classes.filter(({ id }) => !done.has(id))) {
      for (const teacher of teachers) {
        const model = models.get(teacher) ?? { what: 'no_update', classes: [] }
        model.classes.push({ classroomId, name })
        models.set(teacher, model)
      }
    }
    return tell(tx, deps, due, models)
  },
}

function staffOf(tx: Transaction, { clock }: ReminderDeps, { schedule }: DueDate): Promise<ClassOfStaff[]> {
  const { audience } = schedule
  return classesOf(tx, {
    ...audience,
    classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
    at: clock.now(),
  })
}

async function tell(
  tx: Transaction,
  { sealer, clock }: ReminderDeps,
  { occurrenceId }: { occurrenceId: string },
  models: ReadonlyMap<string, StaffReminder>,
): Promise<Made> {
  for (const [destination, model] of models) {
    const key = `staff_reminder:${occurrenceId}:${destination}`
    await putPost(tx, sealer, { key, destination, kind: 'staff_reminder', model, at: clock.now() })
  }
  return models.size === 0 ? { kind: 'nobody' } : { kind: 'sent', broadcastId: null }
}
