import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { clampText } from '../rendered-post.ts'

export type EntryButton = 'reply' | 'thanks' | 'done' | 'help'

/** Slack's limits for the label of a button, and of an option. */
const labelLength = 75

/** What can be done about a caregiver's text; each button carries the text's id, a move also the class's: `<entry>:<class>`. */
export function entryButtons(
  entryId: string,
  which: readonly EntryButton[],
  others: readonly { classroomId: string; name: string }[],
): types.ActionsBlock {
  const buttons = which.map((one): types.Button =>
    button(`conversation_${one}`, entryId, labelOf(one), one === 'reply'),
  )
  const [only] = others
  if (only === undefined) return { type: 'actions', elements: buttons }
  const value = (classroomId: string) => `${entryId}:${classroomId}`
  const move: types.Button | types.StaticSelect =
    others.length === 1
      ? button(
          'conversation_move',
          value(only.classroomId),
          staffText('conversation.move', { classroom: only.name }),
          false,
        )
      : {
          type: 'static_select',
          action_id: 'conversation_move',
          placeholder: { type: 'plain_text', text: staffText('conversation.move_choose') },
          options: others.slice(0, 100).map(({ classroomId, name }) => ({
            text: { type: 'plain_text', text: clampText(name, labelLength), emoji: false },
            value: value(classroomId),
          })),
        }
  return { type: 'actions', elements: [...buttons, move] }
}

function labelOf(which: EntryButton): string {
  return which === 'done' ? staffText('conversation.no_reply') : staffText(`conversation.${which}`)
}

function button(actionId: string, value: string, label: string, isPrimary: boolean): types.Button {
  const text = { type: 'plain_text' as const, text: clampText(label, labelLength), emoji: false }
  return { type: 'button', action_id: actionId, value, text, ...(isPrimary ? { style: 'primary' as const } : {}) }
}
