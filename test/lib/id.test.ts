import { afterEach, describe, expect, it, vi } from 'vitest'
import { isId, newId } from '../../src/lib/id.ts'

describe('an id', () => {
  afterEach(() => void vi.useRealTimers())

  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('sorts by the millisecond it was made in', () => {
    vi.useFakeTimers()
    const ids = [0, 1, 255, 256, 65_536, 2 ** 40, 2 ** 44].map((ms) => {
      vi.setSystemTime(ms)
      return newId()
    })
    expect(ids.toSorted()).toEqual(ids)
  })

  it('is never made twice', () => {
    expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000)
  })

  it('is told from what may not be compared with an id column', () => {
    expect(isId(newId())).toBe(true)
    for (const value of ['', 'C012AB3CD', `${newId()} `, newId().toUpperCase(), newId().slice(1), 7, null, undefined]) {
      expect(isId(value)).toBe(false)
    }
  })
})
