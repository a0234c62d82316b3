import type { FrameLanguage } from './supported-language.ts'

interface Writing {
  language: FrameLanguage
  letters: RegExp
  /** So many of them, and so much of all letters, that it is no name or quotation. */
  atLeast: number
  share: number
  /** Where one of these stands it is another language in the same script, or may be. */
  unless: RegExp
}

const writings: readonly Writing[] = [
  {
    language: 'ar',
    letters: /\p{Script=Arabic}/gu,
    atLeast: 8,
    share: 0.6,
    // Persian, Urdu, Pashto, Kurdish.
    unless: /[پچژگکیےںہھڈٹڑټډړښڕۆێە]/u,
  },
  {
    language: 'zh-Hans',
    letters: /\p{Script=Han}/gu,
    atLeast: 4,
    share: 0.3,
    // Japanese, Korean, and characters that are not the simplified ones.
    unless:
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}們這個學說會來時對國過還後點樣開關電話號請謝課師長嗎讓沒問題媽給聽寫讀書]/u,
  },
  {
    language: 'vi',
    letters: /[ăđơưảạắằẳẵặấầẩẫậẻẽẹếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỳỷỹỵ]/giu,
    atLeast: 3,
    share: 0.1,
    unless: /[^\p{Script=Latin}\P{L}]/u,
  },
]

/** The language that words are surely in, as their letters tell; null: it could be another. */
export function writtenLanguage(words: string): FrameLanguage | null {
  const text = words.normalize('NFC')
  const all = text.match(/\p{L}/gu)?.length ?? 0
  const found = writings.find(({ letters, atLeast, share, unless }) => {
    const count = text.match(letters)?.length ?? 0
    return count >= atLeast && count >= all * share && !unless.test(text)
  })
  return found?.language ?? null
}
