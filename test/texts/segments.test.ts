import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { countSegments } from '../../src/texts/segments.ts'

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const alphabets: Record<string, string[]> = {
  'the whole GSM-7 alphabet': [
    ...Array.from('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà'),
    ...Array.from('\f^{}\\[~]|€'),
  ],
  'mostly extension characters': Array.from('^{}\\[~]|€€€a'),
  'Spanish with all its accents': Array.from('abcdeñ áéíóúü¿?¡!'),
  'surrogate pairs': Array.from('ab𝒳😀漢𠮷'),
  'graphemes of several code points': ['e\u0301', 'x', 'مُ', 'ب', '👨‍👩‍👧', '🇺🇸', '👍🏽', 'กำ', 'n\u0303\u0323', '\r\n', '3️⃣'],
  'Vietnamese, Chinese, Arabic, Somali': Array.from('Nguyễn Thị học sinh 学生今天 الطالب في arday'),
  'what is almost GSM-7': Array.from('`´ç\tÁa\u00a0’'),
}

describe('the segment count', () => {
  it.each(Object.entries(alphabets))("equals Twilio's own calculator over %s", (name, alphabet) => {
    const next = random(name.length)
    for (let round = 0; round < 150; round += 1) {
      // Lengths around the borders of one and of a few segments.
      const length = Math.floor(next() * [12, 75, 165, 330][round % 4]!)
      const text = Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]!).join('')
      const theirs = new SegmentedMessage(text)
      const ours = countSegments(text)
      expect({ text, encoding: ours.encoding, segments: ours.segments, units: ours.units }).toEqual({
        text,
        encoding: theirs.encodingName,
        segments: theirs.segmentsCount,
        units: theirs.messageSize / (theirs.encodingName === 'GSM-7' ? 7 : 16),
      })
    }
  })

  it.each([
    ['', 'GSM-7', 1, 0, null],
    ['a'.repeat(160), 'GSM-7', 1, 160, null],
    ['a'.repeat(161), 'GSM-7', 2, 161, null],
    ['a'.repeat(306), 'GSM-7', 2, 306, null],
    ['a'.repeat(307), 'GSM-7', 3, 307, null],
    ['€'.repeat(80), 'GSM-7', 1, 160, null],
    [`${'a'.repeat(151)}€${'a'.repeat(153)}`, 'GSM-7', 2, 306, null],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3, 306, null],
    [`${'a'.repeat(69)}á`, 'UCS-2', 1, 70, 'á'],
    [`${'a'.repeat(70)}á`, 'UCS-2', 2, 71, 'á'],
    [`${'á'.repeat(65)}😀${'á'.repeat(67)}`, 'UCS-2', 2, 134, 'á'],
    [`${'á'.repeat(66)}😀${'á'.repeat(66)}`, 'UCS-2', 3, 134, 'á'],
    ['ñ é ü 😀 á', 'UCS-2', 1, 10, '😀'],
  ])('of %j is known', (text, encoding, segments, units, forcedBy) => {
    expect(countSegments(text)).toEqual({ encoding, segments, units, forcedBy })
  })
})
