/** Keeps what changed a moment later, so that many changes are written once. */
export interface Keeper {
  soon(): void
  /** Keeps it for the last time: what changes later is another school's. */
  end(): void
}

const LATER_MS = 500

/** `tell` is told, once, when it cannot be kept. */
export function createKeeper(keep: () => void, tell: (words: string) => void): Keeper {
  let timer: NodeJS.Timeout | undefined
  let wasTold = false
  let hasEnded = false
  const now = (): void => {
    clearTimeout(timer)
    timer = undefined
    try {
      keep()
    } catch (error) {
      if (!wasTold) tell(`What happens is not kept for the next time: ${(error as Error).message}`)
      wasTold = true
    }
  }
  return {
    soon: () => {
      if (!hasEnded) timer ??= setTimeout(now, LATER_MS)
    },
    end: () => {
      if (!hasEnded) now()
      hasEnded = true
    },
  }
}
