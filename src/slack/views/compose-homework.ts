import { createPreviewed } from '../../broadcasts/draft-store.ts'
import type { HomeworkContent } from '../../broadcasts/homework-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { plusDays, schoolDayAt } from '../../school/school-day.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Interaction, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import { chosenValues } from './chosen-values.ts'
import type { ComposeForm, StateValues } from './compose-update.ts'
import type { ComposeMetadata } from './compose-update-view.ts'
import { composeHomework, windowWords } from './open-compose-homework.ts'
import { whyTooLong } from './why-too-long.ts'

/** `/family homework` opens the form. */
export async function homeworkCommand(deps: ComposeDeps, interaction: Interaction): Promise<Reply> {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  const { userId, channelId, triggerId } = interaction
  return {
    afterwards: async () => {
      const view = await composeHomework(deps, { userId, channelId, classroom: access.classroom, replaces: null })
      await deps.client.views.open({ trigger_id: triggerId, view })
    },
  }
}

/** The form was submitted: the homework becomes a draft that no longer changes, and is shown as it would go. */
export async function submitComposeHomework(deps: ComposeDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const { channelId, replaces } = JSON.parse(form.privateMetadata) as ComposeMetadata
  const at = { channelId, userId: form.userId }
  const access = await classroomAccess(deps, at)
  if (access.kind === 'refused') return formError('text', access.why)
  const content = readHomework(form.values)
  if (content === null || content.text === '') return formError('text', staffText('compose.nothing_to_send'))
  const { window, timezone } = deps.school
  if (content.askMinute < window.fromMinute || content.askMinute >= window.untilMinute) {
    return formError('ask_at', staffText('homework.ask_outside', windowWords(deps)))
  }
  const tomorrow = plusDays(schoolDayAt(timezone, deps.clock.now()), 1) ?? ''
  if (content.lesson < tomorrow) return formError('lesson', staffText('homework.lesson_past'))
  const draft = { classroomId: access.classroom.id, author: form.userId, content, chosenSendAt: null }
  const tooLong = await whyTooLong(deps, draft)
  if (tooLong !== null) return formError('text', tooLong)
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, { ...draft, at: deps.clock.now(), replaces }),
  )
  return { ack: { response_action: 'clear' }, afterwards: () => showPreview(deps, at, draftId) }
}

/** Null where a field is not as the form gives it. */
function readHomework(values: StateValues): HomeworkContent | null {
  const time = /^(\d\d):(\d\d)$/.exec(values['ask_at']?.['ask_at']?.selected_time ?? '')
  const lesson = values['lesson']?.['lesson']?.selected_date
  const studentIds = chosenValues(values, 'children')
  if (time === null || !lesson) return null
  return {
    kind: 'homework',
    text: slackToPlainText(values['text']?.['text']?.value ?? ''),
    studentIds: studentIds.length === 0 ? null : studentIds,
    askMinute: Number(time[1]) * 60 + Number(time[2]),
    lesson,
  }
}
