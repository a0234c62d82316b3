/** Resolves after so many milliseconds, to race against what may never end. It keeps no process alive. */
export function patience(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
