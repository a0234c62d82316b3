/** A segment of a JPEG: marker, length, data. */
function segment(marker: number, data: Buffer | string): Buffer {
  const bytes = Buffer.from(data as string, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(bytes.length + 2, 2)
  return Buffer.concat([head, bytes])
}

/** What a phone writes beside a picture: how it was held, and where the home is. */
function exif(orientation: number, where: string): Buffer {
  const tiff = Buffer.concat([
    Buffer.from('49492a000800000002001201030001000000', 'hex'),
    Buffer.from([orientation, 0, 0, 0]),
    Buffer.from('2588040001000000260000000000000000', 'hex'),
    Buffer.from(where),
  ])
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

export const home = 'GPS 40.7 N 74.1 W'

/** A JPEG in structure, taken at home with the phone held sideways; `mark` tells one from another. */
export function jpegOf(mark: string, orientation = 6): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif(orientation, home)),
    segment(0xe0, 'JFIF\0\x01\x02\0\0\x01\0\x01\0\0'),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01colours'),
    segment(0xed, `Photoshop ${home}`),
    segment(0xfe, `a comment from ${home}`),
    segment(0xdb, 'tables'),
    segment(0xda, 'scan'),
    // Bytes of the scan: 0xFF is followed by 0, or by a restart marker.
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]),
    Buffer.from(mark),
    segment(0xda, 'second scan'),
    Buffer.from([5, 6, 7]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(`a film behind the picture, ${home}`),
  ])
}

function chunk(type: string, data: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), Buffer.from(data), Buffer.alloc(4)])
}

/** A PNG in structure, with an Exif chunk and words. */
export function pngOf(mark: string): Buffer {
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', 'thirteen byte'),
    chunk('eXIf', home),
    chunk('tEXt', `Comment\0${home}`),
    chunk('IDAT', mark),
    chunk('IEND', ''),
    Buffer.from(home),
  ])
}
