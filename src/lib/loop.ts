export interface Loop {
  /** Runs the work soon; a wake during a run makes one more run after it. */
  wake(): void
  /** Lets the run under way end, and begins no other. */
  stop(): Promise<void>
}

/**
 * Runs `work` over and over: at once when woken, else after the milliseconds it returns.
 * Work that throws is reported and tried again after `retryMs`.
 */
export function startLoop(options: {
  work: () => Promise<number>
  onError: (error: unknown) => void
  retryMs?: number
}): Loop {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let woken = false
  let stopped = false

  async function run(): Promise<void> {
    let delayMs = options.retryMs ?? 1000
    try {
      delayMs = await options.work()
    } catch (error) {
      options.onError(error)
    }
    running = null
    if (stopped) return
    if (woken) start()
    else timer = setTimeout(start, Math.min(delayMs, 2 ** 31 - 1))
  }

  function start(): void {
    woken = false
    clearTimeout(timer)
    running = run()
  }

  timer = setTimeout(start, 0)
  return {
    wake() {
      if (stopped) return
      if (running === null) start()
      else woken = true
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
