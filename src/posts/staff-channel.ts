import type { ChannelLoss } from '../people/channel-loss.ts'

/** Where staff read: Slack. Content is a kind and its model; the edge renders it. Never throws for an outcome it can name. */
export interface StaffChannel {
  post(post: OutgoingPost): Promise<PostOutcome>
  /** Shows new content in the place of the old; safe to repeat. */
  update(place: PostPlace, content: PostContent): Promise<UpdateOutcome>
  /**
   * A post whose answer was lost, found by its id in the message's metadata; null when it is not there.
   * Throws {@link StaffChannelUnavailableError} when nobody can say.
   */
  find(search: PostSearch): Promise<FoundPost | null>
}

export interface PostContent {
  kind: string
  /** JSON. */
  model: unknown
}

export interface OutgoingPost {
  postId: string
  /** Which state of the post this is; {@link StaffChannel.find} tells it again. */
  version: number
  /** A channel's id, or a user's for a direct message. */
  destination: string
  threadTs: string | null
  content: PostContent
}

export interface PostSearch {
  postId: string
  destination: string
  threadTs: string | null
  /** When the try began whose answer was lost (machine time). */
  since: Date
}

export interface PostPlace {
  channelId: string
  ts: string
}

export interface FoundPost {
  place: PostPlace
  version: number
}

/** Proven not posted, and neither the post nor its channel is to blame: it waits. */
interface Unavailable {
  kind: 'unavailable'
  code: string
  /** The app's token or scopes: it stays so until somebody mends it. */
  needsPerson: boolean
}

export type NotShown =
  | { kind: 'slow_down'; retryAfterMs: number }
  /** Nothing more may or can be posted there, or in that place. */
  | { kind: 'channel_lost'; why: ChannelLoss }
  /** Will never be taken: invalid blocks, too long. */
  | { kind: 'refused'; code: string }
  /** The message to edit was deleted, or may no longer be edited. */
  | { kind: 'gone' }
  | Unavailable
  /** Nobody can say whether it was taken. */
  | { kind: 'unknown'; why: string }

export type PostOutcome = { kind: 'posted'; place: PostPlace } | NotShown

export type UpdateOutcome = { kind: 'updated' } | NotShown

export class StaffChannelUnavailableError extends Error {
  override name = 'StaffChannelUnavailableError'
  readonly code: string
  readonly retryAfterMs: number
  readonly needsPerson: boolean
  constructor(code: string, { retryAfterMs = 0, needsPerson = false } = {}) {
    super(`the staff channel cannot be searched: ${code}`)
    this.code = code
    this.retryAfterMs = retryAfterMs
    this.needsPerson = needsPerson
  }
}
