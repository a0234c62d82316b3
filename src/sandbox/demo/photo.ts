import { deflateSync } from 'node:zlib'

const SIDE = 240

let drawn: Buffer | undefined

/** The picture that phones send along: a sheet of paper with a child's sun and house, as PNG. */
export function demoPhoto(): Buffer {
  return (drawn ??= draw())
}

function draw(): Buffer {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: SIDE }, (_unused, x) => colourAt(x, y)).flat()]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function colourAt(x: number, y: number): number[] {
  const sun = Math.hypot(x - 185, y - 55) < 28
  const roof = y > 90 && y < 140 && Math.abs(x - 95) < y - 90
  const wall = y >= 140 && y < 205 && x > 55 && x < 135
  const door = y > 165 && y < 205 && x > 85 && x < 107
  if (sun) return [245, 190, 50]
  if (door) return [96, 62, 40]
  if (roof) return [190, 70, 60]
  if (wall) return [120, 160, 210]
  if (y > 204) return [110, 160, 90]
  return [250, 247, 238]
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

/** Of ISO 3309, as PNG has it; Node's own came later than Node 20.19. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
