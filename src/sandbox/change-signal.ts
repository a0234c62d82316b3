/** What is left of a type when the falsy values are gone. */
type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>

/** Tells whoever waits that something in a stand-in changed: no polling, no sleeping. */
export interface ChangeSignal {
  readonly changed: () => void
  /** Called after every change, from now on. */
  readonly onChange: (listener: () => void) => void
  /** Resolves with the predicate's first truthy value; looked at now and after every change. Rejects after `timeoutMs`. */
  readonly waitFor: <T>(predicate: () => T, timeoutMs?: number) => Promise<Truthy<T>>
}

export function createChangeSignal(): ChangeSignal {
  const watchers = new Set<() => void>()
  return {
    changed: () => {
      for (const look of watchers) look()
    },
    onChange: (listener) => void watchers.add(listener),
    waitFor: <T>(predicate: () => T, timeoutMs = 10_000) =>
      new Promise<Truthy<T>>((resolve, reject) => {
        const finish = (settle: () => void): void => {
          watchers.delete(look)
          clearTimeout(timer)
          settle()
        }
        const look = (): void => {
          try {
            const value = predicate()
            if (value) finish(() => resolve(value as Truthy<T>))
          } catch (error) {
            finish(() => reject(error instanceof Error ? error : new Error(String(error))))
          }
        }
        const timer = setTimeout(
          () =>
            finish(() =>
              reject(new Error(`the stand-in saw nothing fitting within ${timeoutMs} ms: ${String(predicate)}`)),
            ),
          timeoutMs,
        )
        watchers.add(look)
        look()
      }),
  }
}
