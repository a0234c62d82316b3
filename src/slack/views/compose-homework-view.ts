import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { plain } from '../render/plain.ts'
import { childrenInput } from './children-input.ts'
import type { ComposeMetadata } from './compose-update-view.ts'
import type { NoteChoice } from './note-choices.ts'
import { wordsInput } from './words-input.ts'

export interface ComposeHomework {
  classroomName: string
  metadata: ComposeMetadata
  text: string
  children: readonly NoteChoice[]
  chosen: readonly string[]
  /** "19:00" */
  askAt: string
  /** "2027-01-12" */
  lesson: string
  /** The hours in which families are texted, as staff read them. */
  window: { from: string; until: string }
}

const inputLength = 600

/** The form of tonight's homework. */
export function composeHomeworkView(compose: ComposeHomework): types.ModalView {
  const { classroomName, metadata, text, children, chosen, askAt, lesson, window } = compose
  return {
    type: 'modal',
    callback_id: 'compose_homework',
    title: plain(staffText('homework.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    private_metadata: JSON.stringify(metadata),
    blocks: [
      { type: 'context', elements: [plain(staffText('homework.for', { classroom: classroomName }))] },
      {
        type: 'input',
        block_id: 'text',
        label: plain(staffText('homework.words')),
        element: wordsInput(text, inputLength),
      },
      childrenInput(children, chosen),
      {
        type: 'input',
        block_id: 'ask_at',
        label: plain(staffText('homework.ask_at')),
        hint: plain(staffText('homework.ask_hint', window)),
        element: { type: 'timepicker', action_id: 'ask_at', initial_time: askAt },
      },
      {
        type: 'input',
        block_id: 'lesson',
        label: plain(staffText('homework.lesson')),
        element: { type: 'datepicker', action_id: 'lesson', initial_date: lesson },
      },
    ],
  }
}
