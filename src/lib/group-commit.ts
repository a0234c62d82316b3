export interface GroupCommit<T> {
  /** Resolves once the item's group is committed; rejects with its group's error. */
  add(item: T): Promise<void>
  /** Whether something is waiting or under way. */
  isBusy(): boolean
  /** Resolves when nothing is. */
  idle(): Promise<void>
}

/**
 * Writes items in groups: one write at a time, and whatever comes meanwhile is the next group. Alone an item waits for nobody; under load
 * a commit carries hundreds.
 */
export function createGroupCommit<T>(write: (items: T[]) => Promise<void>, maxItems = 500): GroupCommit<T> {
  let waiting: { item: T; resolve: () => void; reject: (error: unknown) => void }[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    // Items that are added in one turn of the event loop travel together from the first group on.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.slice(0, maxItems)
      waiting = waiting.slice(maxItems)
      try {
        await write(group.map(({ item }) => item))
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = null
  }

  return {
    add: (item) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        running ??= run()
      }),
    isBusy: () => running !== null,
    async idle() {
      await running
    },
  }
}
