import { orientationSegment, readOrientation } from './photo-orientation.ts'

const startOfScan = 0xda
const endOfImage = 0xd9

/** What the picture cannot be shown rightly without: JFIF, the colour profile, Adobe's colour transform. */
function isNeeded(marker: number, data: Buffer): boolean {
  if (marker === 0xe2) return data.toString('latin1', 0, 11) === 'ICC_PROFILE'
  if (marker === 0xe0 || marker === 0xee) return true
  // Application data (Exif, XMP, ...) and comments.
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe
}

/**
 * A JPEG without Exif, XMP, comments and whatever follows its end; of Exif only the way it was held comes along, so that it is not
 * shown lying. Null when its segments do not add up. ITU-T T.81, Annex B.
 */
export function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) return finished(kept, orientation)
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length || end < at + 4) return null
    const data = bytes.subarray(at + 4, end)
    if (marker === 0xe1) orientation = readOrientation(data) ?? orientation
    const next = marker === startOfScan ? endOfScan(bytes, end) : end
    if (isNeeded(marker, data)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Where the next marker begins after a scan's data, in which 0xFF is followed by 0 or by a restart marker. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2))
  }
  return bytes.length
}

function finished([start, ...segments]: Buffer[], orientation: number): Buffer {
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)]
  return Buffer.concat([start!, ...upright, ...segments, Buffer.from([0xff, endOfImage])])
}
