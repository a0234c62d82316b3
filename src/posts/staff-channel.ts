/** Where staff read: Slack. Content is a kind and its model; the edge renders it. */
export interface StaffChannel {
  post(post: OutgoingPost): Promise<PostOutcome>
  update(place: PostPlace, content: PostContent): Promise<UpdateOutcome>
  /**
   * The place of a post whose answer was lost, found by its id in the message's metadata; null when it is not there.
   * Throws {@link StaffChannelUnavailableError}.
   */
  find(search: { postId: string; destination: string; threadTs: string | null; since: Date }): Promise<PostPlace | null>
}

export interface PostContent {
  kind: string
  /** JSON. */
  model: unknown
}

export interface OutgoingPost {
  postId: string
  /** A channel's id, or a user's for a direct message. */
  destination: string
  threadTs: string | null
  content: PostContent
}

export interface PostPlace {
  channelId: string
  ts: string
}

export type PostOutcome =
  | { kind: 'posted'; place: PostPlace }
  | { kind: 'slow_down'; retryAfterMs: number }
  /** The channel takes no more posts: gone, archived, or the bot is no member. */
  | { kind: 'channel_lost'; code: string }
  /** This post will never be taken (invalid blocks, too long). */
  | { kind: 'refused'; code: string }
  | { kind: 'unknown'; why: string }

export type UpdateOutcome =
  | { kind: 'updated' }
  | { kind: 'slow_down'; retryAfterMs: number }
  | { kind: 'channel_lost'; code: string }
  /** The message is gone or can no longer be edited. */
  | { kind: 'refused'; code: string }
  | { kind: 'unknown'; why: string }

export class StaffChannelUnavailableError extends Error {
  override name = 'StaffChannelUnavailableError'
}
