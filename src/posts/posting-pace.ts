import type { Pace } from './pace.ts'

/** How fast Slack is spoken to, and how patiently; milliseconds. */
export interface PostingPace {
  /** New posts of one destination: Slack takes about one a second per channel, with short bursts. */
  posts: Pace
  /** Edits, of the whole workspace: chat.update is Tier 3. 10 at once and 30 a minute are at most 40 in any minute. */
  updates: Pace
  /** Between two edits of one post. */
  spacingMs: number
  /** How long a claim holds; twice the longest call fits in. */
  leaseMs: number
  /** How much of the lease must be left for a call to begin: more than its timeout. */
  callMs: number
  /** What Slack is given to show a message whose answer was lost, before it is looked for. */
  settleMs: number
  retryFirstMs: number
  retryMaxMs: number
  /** How often the table is looked at when nobody wakes the loop. */
  idleMs: number
  /** Calls under way at once. */
  concurrency: number
}

export const slackPace: PostingPace = {
  posts: { intervalMs: 1000, burst: 2 },
  updates: { intervalMs: 2000, burst: 10 },
  spacingMs: 1500,
  leaseMs: 45_000,
  callMs: 22_000,
  settleMs: 10_000,
  retryFirstMs: 1000,
  retryMaxMs: 60_000,
  idleMs: 1000,
  concurrency: 12,
}
