import type { Frames } from './frames.ts'
import type { FrameLanguage } from './supported-language.ts'

/** Letters that only one of our languages is written with. */
const scripts: readonly (readonly [FrameLanguage, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/u],
  ['zh-Hans', /\p{Script=Han}/u],
  ['vi', /[ăđơưảạắằẳẵặấầẩẫậẻẽẹếềểễệỉịỏọốồổỗộớờởỡợủụứừửữựỳỷỹỵ]/iu],
]

/** In which languages somebody nobody knows is answered: that of their letters, if it is used, and the school's own; else English and Spanish. */
export function strangerLanguages({ used, fallback }: Frames, words: string): FrameLanguage[] {
  const written = scripts.find(([, letters]) => letters.test(words.normalize('NFC')))?.[0]
  const languages: FrameLanguage[] =
    written !== undefined && used.has(written) ? [written, fallback] : [fallback, 'en', 'es']
  return [...new Set(languages.filter((language) => used.has(language)))]
}
