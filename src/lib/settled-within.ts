/** Waits until all have ended, well or not, or until the time is over. */
export async function settledWithin(milliseconds: number, promises: Iterable<Promise<unknown>>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([Promise.allSettled(promises), enough])
  clearTimeout(timer)
}
