/**
 * Words as keywords are compared: lower case, without accents, punctuation and emoji, one space between words, apostrophes closed up ("dont"),
 * a letter that was held down counted once ("stoppp"), letters typed apart put together ("s t o p").
 */
export function normalizeWords(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim()
  return /^\p{L}( \p{L}){2,}$/u.test(plain) ? plain.replaceAll(' ', '') : plain
}
