import type { PostPlace } from '../posts/staff-channel.ts'

/**
 * A link to a message that opens in the reader's own workspace: as chat.getPermalink's, but for the workspace's name, which Slack fills in.
 */
export function messageLink({ channelId, ts }: PostPlace): string {
  return `https://slack.com/archives/${channelId}/p${ts.replace('.', '')}`
}
