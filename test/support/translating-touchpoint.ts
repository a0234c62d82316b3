import { startTranslationStandIn, type TranslationStandIn } from '../../src/sandbox/translation/translation-stand-in.ts'
import { atFileEnd } from './at-file-end.ts'
import { startTouchpoint, type Touchpoint } from './touchpoint.ts'

/** A bot to which a service translates every language. */
export async function startTranslatingTouchpoint(): Promise<{ school: Touchpoint; services: TranslationStandIn }> {
  const services = await startTranslationStandIn({ key: 'translation-key' })
  atFileEnd(() => services.stop())
  const school = await startTouchpoint({
    environment: {
      TRANSLATION: 'google:*',
      GOOGLE_TRANSLATION_API_KEY: 'translation-key',
      GOOGLE_TRANSLATION_API_URL: services.url,
    },
  })
  return { school, services }
}
