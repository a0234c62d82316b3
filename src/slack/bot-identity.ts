import type { SlackClient } from './web-client.ts'

/** Who the bot is in Slack, asked once; empty while Slack does not say. */
export interface BotIdentity {
  botUserId(): Promise<string>
}

export function createBotIdentity(client: SlackClient): BotIdentity {
  let known: string | undefined
  return {
    async botUserId() {
      known ??= await client.auth.test().then(
        (answer) => answer.user_id,
        () => undefined,
      )
      return known ?? ''
    },
  }
}
