import { z } from 'zod'
import type { TranslationFault, TranslationProvider } from '../languages/translator.ts'
import { htmlToWords, wordsToHtml } from './html-marks.ts'
import { libreTranslateCode } from './language-codes.ts'
import { postJson } from './post-json.ts'

const answerShape = z.object({ translatedText: z.array(z.string()) })
const errorShape = z.object({ error: z.string() })

/** A LibreTranslate of the school's own, so that no word leaves the district: POST /translate. */
export function createLibreTranslation({ url, apiKey }: { url: string; apiKey: string | null }): TranslationProvider {
  return {
    async translate({ texts, from, to, signal }) {
      const request = {
        q: texts.map(wordsToHtml),
        source: libreTranslateCode(from),
        target: libreTranslateCode(to),
        format: 'html',
        ...(apiKey === null ? {} : { api_key: apiKey }),
      }
      const answer = await postJson(`${url}/translate`, request, { signal })
      if (answer.kind === 'failed') return answer
      if (answer.status !== 200) return { kind: 'failed', why: faultOf(answer.status, answer.body) }
      const read = answerShape.safeParse(answer.body)
      const words = read.success ? read.data.translatedText.map(htmlToWords) : []
      return words.length === texts.length && words.every((one) => one !== null)
        ? { kind: 'translated', texts: words }
        : { kind: 'failed', why: 'garbage' }
    },
  }
}

function faultOf(status: number, body: unknown): TranslationFault {
  const read = errorShape.safeParse(body)
  const said = read.success ? read.data.error : ''
  if (status === 429) return 'quota'
  if (status === 400 && /not supported|not available|invalid language/i.test(said)) return 'unsupported'
  return status === 400 || status === 401 || status === 403 ? 'refused' : 'garbage'
}
