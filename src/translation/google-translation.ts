import { z } from 'zod'
import type { TranslationFault, TranslationProvider } from '../languages/translator.ts'
import { htmlToWords, wordsToHtml } from './html-marks.ts'
import { googleCode } from './language-codes.ts'
import { postJson } from './post-json.ts'

const answerShape = z.object({ data: z.object({ translations: z.array(z.object({ translatedText: z.string() })) }) })
const errorShape = z.object({
  error: z.object({
    message: z.string().optional(),
    errors: z.array(z.object({ reason: z.string() })).optional(),
  }),
})

/** Google Cloud Translation, Basic (v2), with an API key: POST /language/translate/v2 (cloud.google.com/translate/docs/reference/rest/v2/translate). */
export function createGoogleTranslation({
  apiKey,
  apiUrl,
}: {
  apiKey: string
  apiUrl: string | null
}): TranslationProvider {
  const url = `${apiUrl ?? 'https://translation.googleapis.com'}/language/translate/v2`
  return {
    async translate({ texts, from, to, signal }) {
      const q = texts.map(wordsToHtml)
      const request = { q, source: googleCode(from), target: googleCode(to), format: 'html' }
      // In a header, so that no proxy's list of addresses holds the key.
      const answer = await postJson(url, request, { headers: { 'x-goog-api-key': apiKey }, signal })
      if (answer.kind === 'failed') return answer
      if (answer.status !== 200) return { kind: 'failed', why: faultOf(answer.status, answer.body) }
      const read = answerShape.safeParse(answer.body)
      const words = read.success
        ? read.data.data.translations.map(({ translatedText }) => htmlToWords(translatedText))
        : []
      return words.length === texts.length && words.every((one) => one !== null)
        ? { kind: 'translated', texts: words }
        : { kind: 'failed', why: 'garbage' }
    },
  }
}

/** A spent quota is a 403 as a wrong key is; the reason tells them apart (cloud.google.com/translate/quotas). */
function faultOf(status: number, body: unknown): TranslationFault {
  const read = errorShape.safeParse(body)
  const error = read.success ? read.data.error : {}
  const said = [error.message ?? '', ...(error.errors ?? []).map(({ reason }) => reason)].join(' ')
  if (status === 429 || /limit ?exceeded|quota/i.test(said)) return 'quota'
  if (status === 400) return /language|target|source/i.test(said) ? 'unsupported' : 'refused'
  return status === 401 || status === 403 ? 'refused' : 'garbage'
}
