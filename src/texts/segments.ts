/**
 * The longest body Twilio takes: "up to 1,600 characters" whatever the encoding, else error 21617 (twilio.com/docs/api/errors/21617).
 * Twilio does not say whether a character outside the basic plane counts once or twice; we count UTF-16 units
 * (`text.length`), which is never less.
 */
export const MAX_SMS_CHARACTERS = 1600

export interface Segments {
  encoding: 'GSM-7' | 'UCS-2'
  segments: number
  /** Septets in GSM-7 (a character of the extension table is two), UTF-16 units in UCS-2. */
  units: number
  /** The first character that is not in GSM-7, or null. */
  forcedBy: string | null
}

// 3GPP TS 23.038: the default alphabet and its extension table.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extension = new Set('\f^{}\\[~]|€')

/** How a text is cut into SMS segments, as Twilio bills it without Smart Encoding. An empty text is one segment. */
export function countSegments(text: string): Segments {
  let septets = 0
  for (const character of text) {
    if (basic.has(character)) septets += 1
    else if (extension.has(character)) septets += 2
    else return countUcs2(text, character)
  }
  const segments = septets <= 160 ? 1 : fill(text, 153, (character) => (extension.has(character) ? 2 : 1))
  return { encoding: 'GSM-7', segments, units: septets, forcedBy: null }
}

function countUcs2(text: string, forcedBy: string): Segments {
  const units = text.length
  const segments = units <= 70 ? 1 : fill(inseparable(text), 67, (cluster) => cluster.length)
  return { encoding: 'UCS-2', segments, units, forcedBy }
}

/** Fills segments one after the other; what does not fit whole goes to the next. */
function fill(pieces: Iterable<string>, room: number, size: (piece: string) => number): number {
  let segments = 1
  let used = 0
  for (const piece of pieces) {
    used += size(piece)
    if (used <= room) continue
    segments += 1
    used = size(piece)
  }
  return segments
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Only texts with one of these can have a grapheme of several code points; the segmenter costs 0.1 ms a text. */
const joins = /[\p{M}\p{Cf}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u0e33\u0eb3\u1100-\u11ff]/u

/** Graphemes stay whole over segments: so does Twilio's own calculator. A CRLF is two. */
function inseparable(text: string): Iterable<string> {
  if (!joins.test(text)) return text
  return Array.from(graphemes.segment(text), ({ segment }) => segment).flatMap((g) =>
    g === '\r\n' ? ['\r', '\n'] : [g],
  )
}
