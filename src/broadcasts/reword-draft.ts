import { STAFF_LANGUAGE, type Translator } from '../languages/translator.ts'
import { isId } from '../lib/id.ts'
import { type Parts, partsOf, withParts } from './content-parts.ts'
import { chooseSendTime, createPreviewed, type Draft, findDraft } from './draft-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { withoutSpoken } from './strategy-content.ts'
import { namesFor, putBackParts } from './translate-draft.ts'
import { changeWording, insertWordings, readWordings } from './wording-store.ts'

/** A draft that this person previewed and may still change; null: sent, replaced or discarded. */
export async function findRewordable(
  { database, sealer }: BroadcastDeps,
  { draftId, by }: { draftId: string; by: string },
): Promise<Draft | null> {
  const draft = isId(draftId) ? await findDraft(database.client, sealer, draftId) : null
  return draft?.author === by && draft.state === 'previewed' ? draft : null
}

/** What a language of a draft says now: its own words, else those that were typed. */
export async function wordsIn({ database, sealer }: BroadcastDeps, draft: Draft, language: string): Promise<Parts> {
  const wordings = await readWordings(database.client, sealer, draft.id)
  return wordings.get(language)?.words ?? partsOf(draft.content)
}

/**
 * One language of a draft in somebody's own words. A previewed draft never changes, so this is another draft that takes its place: with the
 * other languages as they were, or, where the staff's own words changed, with all of them still to be made. Null: it cannot be changed any more.
 */
export async function rewordDraft(
  deps: BroadcastDeps,
  change: { draftId: string; by: string; language: string; words: Parts },
): Promise<string | null> {
  const { database, sealer, clock } = deps
  const { language, words } = change
  const draft = await findRewordable(deps, change)
  if (draft === null) return null
  const isSource = language === STAFF_LANGUAGE
  const changed = isSource ? withParts(draft.content, words) : draft.content
  const content = changed.kind === 'strategy' ? withoutSpoken(changed, isSource ? null : language) : changed
  const others = await readWordings(database.client, sealer, draft.id)
  const own = { language, state: 'ready' as const, source: 'person' as const, why: null, words, back: null }
  const { classroomId, author, chosenSendAt, whenLate, rhythm, replacesId } = draft
  return database.inTransaction(async (tx) => {
    const row = { classroomId, author, content, at: clock.now(), replaces: draft.id, whenLate, rhythm, replacesId }
    const draftId = await createPreviewed(tx, sealer, row)
    if (chosenSendAt !== null) await chooseSendTime(tx, { draftId, author, sendAt: chosenSendAt })
    const kept = isSource ? [] : [own, ...[...others.values()].filter((other) => other.language !== language)]
    await insertWordings(tx, sealer, draftId, kept)
    return draftId
  })
}

/** Says for the preview what somebody's own words say; nothing else is changed. */
export async function putBackOwn(
  deps: BroadcastDeps & { translator: Translator | null },
  { draftId, language }: { draftId: string; language: string },
): Promise<void> {
  const { database, sealer, translator } = deps
  const draft = await findDraft(database.client, sealer, draftId)
  const own = (await readWordings(database.client, sealer, draftId)).get(language)
  if (draft === null || translator === null || !own?.words) return
  const back = await putBackParts(translator, own.words, { language, names: await namesFor(deps, draft) })
  await database.inTransaction((tx) => changeWording(tx, sealer, { draftId, from: 'ready' }, { ...own, back }))
}
