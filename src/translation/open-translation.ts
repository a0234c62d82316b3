import type { TranslationConfig, TranslationProviderName } from '../config-translation.ts'
import type { TranslationProvider, Translator } from '../languages/translator.ts'
import { createTranslator, type TranslatorDeps } from './create-translator.ts'
import { createDeeplTranslation } from './deepl-translation.ts'
import { createGoogleTranslation } from './google-translation.ts'
import { createLibreTranslation } from './libretranslate-translation.ts'

/** The translator of the configured services; null where none is: that is a way to work, not a fault. */
export function openTranslation(
  deps: Pick<TranslatorDeps, 'database' | 'sealer' | 'log' | 'schoolName'>,
  config: TranslationConfig | null,
): Translator | null {
  if (config === null) return null
  const opened = new Map<TranslationProviderName, TranslationProvider>()
  const open = (name: TranslationProviderName) => {
    const provider = opened.get(name) ?? providerOf(config, name)
    opened.set(name, provider)
    return provider
  }
  const providers = config.rules.map(({ provider, languages }) => ({
    name: provider,
    languages,
    provider: open(provider),
  }))
  return createTranslator({ ...deps, providers, timeoutMs: config.timeoutMs })
}

/** The configuration has what each service that it names needs. */
function providerOf(config: TranslationConfig, name: TranslationProviderName): TranslationProvider {
  switch (name) {
    case 'google':
      return createGoogleTranslation(config.google!)
    case 'deepl':
      return createDeeplTranslation({ ...config.deepl!, timeoutMs: config.timeoutMs })
    case 'libretranslate':
      return createLibreTranslation(config.libretranslate!)
  }
}
