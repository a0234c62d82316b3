import type { Database } from '../database/database.ts'
import { protectWords } from '../languages/protect-words.ts'
import { type ProtectedWords, putBack } from '../languages/protected-words.ts'
import {
  STAFF_LANGUAGE,
  type TranslationFault,
  type TranslationOutcome,
  type TranslationProvider,
  type TranslationRequest,
  type Translator,
} from '../languages/translator.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import { readGlossary } from '../texts/glossary-store.ts'
import { type Breaker, createBreaker } from './breaker.ts'
import { markHuman } from './mark-human.ts'
import { findTranslations, saveTranslations } from './translation-store.ts'

/** A service and the languages it is asked for. */
interface RankedProvider {
  name: string
  languages: readonly string[] | '*'
  provider: TranslationProvider
}

export interface TranslatorDeps {
  database: Database
  sealer: Sealer
  log: Log
  /** Stays as it is in every language. */
  schoolName: string
  /** Asked in this order, each when those before it could not. */
  providers: readonly RankedProvider[]
  timeoutMs: number
}

/** Protects, looks at what is known already, asks one service after the other, and checks that everything came back. */
export function createTranslator(deps: TranslatorDeps): Translator {
  const { database, sealer, log, timeoutMs } = deps
  const breakers = new Map<TranslationProvider, Breaker>(
    deps.providers.map(({ provider }) => [provider, createBreaker()]),
  )

  async function protect(request: Omit<TranslationRequest, 'withinMs'>): Promise<ProtectedWords[]> {
    const school = { term: deps.schoolName, meaning: deps.schoolName, language: null }
    const terms = await readGlossary(database.client, request.to)
    // The school's words are in the language of its staff: in a family's the same letters may say something else.
    const glossary = [school, ...(request.from === STAFF_LANGUAGE ? terms : [])]
    return request.texts.map((text) => protectWords(text, { names: request.names, glossary, to: request.to }))
  }

  async function translate(request: TranslationRequest): Promise<TranslationOutcome> {
    const { from, to } = request
    const words = await protect(request)
    const keys = words.map(({ text }) => ({ from, to, text }))
    const known = await findTranslations(database.client, sealer, keys)
    const whole = known.map((one, at) => (one === null ? null : putBack(one.text, words[at]!.kept)))
    const open = words.flatMap((one, at) => (whole[at] === null && hasWords(one.text) ? [{ ...one, at }] : []))
    let madeBy = known.find((one) => one !== null)?.madeBy ?? 'nobody'
    if (open.length > 0) {
      const asked = await askInTurn(request, open)
      if (asked.kind === 'failed') return asked
      madeBy = asked.provider
      open.forEach(({ at }, index) => (whole[at] = asked.texts[index]!))
    }
    return { kind: 'translated', texts: whole.map((one, at) => one ?? request.texts[at]!), provider: madeBy }
  }

  async function askInTurn(
    { from, to, withinMs = Infinity }: TranslationRequest,
    words: readonly ProtectedWords[],
  ): Promise<TranslationOutcome> {
    const endsAt = performance.now() + withinMs
    let why: TranslationFault = 'unsupported'
    for (const { name, languages, provider } of deps.providers) {
      if (languages !== '*' && !serves(languages, from, to)) continue
      const breaker = breakers.get(provider)!
      const rests = breaker.restsBecause()
      const outcome =
        rests === null
          ? await ask(provider, { words, from, to, ms: Math.min(timeoutMs, endsAt - performance.now()) })
          : { kind: 'failed' as const, why: rests }
      if (rests === null) breaker.heard(outcome.kind === 'failed' ? outcome.why : null)
      if (outcome.kind === 'translated') {
        const made = words.map(({ text }, at) => ({ from, to, text, translated: outcome.marked[at]!, madeBy: name }))
        await saveTranslations(database.client, sealer, made)
        return { kind: 'translated', texts: outcome.texts, provider: name }
      }
      log.warn('translation_failed', { provider: name, to, why: outcome.why })
      if (outcome.why !== 'unsupported') why = outcome.why
    }
    return { kind: 'failed', why }
  }

  return {
    async translate(request) {
      try {
        return await translate(request)
      } catch (error) {
        log.error('translation_broke', errorFacts(error))
        return { kind: 'failed', why: 'down' }
      }
    },
    async remember(request, better) {
      const { from, to } = request
      const words = await protect(request)
      const made = words.flatMap((one, at) => {
        const translated = markHuman(better[at] ?? '', one.kept)
        return translated === null ? [] : [{ from, to, text: one.text, translated, madeBy: 'person' }]
      })
      await saveTranslations(database.client, sealer, made)
    },
  }
}

/** Words into our language are asked of whoever puts ours into theirs. */
function serves(languages: readonly string[], from: string, to: string): boolean {
  return [from, to].some((one) => languages.includes(one.toLowerCase()) || languages.includes(one.split('-')[0] ?? ''))
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\ufdd0\d+\ufdd1/g, ''))
}

type Asked = { kind: 'translated'; texts: string[]; marked: string[] } | { kind: 'failed'; why: TranslationFault }

async function ask(
  provider: TranslationProvider,
  { words, from, to, ms }: { words: readonly ProtectedWords[]; from: string; to: string; ms: number },
): Promise<Asked> {
  if (ms <= 0) return { kind: 'failed', why: 'slow' }
  const signal = AbortSignal.timeout(Math.ceil(ms))
  const answer = await provider.translate({ texts: words.map(({ text }) => text), from, to, signal })
  if (answer.kind === 'failed') return answer
  if (answer.texts.length !== words.length) return { kind: 'failed', why: 'garbage' }
  const texts = answer.texts.map((text, at) => putBack(text, words[at]!.kept))
  if (!texts.every((text) => text !== null)) return { kind: 'failed', why: 'unsafe' }
  return { kind: 'translated', texts, marked: answer.texts }
}
