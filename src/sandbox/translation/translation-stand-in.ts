import { type StandInAnswer, type StandInRequest, startHttpServer } from '../http-server.ts'
import { pretendToTranslate } from './pretend-to-translate.ts'

/** What goes wrong from now on; null: nothing. */
export type TranslationTrouble =
  | 'down'
  | 'error'
  | 'slow'
  | 'quota'
  | 'refused'
  | 'garbage'
  | 'drops_a_mark'
  | 'doubles_a_mark'

/** Google Cloud Translation v2, DeepL and LibreTranslate at one address. */
export interface TranslationStandIn {
  readonly url: string
  trouble: TranslationTrouble | null
  /** Every text that was asked for, as it came over the wire. */
  readonly asked: string[]
  requests: number
  stop(): Promise<void>
}

const notFound: StandInAnswer = { kind: 'answer', status: 404, body: { message: 'Not found' } }

/** @param key what each service takes for its key; other keys are refused. */
export async function startTranslationStandIn({
  key = 'translation-key',
  port = 0,
}: { key?: string; port?: number } = {}): Promise<TranslationStandIn> {
  const server = await startHttpServer({ port, handle: async (request) => serve(request) })
  const standIn: TranslationStandIn = {
    url: server.origin,
    trouble: null,
    asked: [],
    requests: 0,
    stop: () => server.stop(),
  }

  function serve(request: StandInRequest): StandInAnswer {
    const service = services.find(({ path }) => path === request.path)
    if (service === undefined || request.method !== 'POST') return notFound
    standIn.requests += 1
    const { trouble } = standIn
    if (trouble === 'down') return { kind: 'reset' }
    if (trouble === 'slow') return { kind: 'hang' }
    if (trouble === 'error') return { kind: 'answer', status: 503, body: 'upstream connect error' }
    if (trouble === 'refused' || service.keyOf(request) !== key) return service.refused
    if (trouble === 'quota') return service.quota
    if (trouble === 'garbage') return { kind: 'answer', status: 200, body: '<html>It works!</html>' }
    const { texts, target } = service.read(request)
    standIn.asked.push(...texts)
    const unknown = /^(xx|tlh)$/i.test(target)
    if (unknown) return service.unsupported
    return {
      kind: 'answer',
      status: 200,
      body: service.write(texts.map((text) => spoil(pretendToTranslate(text, target), trouble))),
    }
  }
  return standIn
}

function spoil(text: string, trouble: TranslationTrouble | null): string {
  const marked = /<span translate="no">\d+<\/span>|<x id="\d+"\/>/
  if (trouble === 'drops_a_mark') return text.replace(marked, '')
  return trouble === 'doubles_a_mark' ? text.replace(marked, (mark) => `${mark} ${mark}`) : text
}

interface Service {
  path: string
  keyOf(request: StandInRequest): unknown
  read(request: StandInRequest): { texts: string[]; target: string }
  write(texts: readonly string[]): unknown
  refused: StandInAnswer
  quota: StandInAnswer
  unsupported: StandInAnswer
}

function answer(status: number, body: unknown): StandInAnswer {
  return { kind: 'answer', status, body }
}

function googleError(code: number, message: string, reason: string): StandInAnswer {
  return answer(code, { error: { code, message, errors: [{ message, domain: 'global', reason }] } })
}

const google: Service = {
  path: '/language/translate/v2',
  keyOf: ({ headers, query }) => headers['x-goog-api-key'] ?? query.get('key'),
  read: ({ fields }) => ({ texts: [fields['q']].flat().map(String), target: String(fields['target']) }),
  write: (texts) => ({ data: { translations: texts.map((translatedText) => ({ translatedText })) } }),
  refused: googleError(403, 'Requests to this API are blocked.', 'forbidden'),
  quota: googleError(403, 'Daily Limit Exceeded', 'dailyLimitExceeded'),
  unsupported: googleError(400, 'Invalid Value: target language', 'invalid'),
}

const deepl: Service = {
  path: '/v2/translate',
  keyOf: ({ headers }) => (headers.authorization ?? '').replace('DeepL-Auth-Key ', ''),
  read: ({ body, fields, headers }) => {
    const isForm = String(headers['content-type']).includes('urlencoded')
    const texts = isForm ? new URLSearchParams(body).getAll('text') : [fields['text']].flat().map(String)
    return { texts, target: String(fields['target_lang']) }
  },
  write: (texts) => ({ translations: texts.map((text) => ({ detected_source_language: 'EN', text })) }),
  refused: answer(403, { message: 'Wrong endpoint or key' }),
  quota: answer(456, { message: 'Quota Exceeded' }),
  unsupported: answer(400, { message: "Value for 'target_lang' not supported." }),
}

const libretranslate: Service = {
  path: '/translate',
  keyOf: ({ fields }) => fields['api_key'],
  read: ({ fields }) => ({ texts: [fields['q']].flat().map(String), target: String(fields['target']) }),
  write: (texts) => ({ translatedText: texts }),
  refused: answer(403, { error: 'Invalid API key' }),
  quota: answer(429, { error: 'Slowdown: 80 per 1 minute' }),
  unsupported: answer(400, { error: 'xx is not supported' }),
}

const services: readonly Service[] = [google, deepl, libretranslate]
