import { wordsInput } from './words-input.ts'
import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import type { NoteContent } from '../../broadcasts/content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { NOTE_STEMS } from '../../texts/word-note.ts'
import type { ComposeMetadata } from './compose-update-view.ts'
import type { NoteChoice, NoteChoices } from './note-choices.ts'
import { peopleSelect } from './people-select.ts'

export interface NoteMetadata extends ComposeMetadata {
  /** It was opened from anywhere in Slack: its author has to be told where the preview is. */
  elsewhere: boolean
}

export interface ComposeNote {
  classroomName: string
  metadata: NoteMetadata
  choices: NoteChoices
  note: NoteContent
}

const inputLength = 1500

/** The form of a note: who gets it, how it begins, the words. Its input blocks are named for what they ask. */
export function composeNoteView({ classroomName, metadata, choices, note }: ComposeNote): types.ModalView {
  const text = wordsInput(note.text, inputLength)
  return {
    type: 'modal',
    callback_id: 'compose_note',
    title: plain(staffText('note.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    notify_on_close: true,
    private_metadata: JSON.stringify(metadata),
    blocks: [
      { type: 'context', elements: [plain(staffText('note.for', { classroom: classroomName }))] },
      choiceInput('caregivers', choices.caregivers, note.caregiverIds),
      choiceInput('children', choices.children, note.studentIds),
      stemInput(note.stem),
      {
        type: 'input',
        block_id: 'text',
        label: plain(staffText('note.text')),
        hint: plain(staffText('note.text_hint')),
        dispatch_action: true,
        element: text,
      },
    ],
  }
}

function choiceInput(
  block: 'caregivers' | 'children',
  choices: readonly NoteChoice[],
  chosen: readonly string[],
): types.InputBlock {
  return {
    type: 'input',
    block_id: block,
    optional: true,
    label: plain(staffText(`note.${block}`)),
    hint: plain(staffText(`note.${block}_hint`)),
    element: peopleSelect(block, choices, chosen),
  }
}

function stemInput(chosen: NoteContent['stem']): types.InputBlock {
  const options = (['none', ...NOTE_STEMS] as const).map((stem) => ({
    text: plain(staffText(`note.stem_${stem}`)),
    value: stem,
  }))
  const initial = options.find(({ value }) => value === (chosen ?? 'none'))
  return {
    type: 'input',
    block_id: 'stem',
    label: plain(staffText('note.stem')),
    element: {
      type: 'radio_buttons',
      action_id: 'stem',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
  }
}

/** Says why there is no form, or where to look next. */
export function noteNoticeView(text: string): types.ModalView {
  return {
    type: 'modal',
    title: plain(staffText('note.title')),
    close: plain(staffText('compose.close')),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
  }
}
