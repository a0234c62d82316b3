import type { types } from '@slack/bolt'

/** Text in which Slack sees no markup, where Block Kit asks for such. */
export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text }
}
