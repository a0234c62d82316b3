import type { TranslationProvider } from '../../src/languages/translator.ts'
import { startTranslationStandIn } from '../../src/sandbox/translation/translation-stand-in.ts'
import { createDeeplTranslation } from '../../src/translation/deepl-translation.ts'
import { createGoogleTranslation } from '../../src/translation/google-translation.ts'
import { createLibreTranslation } from '../../src/translation/libretranslate-translation.ts'
import { createFakeTranslation } from '../support/fake-translation.ts'
import { describeTranslationProvider } from './translation-provider-contract.ts'

const apiKey = 'translation-key'

const real: Record<string, (url: string) => TranslationProvider> = {
  Google: (url) => createGoogleTranslation({ apiKey, apiUrl: url }),
  DeepL: (url) => createDeeplTranslation({ apiKey, apiUrl: url, timeoutMs: 5000 }),
  LibreTranslate: (url) => createLibreTranslation({ apiKey, url }),
}

for (const [name, create] of Object.entries(real)) {
  describeTranslationProvider(name, async () => {
    const standIn = await startTranslationStandIn({ key: apiKey })
    return {
      provider: create(standIn.url),
      befalls: (trouble) => void (standIn.trouble = trouble),
      asked: () => standIn.asked,
      close: () => standIn.stop(),
    }
  })
}

describeTranslationProvider('The fake of the tests', async () => {
  const fake = createFakeTranslation()
  return {
    provider: fake,
    befalls: (trouble) => void (fake.trouble = trouble),
    asked: () => fake.asked,
    close: async () => {},
  }
})
