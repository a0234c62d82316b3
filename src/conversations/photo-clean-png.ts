/** Chunks that hold words, times and camera data (PNG, third edition, 11.3). */
const dropped = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

const signatureLength = 8
/** Length, type and checksum around a chunk's data. */
const frameLength = 12

/** A PNG without its texts, time and Exif chunk; null when its chunks do not add up. What follows its end is left out. */
export function cleanPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, signatureLength)]
  let at = signatureLength
  while (at + frameLength <= bytes.length) {
    const end = at + frameLength + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!dropped.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}
