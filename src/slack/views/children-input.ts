import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { plain } from '../render/plain.ts'
import type { NoteChoice } from './note-choices.ts'
import { peopleSelect } from './people-select.ts'

/** Of a form whose words go to the class, or to these children's families alone. */
export function childrenInput(children: readonly NoteChoice[], chosen: readonly string[]): types.InputBlock {
  return {
    type: 'input',
    block_id: 'children',
    optional: true,
    label: plain(staffText('prompt.children')),
    hint: plain(staffText('prompt.children_hint')),
    element: peopleSelect('children', children, chosen),
  }
}
