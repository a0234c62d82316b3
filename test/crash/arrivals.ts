/** Between two of them the event loop looks at every connection once. */
const beatMs = 10
/**
 * Accepting a connection and reading what came are a few rounds of the event loop, and what is read late for one that took seconds must
 * count from before it: so many back, which on a quiet machine are a fifth of a second.
 */
const rounds = 20

/** Says since when at the earliest something had been there that is read now: on a busy machine that is a while ago. */
export function startArrivals(): { earliest(): number; stop(): void } {
  const beats = [Date.now()]
  const timer = setInterval(() => {
    beats.push(Date.now())
    if (beats.length > rounds) beats.shift()
  }, beatMs)
  return {
    earliest: () => beats[0]!,
    stop: () => clearInterval(timer),
  }
}
