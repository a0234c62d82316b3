import type { TranslationFault } from '../languages/translator.ts'

type JsonAnswer = { kind: 'answer'; status: number; body: unknown } | { kind: 'failed'; why: TranslationFault }

/** One POST of JSON, never repeated. Nothing of the words or of the key gets into an error. */
export async function postJson(
  url: string,
  body: unknown,
  { headers = {}, signal }: { headers?: Record<string, string>; signal: AbortSignal },
): Promise<JsonAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
      redirect: 'error',
    })
    const text = await response.text()
    if (response.status >= 500) return { kind: 'failed', why: 'down' }
    return { kind: 'answer', status: response.status, body: parse(text) }
  } catch {
    return { kind: 'failed', why: signal.aborted ? 'slow' : 'down' }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
