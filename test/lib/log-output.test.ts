import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForNode } from '../support/bundle-for-node.ts'

const lines = 30_000

/** Logs far more than a pipe and the bound hold, says so by another way, and logs once more when it is told to. */
const program = `
  import { createLog } from './src/lib/log.ts'
  const log = createLog('info')
  for (let line = 0; line < ${lines}; line++) log.info('filler', { line, words: 'x'.repeat(100) })
  process.send(process.stdout.writableLength)
  process.on('message', (told) => {
    if (told === 'end') process.exit(0)
    // Called when all that was written before has been read.
    process.stdout.write('', () => {
      log.info('once_more')
      process.disconnect()
    })
  })
`

describe('a log that nobody reads', () => {
  let bundle: Awaited<ReturnType<typeof bundleForNode>>
  beforeAll(async () => {
    bundle = await bundleForNode(program)
  })
  afterAll(() => bundle.remove())

  it('keeps nobody waiting, takes no more than so much memory, and says what it left out', async () => {
    const child = spawn(process.execPath, [bundle.path], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    const [waiting] = (await once(child, 'message')) as [number]
    expect(waiting).toBeGreaterThan(1_000_000)
    expect(waiting).toBeLessThan(1_100_000)

    const events: { event: string; count?: number }[] = []
    const reader = createInterface(child.stdout!)
    reader.on('line', (line) => events.push(JSON.parse(line) as { event: string }))
    child.send('on')
    await once(reader, 'close')
    const read = events.filter(({ event }) => event === 'filler').length
    expect(events.slice(read)).toMatchObject([
      { event: 'log_lines_left_out', count: lines - read },
      { event: 'once_more' },
    ])
  })

  it('lets its process end', async () => {
    const child = spawn(process.execPath, [bundle.path], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    await once(child, 'message')
    child.send('end')
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('goes on when its reader has gone away', async () => {
    const child = spawn(process.execPath, [bundle.path], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    child.stdout!.destroy()
    await once(child, 'message')
    child.send('on')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
