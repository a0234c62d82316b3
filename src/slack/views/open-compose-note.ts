import type { types } from '@slack/bolt'
import type { NoteContent } from '../../broadcasts/content.ts'
import { findComposing, findDraft } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { readAudience } from '../../people/audience-reader.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import { schoolDate } from '../../school/school-date.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { composeNoteView, noteNoticeView } from './compose-note-view.ts'
import { noteChoices } from './note-choices.ts'

const emptyNote: NoteContent = { kind: 'note', caregiverIds: [], studentIds: [], stem: null, text: '' }

/** The form of a note: with the draft to edit, else with what was being written, else with the words of the command. */
export async function composeNote(
  deps: ComposeDeps,
  of: {
    userId: string
    classroom: Classroom
    /** Where the preview will be shown. */
    channelId: string
    elsewhere: boolean
    words?: string
    replaces?: string | null
  },
): Promise<types.ModalView> {
  const { database, sealer, clock, school } = deps
  const { classroom, replaces = null } = of
  const on = schoolDate(school.timezone, clock.now())
  const choices = noteChoices(await readAudience(database.client, sealer, { classroomIds: [classroom.id], on }))
  if (choices.caregivers.length === 0) return noteNoticeView(staffText('preview.nobody'))
  const note = await noteToEdit(deps, { author: of.userId, classroomId: classroom.id, replaces })
  return composeNoteView({
    classroomName: classroom.name,
    choices,
    note: of.words ? { ...note, text: of.words } : note,
    metadata: {
      classroomId: classroom.id,
      channelId: of.channelId,
      openedAt: clock.now().toISOString(),
      replaces,
      elsewhere: of.elsewhere,
    },
  })
}

async function noteToEdit(
  { database, sealer }: ComposeDeps,
  { author, classroomId, replaces }: { author: string; classroomId: string; replaces: string | null },
): Promise<NoteContent> {
  const draft =
    replaces === null
      ? await findComposing(database.client, sealer, { classroomId, author, kind: 'note' })
      : await findDraft(database.client, sealer, replaces)
  return draft?.author === author && draft.content.kind === 'note' ? draft.content : emptyNote
}
