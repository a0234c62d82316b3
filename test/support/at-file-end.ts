const ends: (() => Promise<void>)[] = []

/** Runs this when the test file that asks for it is through: files share their worker's modules. */
export function atFileEnd(end: () => Promise<void>): void {
  ends.push(end)
}

export async function endFile(): Promise<void> {
  await Promise.all(ends.splice(0).map((end) => end()))
}
