/** Holds back what is under way until it is released; a killed process needs no release. */
export interface Hold {
  /** Resolves with the next release. */
  wait(): Promise<void>
  release(): void
}

export function createHold(): Hold {
  let waiting: (() => void)[] = []
  return {
    wait: () => new Promise((resolve) => waiting.push(resolve)),
    release() {
      for (const resolve of waiting) resolve()
      waiting = []
    },
  }
}
