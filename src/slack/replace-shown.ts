import type { types } from '@slack/bolt'
import { showOnly } from './show-only.ts'
import type { Interaction } from './reply.ts'
import type { SlackClient } from './web-client.ts'

/** Shows something in place of the message that was pressed on, to whoever pressed; as a new one where Slack no longer lets it be replaced. */
export async function replaceShown(
  { client }: { client: SlackClient },
  { userId, channelId, responseUrl }: Pick<Interaction, 'userId' | 'channelId' | 'responseUrl'>,
  message: { text: string; blocks: types.KnownBlock[] },
): Promise<void> {
  if (responseUrl !== null) {
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: true, ...message }),
      signal: AbortSignal.timeout(10_000),
    })
    if (response.ok) return
  }
  await showOnly(client, { userId, channelId }, message)
}
