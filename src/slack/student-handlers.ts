import { type ChildRecord, readChildRecord } from '../engagement/child-record.ts'
import { findChildren } from '../engagement/find-children.ts'
import { staffText } from '../languages/catalogue.ts'
import { isId, newId } from '../lib/id.ts'
import { classroomOf } from '../people/classroom-reader.ts'
import type { FormAnswer, Interaction, Reply } from './reply.ts'
import type { ActionPress } from './slack-app.ts'
import type { SlackPart } from './slack-part.ts'
import type { ComposeForm } from './views/compose-update.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'
import { noticeView, pushView, updateView } from './views/people-notice.ts'
import {
  chosenCaregiver,
  type StudentList,
  studentListView,
  type StudentShown,
  studentView,
} from './views/student-view.ts'

/** A child's record: found by name, read page by page. */
export function studentHandlers(deps: PeopleViewDeps): SlackPart {
  const turn = (press: ActionPress) => change(deps, press, { page: Number(press.value) || 0 })
  return {
    verbs: { student: (interaction, rest) => studentCommand(deps, interaction, rest) },
    actions: {
      student_open: async (press) => ({ afterwards: () => open(deps, press) }),
      student_newer: turn,
      student_older: turn,
      student_as: (press) => change(deps, press, { as: chosenCaregiver(press.value), page: 0 }),
    },
    submissions: { students: (form) => submitSearch(deps, form) },
  }
}

/** `/family student [NAME]` opens the list, or the record of the one child that it names. */
async function studentCommand(deps: PeopleViewDeps, interaction: Interaction, rest: string): Promise<Reply> {
  const { userId: by, channelId, triggerId } = interaction
  const typed = rest.trim().slice(0, 100)
  const classroom = await classroomOf(deps.database.client, channelId)
  const list: StudentList = { listId: `students:${newId()}`, classroomId: classroom?.id ?? null, typed }
  const found = await findChildren(deps, { by, classroomId: list.classroomId, typed })
  if (found.kind === 'not_staff') return { ack: { text: staffText('access.not_staff') } }
  return {
    async afterwards() {
      const [only, ...others] = found.kind === 'found' && typed !== '' ? found.children : []
      const view =
        only !== undefined && others.length === 0
          ? await recordView(deps, by, newShown(only.studentId))
          : studentListView(list, found)
      await deps.client.views.open({ trigger_id: triggerId, view })
    },
  }
}

async function submitSearch(deps: PeopleViewDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const before = JSON.parse(form.privateMetadata) as StudentList
  const typed = (form.values['search']?.['text']?.value ?? '').trim()
  const list = { ...before, typed }
  const found = await findChildren(deps, { by: form.userId, classroomId: list.classroomId, typed })
  return { ack: { response_action: 'update', view: studentListView(list, found) } }
}

async function open(deps: PeopleViewDeps, press: ActionPress): Promise<void> {
  await pushView(deps, press, await recordView(deps, press.userId, newShown(press.value)))
}

async function change(deps: PeopleViewDeps, press: ActionPress, to: Partial<StudentShown>): Promise<Reply> {
  if (press.form === null) return {}
  const shown = { ...(JSON.parse(press.form.privateMetadata) as StudentShown), ...to }
  return {
    afterwards: async () => updateView(deps, shown.recordId, await recordView(deps, press.userId, shown)),
  }
}

function newShown(studentId: string): StudentShown {
  return { recordId: `student:${newId()}`, studentId, page: 0, as: null }
}

async function recordView(deps: PeopleViewDeps, by: string, shown: StudentShown) {
  const { database, sealer, clock, school } = deps
  const of = { studentId: shown.studentId, by, page: shown.page, as: shown.as }
  const known: ChildRecord | null = isId(shown.studentId)
    ? await readChildRecord({ queries: database.client, sealer, clock, school }, of)
    : null
  if (known === null) return noticeView(staffText('access.not_staff'))
  return studentView(shown, known, { timezone: school.timezone, now: clock.now() })
}
