import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts names, numbers and words at rest, and finds numbers again by a keyed hash. */
export interface Sealer {
  /** Names the key without giving anything of it away. */
  readonly keyId: string
  /** AES-256-GCM; the result is ASCII: key id, then nonce, tag and ciphertext in base64. */
  seal(plain: string): string
  /** Throws {@link SealError} for a value that was altered or sealed with another key. */
  open(sealed: string): string
  /** The same value and purpose give the same hash; without the key nothing can be tried out. */
  hash(purpose: HashPurpose, value: string): string
}

type HashPurpose = 'phone' | 'body' | 'student' | 'caregiver' | 'email' | 'translation'

export class SealError extends Error {
  override name = 'SealError'
}

/** The 32 bytes of a DATA_KEY, or null when it is not that. */
export function parseDataKey(base64: string): Buffer | null {
  const key = Buffer.from(base64, 'base64')
  return key.length === 32 && key.toString('base64').replace(/=+$/, '') === base64.trim().replace(/=+$/, '')
    ? key
    : null
}

/** @param dataKey 32 bytes; one key for sealing and one for hashing are derived from it (HKDF, RFC 5869). */
export function createSealer(dataKey: Buffer): Sealer {
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', dataKey, '', info, 32))
  const sealKey = derive('touchpoint seal')
  const hashKey = derive('touchpoint hash')
  const keyId = createHash('sha256').update(sealKey).digest('hex').slice(0, 8)
  return {
    keyId,
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`
    },
    open(sealed) {
      const [id, data] = sealed.split('.')
      if (id !== keyId || data === undefined) throw new SealError(`sealed with another key (${id?.slice(0, 8)})`)
      const bytes = Buffer.from(data, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12))
        decipher.setAuthTag(bytes.subarray(12, 28))
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw new SealError('a sealed value was altered')
      }
    },
    hash: (purpose, value) => createHmac('sha256', hashKey).update(`${purpose}:${value}`).digest('base64url'),
  }
}
