import {
  AuthorizationError,
  ConnectionError,
  DeepLClient,
  QuotaExceededError,
  type SourceLanguageCode,
  type TargetLanguageCode,
  TooManyRequestsError,
} from 'deepl-node'
import { markOf, writeMarks } from '../languages/protected-words.ts'
import type { TranslationFault, TranslationProvider } from '../languages/translator.ts'
import { deeplSource, deeplTarget } from './language-codes.ts'

/** DeepL by its own client. Families are addressed formally where the language knows the difference. */
export function createDeeplTranslation(options: {
  apiKey: string
  apiUrl: string | null
  timeoutMs: number
}): TranslationProvider {
  const client = new DeepLClient(options.apiKey, {
    ...(options.apiUrl === null ? {} : { serverUrl: options.apiUrl }),
    // Whether it is tried again, and with whom, is decided by whoever asks.
    maxRetries: 0,
    minTimeout: options.timeoutMs,
    sendPlatformInfo: false,
  })
  return {
    async translate({ texts, from, to, signal }) {
      const [source, target] = [deeplSource(from), deeplTarget(to)]
      if (source === null || target === null) return { kind: 'failed', why: 'unsupported' }
      try {
        const answer = client.translateText(
          texts.map(wordsToXml),
          source as SourceLanguageCode,
          target as TargetLanguageCode,
          { tagHandling: 'xml', formality: 'prefer_more', preserveFormatting: true, splitSentences: 'nonewlines' },
        )
        const results = await endedBy(signal, answer)
        if (results === null) return { kind: 'failed', why: 'slow' }
        const words = results.map(({ text }) => (typeof text === 'string' ? xmlToWords(text) : null))
        return words.length === texts.length && words.every((one) => one !== null)
          ? { kind: 'translated', texts: words }
          : { kind: 'failed', why: 'garbage' }
      } catch (error) {
        return { kind: 'failed', why: signal.aborted ? 'slow' : faultOf(error) }
      }
    },
  }
}

/** The client takes no signal: what comes too late is not waited for. Null: too late. */
async function endedBy<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
  return Promise.race([work, late])
}

function faultOf(error: unknown): TranslationFault {
  if (error instanceof QuotaExceededError || error instanceof TooManyRequestsError) return 'quota'
  if (error instanceof AuthorizationError) return 'refused'
  if (error instanceof ConnectionError) {
    const cause = error.error as { code?: string } | undefined
    return cause?.code === 'ECONNABORTED' || cause?.code === 'ETIMEDOUT' ? 'slow' : 'down'
  }
  if (error instanceof SyntaxError || error instanceof TypeError) return 'garbage'
  const said = error instanceof Error ? error.message : ''
  if (/target_lang|source_lang/i.test(said)) return 'unsupported'
  return /internal server error|service unavailable|HTTP status 5\d\d|status 5\d\d/i.test(said) ? 'down' : 'garbage'
}

function wordsToXml(text: string): string {
  return writeMarks(text, escapeXml, (number) => `<x id="${number}"/>`)
}

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function xmlToWords(xml: string): string | null {
  const marked = xml.replace(/<x id="(\d+)"\s*(?:\/>|><\/x>)/g, (_all, number: string) => markOf(number))
  if (/<[/!a-z]/i.test(marked)) return null
  return marked.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
