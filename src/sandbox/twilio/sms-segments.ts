/** How a text travels: its alphabet and into how many segments it is cut. */
export interface Segmentation {
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly segments: number
}

// GSM 03.38 basic character set and its extension table (each of those takes an escape: two septets).
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENSION = new Set('\f^{}\\[~]|€')

/** A segment holds 160 septets alone and 153 in a row (70 and 67 UCS-2 units); no character is cut in two. */
export function countSegments(body: string): Segmentation {
  const gsm = Array.from(body).every((character) => BASIC.has(character) || EXTENSION.has(character))
  const sizes = Array.from(body).map((character) => (gsm ? (EXTENSION.has(character) ? 2 : 1) : character.length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const encoding = gsm ? 'GSM-7' : 'UCS-2'
  if (total <= (gsm ? 160 : 70)) return { encoding, segments: 1 }
  const room = gsm ? 153 : 67
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > room) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding, segments }
}
