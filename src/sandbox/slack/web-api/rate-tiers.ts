/** How many calls a minute each method allows: https://docs.slack.dev/apis/web-api/rate-limits */
const PER_MINUTE: Readonly<Record<string, number>> = {
  'api.test': 100,
  'auth.test': 600,
  'bots.info': 50,
  'chat.delete': 50,
  'chat.getPermalink': 600,
  'chat.postEphemeral': 100,
  'chat.update': 50,
  'conversations.history': 50,
  'conversations.info': 50,
  'conversations.list': 20,
  'conversations.members': 100,
  'conversations.open': 50,
  'conversations.replies': 50,
  'files.completeUploadExternal': 100,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'reactions.add': 50,
  'team.info': 50,
  'users.conversations': 20,
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'views.open': 100,
  'views.publish': 100,
  'views.push': 100,
  'views.update': 100,
}

/** `chat.postMessage` has a limit of its own: one a second for each channel, with short bursts. */
const POST_BURST = 5
const MINUTE_MS = 60_000

interface RateTiers {
  /** Seconds to wait, or null when the call may go through (it is counted then). */
  refuse(method: string, channel: string, nowMs: number): number | null
}

/** Counts the calls of one app in one workspace over the last minute. */
export function createRateTiers(): RateTiers {
  const calls = new Map<string, number[]>()
  const take = (key: string, most: number, windowMs: number, nowMs: number): number | null => {
    const recent = (calls.get(key) ?? []).filter((at) => nowMs - at < windowMs)
    const oldest = recent[0]
    if (oldest !== undefined && recent.length >= most) {
      calls.set(key, recent)
      return Math.max(1, Math.ceil((oldest + windowMs - nowMs) / 1000))
    }
    calls.set(key, [...recent, nowMs])
    return null
  }
  return {
    refuse: (method, channel, nowMs) =>
      method === 'chat.postMessage'
        ? take(`${method} ${channel}`, POST_BURST, POST_BURST * 1000, nowMs)
        : take(method, PER_MINUTE[method] ?? 50, MINUTE_MS, nowMs),
  }
}
