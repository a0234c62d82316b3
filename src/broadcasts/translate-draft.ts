import { spokenLanguage, STAFF_LANGUAGE, type TranslationRequest, type Translator } from '../languages/translator.ts'
import { audiencePages } from '../people/audience-pages.ts'
import { readKnownNames } from '../people/known-names-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import type { Content } from './content.ts'
import { type Parts, partsOf } from './content-parts.ts'
import { type Draft, findDraft } from './draft-store.ts'
import { addressed } from './note-audience.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { reachFor } from './reach.ts'
import type { Wording } from './wording.ts'
import { insertWordings, readWordings } from './wording-store.ts'

/** So long somebody looks at an empty channel before their preview comes without what is not there yet. */
const forwardMs = 9000
const backMs = 5000

/**
 * Puts the words of a draft into every language of those who would get it, before it is shown and outside of any transaction; what cannot be
 * translated is kept as that, with the reason. A language that has its words keeps them.
 */
export async function translateDraft(
  deps: BroadcastDeps & { translator: Translator | null },
  draftId: string,
): Promise<void> {
  const { database, sealer, translator } = deps
  const draft = await findDraft(database.client, sealer, draftId)
  if (translator === null || draft === null || draft.state !== 'previewed') return
  const parts = partsOf(draft.content)
  if (Object.keys(parts).length === 0) return
  const there = await readWordings(database.client, sealer, draftId)
  const languages = (await languagesOf(deps, draft)).filter((language) => !there.has(language))
  if (languages.length === 0) return
  const names = await namesFor(deps, draft)
  const made = await Promise.all(languages.map((language) => wordIn(translator, { parts, names, language })))
  await insertWordings(database.client, sealer, draftId, made)
}

/** Whom the words may name. */
export async function namesFor(
  { database, sealer }: Pick<BroadcastDeps, 'database' | 'sealer'>,
  { classroomId }: Pick<Draft, 'classroomId'>,
): Promise<string[]> {
  return readKnownNames(database.client, sealer, { classroomIds: classroomId === null ? 'all' : [classroomId] })
}

/** One language's words, and what they say when they are put back. */
export async function wordIn(
  translator: Translator,
  { parts, names, language }: { parts: Parts; names: readonly string[]; language: string },
): Promise<Wording> {
  const there = await translateParts(translator, parts, {
    from: STAFF_LANGUAGE,
    to: language,
    names,
    withinMs: forwardMs,
  })
  if (there.kind === 'failed') {
    return { language, state: 'ready', source: null, why: there.why, words: null, back: null }
  }
  const source = there.provider === 'person' ? ('person' as const) : ('service' as const)
  return {
    language,
    state: 'ready',
    source,
    why: null,
    words: there.parts,
    back: await putBackParts(translator, there.parts, { language, names }),
  }
}

/** What words in another language say, for whoever does not read it; null where nobody can tell now. */
export async function putBackParts(
  translator: Translator,
  parts: Parts,
  { language, names }: { language: string; names: readonly string[] },
): Promise<Parts | null> {
  const back = await translateParts(translator, parts, {
    from: language,
    to: STAFF_LANGUAGE,
    names,
    withinMs: backMs,
  })
  return back.kind === 'translated' ? back.parts : null
}

async function translateParts(translator: Translator, parts: Parts, request: Omit<TranslationRequest, 'texts'>) {
  const entries = Object.entries(parts)
  const outcome = await translator.translate({ ...request, texts: entries.map(([, words]) => words) })
  if (outcome.kind === 'failed') return outcome
  const made = Object.fromEntries(entries.map(([id], at) => [id, outcome.texts[at]!]))
  return { kind: 'translated' as const, parts: made, provider: outcome.provider }
}

/** The languages, besides the staff's, of those whom a content would reach. */
async function languagesOf(
  { database, sealer, clock, school }: BroadcastDeps,
  { classroomId, content }: { classroomId: string | null; content: Content },
): Promise<string[]> {
  const classroomIds = classroomId === null ? ('all' as const) : [classroomId]
  const on = schoolDate(school.timezone, clock.now())
  const languages = new Set<string>()
  for await (const page of audiencePages(database.client, sealer, { classroomIds, on })) {
    const reached = addressed(content, page).filter((member) => reachFor(content, member).kind !== 'left_out')
    for (const { language } of reached) languages.add(spokenLanguage(language))
  }
  return [...languages].filter((language) => language !== STAFF_LANGUAGE).toSorted()
}
