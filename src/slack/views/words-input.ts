import type { types } from '@slack/bolt'
import { clampText } from '../rendered-post.ts'

/** The field of a form that words are written into, holding what was written before; kept as it is typed. */
export function wordsInput(written: string, maxLength: number): types.PlainTextInput {
  const words = clampText(written, maxLength)
  return {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: true,
    max_length: maxLength,
    // Every pause in typing reaches us, so that a closed form loses nothing.
    dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    ...(words === '' ? {} : { initial_value: words }),
  }
}
