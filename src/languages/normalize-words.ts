/**
 * Words as keywords are compared: lower case, without accents, punctuation and emoji, one space between words, apostrophes closed up ("dont"),
 * a letter that was held down counted once ("stoppp"), letters typed apart put together ("s t o p"), Chinese without spaces, Arabic without
 * vowel signs and with one form of each letter that keyboards have several of.
 */
export function normalizeWords(words: string): string {
  return tidy(foldLetters(words))
}

/** The same with its accents, for languages in which they make other words: "dừng" is stop, "đúng" is right. */
export function spelledWords(words: string): string {
  return tidy(words.normalize('NFKC').normalize('NFC'))
}

/** Letters that NFKD does not take apart. Tatweel only stretches a word and is nothing. */
const folded: Readonly<Record<string, string>> = {
  đ: 'd',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
}
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu')

/** Lower case without accents and vowel signs; patterns of keywords can be folded too. */
export function foldLetters(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
}

function tidy(words: string): string {
  const plain = words
    .replace(/[\p{Cf}'’‘`´ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .trim()
  return /^\p{L}( \p{L}){2,}$/u.test(plain) ? plain.replaceAll(' ', '') : plain
}
