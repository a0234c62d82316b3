/** Between two of them the event loop looks at every connection once. */
const beatMs = 10
/** A new connection is accepted, its head is read and its body is read, each in a round of its own at most. */
const rounds = 4

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
