import type { Transaction } from '../database/database.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import type { Tie } from './conversation-post.ts'
import type { EntryState } from './entry.ts'
import { findEntry } from './entry-reader.ts'
import type { HelpCase, HelpReason } from './help-case-store.ts'
import { otherClasses } from './other-classes.ts'
import { tiesOf } from './post-root.ts'
import { findThread } from './thread-store.ts'

/** What a coordinator reads of a text that was passed on; JSON. */
export interface HelpPost {
  caseId: string
  entryId: string
  reason: HelpReason
  openedBy: string
  classroom: string | null
  caregiver: string
  ties: Tie[]
  language: string
  words: string
  photos: number
  takenBy: string | null
  state: EntryState
  settledBy: string | null
  others: { classroomId: string; name: string }[]
}

export function helpKey(caseId: string, coordinator: string): string {
  return `help:${caseId}:${coordinator}`
}

/** Shows a case to every coordinator who was told, or shows it anew. Announce `posts` after the commit. */
export async function postCase(tx: Transaction, deps: TalkDeps, help: HelpCase): Promise<void> {
  const { sealer, clock, school } = deps
  const entry = await findEntry(tx, sealer, help.entryId)
  const thread = entry?.threadId == null ? null : await findThread(tx, entry.threadId)
  if (entry === null || thread === null) return
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const classroom = thread.classroomId === null ? null : await findClassroom(tx, thread.classroomId)
  const model: HelpPost = {
    caseId: help.id,
    entryId: entry.id,
    reason: help.reason,
    openedBy: help.openedBy,
    classroom: classroom?.name ?? null,
    caregiver: member.caregiverName,
    ties: tiesOf(member.students, thread.classroomId),
    language: member.language,
    words: entry.words,
    photos: entry.photos,
    takenBy: help.takenBy,
    state: entry.state,
    settledBy: entry.settledBy,
    others: entry.state === 'passed_on' ? await otherClasses(tx, member, thread.classroomId) : [],
  }
  for (const coordinator of help.told) {
    await putPost(tx, sealer, {
      key: helpKey(help.id, coordinator),
      destination: coordinator,
      kind: 'help_case',
      model,
      at: now,
    })
  }
}
