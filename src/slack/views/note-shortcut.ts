import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import { classroomsOfStaff } from '../../people/staff-classrooms-reader.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { clampText } from '../rendered-post.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import type { ComposeForm } from './compose-update.ts'
import { noteNoticeView } from './compose-note-view.ts'
import { composeNote } from './open-compose-note.ts'

/** Slack's limits for a select. */
const optionsShown = 100
const optionLength = 75

/** The shortcut, from anywhere in Slack: the form of a note, for whoever is staff of several classes after they chose one. */
export async function openNoteShortcut(deps: ComposeDeps, { userId, triggerId }: Interaction): Promise<void> {
  const classrooms = await classroomsOfStaff(deps.database.client, userId, deps.clock.now())
  const view = await viewFor(deps, userId, classrooms)
  await deps.client.views.open({ trigger_id: triggerId, view })
}

async function viewFor(deps: ComposeDeps, userId: string, classrooms: readonly Classroom[]): Promise<types.ModalView> {
  const [first] = classrooms
  if (first === undefined) return noteNoticeView(staffText('note.no_classroom'))
  return classrooms.length === 1 ? formFor(deps, userId, first) : classroomView(classrooms)
}

/** The class was chosen: the form of the note takes the place of the question. */
export async function submitNoteClassroom(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const chosen = form.values['classroom']?.['classroom']?.selected_option?.value
  const classrooms = await classroomsOfStaff(deps.database.client, form.userId, deps.clock.now())
  const classroom = classrooms.find(({ id }) => id === chosen)
  const view =
    classroom === undefined
      ? noteNoticeView(staffText('access.not_staff'))
      : await formFor(deps, form.userId, classroom)
  return { ack: { response_action: 'update', view } }
}

function formFor(deps: ComposeDeps, userId: string, classroom: Classroom): Promise<types.ModalView> {
  return composeNote(deps, { userId, classroom, channelId: classroom.channelId ?? '', elsewhere: true })
}

function classroomView(classrooms: readonly Classroom[]): types.ModalView {
  const options = classrooms
    .slice(0, optionsShown)
    .map(({ id, name }) => ({ text: plain(clampText(name, optionLength)), value: id }))
  return {
    type: 'modal',
    callback_id: 'compose_note_classroom',
    title: plain(staffText('note.title')),
    submit: plain(staffText('note.choose_classroom')),
    close: plain(staffText('compose.close')),
    blocks: [
      {
        type: 'input',
        block_id: 'classroom',
        label: plain(staffText('note.classroom')),
        element: { type: 'static_select', action_id: 'classroom', options },
      },
    ],
  }
}
