import type { TranslationProvider } from '../../src/languages/translator.ts'
import { pretendToTranslate } from '../../src/sandbox/translation/pretend-to-translate.ts'
import type { TranslationTrouble } from '../../src/sandbox/translation/translation-stand-in.ts'

/** A service in this process, for tests of what stands on one. */
export interface FakeTranslation extends TranslationProvider {
  trouble: TranslationTrouble | null
  /** What it was told: marks, and never a name. */
  asked: string[]
  requests: number
}

export function createFakeTranslation(): FakeTranslation {
  const fake: FakeTranslation = {
    trouble: null,
    asked: [],
    requests: 0,
    async translate({ texts, to, signal }) {
      fake.requests += 1
      switch (fake.trouble) {
        case 'down':
        case 'error':
          return { kind: 'failed', why: 'down' }
        case 'slow':
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
          return { kind: 'failed', why: 'slow' }
        case 'quota':
        case 'refused':
        case 'garbage':
          return { kind: 'failed', why: fake.trouble }
        case 'drops_a_mark':
        case 'doubles_a_mark':
        case null:
      }
      fake.asked.push(...texts)
      if (to === 'xx') return { kind: 'failed', why: 'unsupported' }
      const spoilt = fake.trouble === 'drops_a_mark' ? '' : '$&$&'
      const words = texts.map((text) => pretendToTranslate(text, to))
      const isSpoilt = fake.trouble !== null
      return {
        kind: 'translated',
        texts: words.map((text) => (isSpoilt ? text.replace(/\ufdd0\d+\ufdd1/, spoilt) : text)),
      }
    },
  }
  return fake
}
