const exifHead = 'Exif\0\0'
const orientationTag = 0x0112

/** How the camera was held, 1 (upright) to 8, as an Exif segment says it; null when it does not. Exif 2.32, 4.6. */
export function readOrientation(data: Buffer): number | null {
  if (data.toString('latin1', 0, exifHead.length) !== exifHead) return null
  const tiff = data.subarray(exifHead.length)
  if (tiff.length < 8) return null
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    const value = short(at + 8)
    if (short(at) === orientationTag) return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** An Exif segment that says this and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  // Big-endian TIFF: one entry, a short, and no further directory.
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const data = Buffer.concat([Buffer.from(exifHead, 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
