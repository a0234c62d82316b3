/** Counts changes, and tells of them a moment later: many at once are told once. */
export interface ChangeCounter {
  readonly version: number
  readonly changed: () => void
  /** Called with the version; what comes back ends it. */
  listen(listener: (version: number) => void): () => void
}

const TOGETHER_MS = 50

export function createChangeCounter(): ChangeCounter {
  const listeners = new Set<(version: number) => void>()
  let version = 1
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    timer = undefined
    for (const listener of listeners) listener(version)
  }
  return {
    get version() {
      return version
    },
    changed: () => {
      version += 1
      timer ??= setTimeout(tell, TOGETHER_MS).unref()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
