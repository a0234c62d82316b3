import type { Writable } from 'node:stream'
import type { DestinationStream } from 'pino'

/** Of lines that wait to be read; a pipe holds 64 KiB besides. */
const mostBytes = 1024 * 1024

/**
 * Lines for a stream that may have no reader for a while, such as a pipe whose other end stands still: they wait in memory, and past a bound they
 * are left out. Pino's own destination has no bound, holds one of node's four threads meanwhile, and lets the process end only when all is read.
 * @param onLeftOut is told how many, once there is room again.
 */
export function createLogOutput(stream: Writable, onLeftOut: (count: number) => void): DestinationStream {
  let leftOut = 0
  // Nobody reads any more: no reason to end.
  if (stream.listenerCount('error') === 0) stream.on('error', () => {})
  return {
    write(line) {
      const waiting = stream.writableLength
      if (leftOut > 0 && waiting <= mostBytes / 2) {
        const count = leftOut
        leftOut = 0
        onLeftOut(count)
      }
      if (waiting > mostBytes) leftOut += 1
      else stream.write(line)
    },
  }
}
