/** A roster of 200,000 rows is smaller; whatever is larger is another file, or would be held in memory for nothing. */
export const ROSTER_LIMIT_BYTES = 32 * 1024 * 1024

/** The whole file; null when it is over the limit, and then it is not read further. */
export async function readRosterBytes(file: Uint8Array | AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of file instanceof Uint8Array ? [file] : file) {
    size += chunk.length
    if (size > ROSTER_LIMIT_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
