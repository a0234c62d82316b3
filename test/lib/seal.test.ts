import { describe, expect, it } from 'vitest'
import { createSealer, parseDataKey, SealError } from '../../src/lib/seal.ts'

const key = Buffer.alloc(32, 7)
const sealer = createSealer(key)

describe('a sealed value', () => {
  it.each(['', 'Ana', 'Zoë Núñez-Żak 吳 🎒', 'x'.repeat(100_000)])('opens to what was sealed', (plain) => {
    expect(sealer.open(sealer.seal(plain))).toBe(plain)
  })

  it('shows nothing of the words, and is another one each time', () => {
    const [one, two] = [sealer.seal('+12015550123'), sealer.seal('+12015550123')]
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[1]!, 'base64').includes('2015550123')).toBe(false)
    expect(one).toMatch(/^[0-9a-f]{8}\.[A-Za-z0-9+/]+=*$/)
  })

  it('does not open when any of its bytes was altered', () => {
    const [id, data] = sealer.seal('Ana').split('.')
    const bytes = Buffer.from(data!, 'base64')
    for (let i = 0; i < bytes.length; i++) {
      const altered = Buffer.from(bytes)
      altered[i]! ^= 1
      expect(() => sealer.open(`${id}.${altered.toString('base64')}`)).toThrow(SealError)
    }
  })

  it.each(['', 'Ana', '.', 'ffffffff.', '.AAAA'])('is nothing that merely looks like one', (value) => {
    expect(() => sealer.open(value)).toThrow(SealError)
  })

  it('does not open when it was cut short', () => {
    const sealed = sealer.seal('Ana')
    expect(() => sealer.open(sealed.slice(0, 20))).toThrow(SealError)
  })

  it('does not open with another key, and says which it was sealed with', () => {
    const other = createSealer(Buffer.alloc(32, 8)).seal('Ana')
    expect(() => sealer.open(other)).toThrow(`sealed with another key (${other.slice(0, 8)})`)
  })

  it('opens in another process with the same key', () => {
    expect(createSealer(Buffer.from(key)).open(sealer.seal('Ana'))).toBe('Ana')
  })
})

describe('a keyed hash', () => {
  it('is the same for the same value, in another process too', () => {
    expect(createSealer(Buffer.from(key)).hash('phone', '+12015550123')).toBe(sealer.hash('phone', '+12015550123'))
  })

  it('is another one for another purpose, value or key', () => {
    const hashes = [
      sealer.hash('phone', '+12015550123'),
      sealer.hash('phone', '+12015550124'),
      sealer.hash('body', '+12015550123'),
      createSealer(Buffer.alloc(32, 8)).hash('phone', '+12015550123'),
    ]
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('a data key', () => {
  it('is 32 bytes in base64, with or without the padding', () => {
    expect(parseDataKey(key.toString('base64'))).toEqual(key)
    expect(parseDataKey(key.toString('base64').replace('=', ''))).toEqual(key)
  })

  it.each([
    '',
    'secret',
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    `${key.toString('base64')}!`,
  ])('is not anything else', (value) => {
    expect(parseDataKey(value)).toBeNull()
  })
})
