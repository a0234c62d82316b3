import type { types } from '@slack/bolt'
import type { NoteContent } from '../../broadcasts/content.ts'
import { findComposing, findDraft } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { readAudience } from '../../people/audience-reader.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import { schoolDate } from '../../school/school-date.ts'
import type { NoteStem } from '../../texts/word-note.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { composeNoteView, noteNoticeView } from './compose-note-view.ts'
import { noteChoices } from './note-choices.ts'

type NoteFormDeps = Pick<ComposeDeps, 'database' | 'sealer' | 'clock' | 'school'>

const emptyNote: NoteContent = { kind: 'note', caregiverIds: [], studentIds: [], stem: null, text: '' }

/** The form of a note: with the draft to edit, else with what was being written, else with the words of the command. */
export async function composeNote(
  deps: NoteFormDeps,
  of: {
    userId: string
    classroom: Classroom
    /** Where the preview will be shown. */
    channelId: string
    elsewhere: boolean
    words?: string
    replaces?: string | null
    /** The child it is proposed for, and how it begins. */
    about?: { studentId: string; stem: NoteStem }
  },
): Promise<types.ModalView> {
  const { database, sealer, clock, school } = deps
  const { classroom, replaces = null } = of
  const on = schoolDate(school.timezone, clock.now())
  const choices = noteChoices(await readAudience(database.client, sealer, { classroomIds: [classroom.id], on }))
  if (choices.caregivers.length === 0) return noteNoticeView(staffText('preview.nobody'))
  const before = await noteToEdit(deps, { author: of.userId, classroomId: classroom.id, replaces })
  const note = of.about === undefined ? before : noteAbout(of.about, before)
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

/** What was being written for somebody else is not put under another child's name. */
function noteAbout({ studentId, stem }: { studentId: string; stem: NoteStem }, before: NoteContent): NoteContent {
  const isTheirs = before.studentIds.length === 1 && before.studentIds[0] === studentId
  return { ...emptyNote, studentIds: [studentId], stem, text: isTheirs ? before.text : '' }
}

async function noteToEdit(
  { database, sealer }: NoteFormDeps,
  { author, classroomId, replaces }: { author: string; classroomId: string; replaces: string | null },
): Promise<NoteContent> {
  const draft =
    replaces === null
      ? await findComposing(database.client, sealer, { classroomId, author, kind: 'note' })
      : await findDraft(database.client, sealer, replaces)
  return draft?.author === author && draft.content.kind === 'note' ? draft.content : emptyNote
}
