import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepBack, putBack, unprotected } from '../../src/languages/protected-words.ts'
import type { TranslationProvider } from '../../src/languages/translator.ts'
import type { TranslationTrouble } from '../../src/sandbox/translation/translation-stand-in.ts'

export interface ProviderBench {
  provider: TranslationProvider
  befalls(trouble: TranslationTrouble | null): void
  /** What went over to it so far. */
  asked(): readonly string[]
  close(): Promise<void>
}

/** What every service's edge must do, the fake of the tests and the real ones alike. */
export function describeTranslationProvider(name: string, open: () => Promise<ProviderBench>): void {
  describe(`${name}, as a service that translates`, () => {
    let bench: ProviderBench
    beforeEach(async () => {
      bench = await open()
    })
    afterEach(() => bench.close())

    const words = keepBack(unprotected('Ana\u2019s <quiz> & "lunch" at 11:30\nBring 3 apples'), /Ana|11:30|3/g)
    const ask = (text = words.text, { to = 'es', ms = 5000 } = {}) =>
      bench.provider.translate({ texts: [text, 'Hello'], from: 'en', to, signal: AbortSignal.timeout(ms) })

    it('brings back every text in its order, with every mark, line and sign', async () => {
      const answer = await ask()
      expect(answer).toEqual({ kind: 'translated', texts: [`[es] ${words.text}`, '[es] Hello'] })
      const [first = ''] = answer.kind === 'translated' ? answer.texts : []
      expect(putBack(first, words.kept)).toBe('[es] Ana\u2019s <quiz> & "lunch" at 11:30\nBring 3 apples')
    })

    it('is not told what is kept back', async () => {
      await ask()
      expect(bench.asked().join('\n')).toContain('apples')
      expect(bench.asked().join('\n')).not.toMatch(/Ana|11:30/)
    })

    it.each([
      ['down', 'down'],
      ['error', 'down'],
      ['quota', 'quota'],
      ['refused', 'refused'],
      ['garbage', 'garbage'],
    ] as const)('says of a service that is %s what is wrong', async (trouble, why) => {
      bench.befalls(trouble)
      expect(await ask()).toEqual({ kind: 'failed', why })
      bench.befalls(null)
      expect(await ask()).toMatchObject({ kind: 'translated' })
    })

    it('waits for a slow one no longer than it was told to', async () => {
      bench.befalls('slow')
      expect(await ask(words.text, { ms: 60 })).toEqual({ kind: 'failed', why: 'slow' })
    })

    it('brings back what a service dropped or doubled as it is, for whoever checks it', async () => {
      for (const trouble of ['drops_a_mark', 'doubles_a_mark'] as const) {
        bench.befalls(trouble)
        const answer = await ask()
        const [first = ''] = answer.kind === 'translated' ? answer.texts : []
        expect(first).toContain('quiz')
        expect(putBack(first, words.kept)).toBeNull()
      }
    })

    it('says when it does not know a language', async () => {
      expect(await ask('Hello', { to: 'xx' })).toEqual({ kind: 'failed', why: 'unsupported' })
    })
  })
}
