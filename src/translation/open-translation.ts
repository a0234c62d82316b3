import type { TranslationConfig, TranslationProviderName } from '../config-translation.ts'
import type { TranslationProvider, Translator } from '../languages/translator.ts'
import { createTranslator, type TranslatorDeps } from './create-translator.ts'
import { createGoogleTranslation } from './google-translation.ts'
import { createLibreTranslation } from './libretranslate-translation.ts'

/** The translator of the configured services; null where none is: that is a way to work, not a fault. */
export async function openTranslation(
  deps: Pick<TranslatorDeps, 'database' | 'sealer' | 'log' | 'schoolName'>,
  config: TranslationConfig | null,
): Promise<Translator | null> {
  if (config === null) return null
  const opened = new Map<TranslationProviderName, TranslationProvider>()
  for (const { provider } of config.rules) {
    if (!opened.has(provider)) opened.set(provider, await providerOf(config, provider))
  }
  const providers = config.rules.map(({ provider, languages }) => ({
    name: provider,
    languages,
    provider: opened.get(provider)!,
  }))
  return createTranslator({ ...deps, providers, timeoutMs: config.timeoutMs })
}

/** The configuration has what each service that it names needs. */
async function providerOf(config: TranslationConfig, name: TranslationProviderName): Promise<TranslationProvider> {
  switch (name) {
    case 'google':
      return createGoogleTranslation(config.google!)
    case 'deepl': {
      // Its client brings 25 MB with it, which only those pay who use it.
      const { createDeeplTranslation } = await import('./deepl-translation.ts')
      return createDeeplTranslation({ ...config.deepl!, timeoutMs: config.timeoutMs })
    }
    case 'libretranslate':
      return createLibreTranslation(config.libretranslate!)
  }
}
