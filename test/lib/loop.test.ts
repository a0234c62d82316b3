import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startLoop } from '../../src/lib/loop.ts'

/** Work whose runs are ended by the test. */
function heldWork() {
  const runs: { end(delayMs?: number): Promise<void>; fail(error: Error): Promise<void> }[] = []
  return {
    runs,
    work: () =>
      new Promise<number>((resolve, reject) => {
        runs.push({
          async end(delayMs = 60_000) {
            resolve(delayMs)
            await vi.advanceTimersByTimeAsync(0)
          },
          async fail(error) {
            reject(error)
            await vi.advanceTimersByTimeAsync(0)
          },
        })
      }),
  }
}

describe('a loop', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('begins by itself and runs again after the time its work asks for', async () => {
    const { runs, work } = heldWork()
    startLoop({ work, onError: () => {} })
    await vi.advanceTimersByTimeAsync(0)
    await runs[0]!.end(500)
    await vi.advanceTimersByTimeAsync(499)
    expect(runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toHaveLength(2)
  })

  it('runs at once when it is woken', async () => {
    const { runs, work } = heldWork()
    const loop = startLoop({ work, onError: () => {} })
    loop.wake()
    expect(runs).toHaveLength(1)
    await runs[0]!.end()
    loop.wake()
    expect(runs).toHaveLength(2)
  })

  it('runs once more after a run in which it was woken, however often', async () => {
    const { runs, work } = heldWork()
    const loop = startLoop({ work, onError: () => {} })
    loop.wake()
    loop.wake()
    loop.wake()
    expect(runs).toHaveLength(1)
    await runs[0]!.end()
    expect(runs).toHaveLength(2)
    await runs[1]!.end()
    expect(runs).toHaveLength(2)
  })

  it('never runs twice at a time, not even when a wake and the timer meet', async () => {
    const { runs, work } = heldWork()
    const loop = startLoop({ work, onError: () => {} })
    await vi.advanceTimersByTimeAsync(0)
    await runs[0]!.end(100)
    loop.wake()
    await vi.advanceTimersByTimeAsync(1000)
    expect(runs).toHaveLength(2)
  })

  it('reports work that throws and tries again later', async () => {
    const { runs, work } = heldWork()
    const errors: unknown[] = []
    startLoop({ work, onError: (error) => errors.push(error), retryMs: 2000 })
    await vi.advanceTimersByTimeAsync(0)
    await runs[0]!.fail(new Error('no database'))
    expect(errors).toEqual([new Error('no database')])
    await vi.advanceTimersByTimeAsync(1999)
    expect(runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toHaveLength(2)
  })

  it('waits for the run under way when it is stopped, and begins no other', async () => {
    const { runs, work } = heldWork()
    const loop = startLoop({ work, onError: () => {} })
    loop.wake()
    loop.wake()
    let stopped = false
    const stopping = loop.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(5000)
    expect(stopped).toBe(false)
    await runs[0]!.end(0)
    await stopping
    loop.wake()
    await vi.advanceTimersByTimeAsync(5000)
    expect(runs).toHaveLength(1)
  })

  it('begins nothing when it is stopped before its first run', async () => {
    const { runs, work } = heldWork()
    await startLoop({ work, onError: () => {} }).stop()
    await vi.advanceTimersByTimeAsync(5000)
    expect(runs).toHaveLength(0)
  })

  it('does not turn at full speed for a time longer than a timer can hold', async () => {
    const { runs, work } = heldWork()
    startLoop({ work, onError: () => {} })
    await vi.advanceTimersByTimeAsync(0)
    await runs[0]!.end(Number.POSITIVE_INFINITY)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(runs).toHaveLength(1)
  })
})
