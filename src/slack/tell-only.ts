import { showOnly } from './show-only.ts'
import type { SlackClient } from './web-client.ts'
import type { Interaction, Reply } from './reply.ts'

/**
 * Tells only whoever pressed: in place of the preview they pressed on, or beside it.
 * Slack gives a response_url for five answers in half an hour; without one an ephemeral message is posted.
 */
export async function tellOnly(
  { client }: { client: SlackClient },
  { userId, channelId, responseUrl }: Pick<Interaction, 'userId' | 'channelId' | 'responseUrl'>,
  text: string,
  { replaces }: { replaces: boolean },
): Promise<void> {
  if (responseUrl !== null) {
    const body = { response_type: 'ephemeral', replace_original: replaces, text }
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })
    if (response.ok) return
  }
  await showOnly(client, { userId, channelId }, { text })
}

/** A button's answer for whoever pressed it; none where what is shown already says it. */
export function tellAnswer(
  deps: { client: SlackClient },
  press: Parameters<typeof tellOnly>[1],
  answer: { text: string } | null,
): Reply {
  return answer === null ? {} : { afterwards: () => tellOnly(deps, press, answer.text, { replaces: false }) }
}
