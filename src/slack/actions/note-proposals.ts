import { isId } from '../../lib/id.ts'
import { classroomsOfStaff } from '../../people/staff-classrooms-reader.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { NoteStem } from '../../texts/word-note.ts'
import type { Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { noteNoticeView } from '../views/compose-note-view.ts'
import type { PeopleViewDeps } from '../views/people-deps.ts'
import { composeNote } from '../views/open-compose-note.ts'

/** `note_doing_well` and `note_improve`, on somebody's Home: the form of a note, for this child and with this beginning. */
export async function pressNoteProposal(deps: PeopleViewDeps, press: ActionPress, stem: NoteStem): Promise<Reply> {
  const [studentId = '', classroomId = ''] = press.value.split(':')
  const classrooms = await classroomsOfStaff(deps.database.client, press.userId, deps.clock.now())
  const classroom = classrooms.find(({ id }) => id === classroomId)
  const view =
    classroom === undefined || !isId(studentId)
      ? noteNoticeView(staffText('access.not_staff'))
      : await composeNote(deps, {
          userId: press.userId,
          classroom,
          channelId: classroom.channelId ?? '',
          elsewhere: true,
          about: { studentId, stem },
        })
  return { afterwards: async () => void (await deps.client.views.open({ trigger_id: press.triggerId, view })) }
}
