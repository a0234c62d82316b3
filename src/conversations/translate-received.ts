import { isSurelyEnglish } from '../languages/is-surely-english.ts'
import { spokenLanguage, STAFF_LANGUAGE, type Translator } from '../languages/translator.ts'
import { backoffMs } from '../lib/backoff.ts'
import { readKnownNames } from '../people/known-names-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { postEntry } from './post-entry.ts'
import { findUntranslated, type Untranslated } from './translation-reader.ts'
import { endTranslation, postponeTranslation, setTranslation } from './translation-store.ts'

export interface ReadingDeps extends ConversationDeps {
  translator: Translator
}

/** A day later nobody is helped by a translation any more. */
const lookBackMs = 24 * 3_600_000
const firstWaitMs = 1000
const longestWaitMs = 120_000

/** Puts what caregivers wrote into the staff's language, beneath which their own words stay. Returns how many were translated. */
export async function translateReceived(deps: ReadingDeps): Promise<number> {
  const { database, clock } = deps
  const since = new Date(clock.now().getTime() - lookBackMs)
  let translated = 0
  for (const entry of await findUntranslated(database.client, deps.sealer, { since, limit: 20 })) {
    if (await translateOne(deps, entry)) translated += 1
  }
  if (translated > 0) database.announce('posts')
  return translated
}

async function translateOne(deps: ReadingDeps, entry: Untranslated): Promise<boolean> {
  const { database, sealer, clock, school, translator, log } = deps
  const { entryId, caregiverId, words, classroomId } = entry
  const member = await readCaregiver(database.client, sealer, caregiverId, schoolDate(school.timezone, clock.now()))
  const stored = spokenLanguage(member.language)
  if (stored === STAFF_LANGUAGE || words.trim() === '' || isSurelyEnglish(words, stored)) {
    await endTranslation(database.client, entryId, { state: 'none', language: STAFF_LANGUAGE })
    return false
  }
  const classroomIds = classroomId === null ? [] : [classroomId]
  const names = await readKnownNames(database.client, sealer, { classroomIds, caregiverIds: [caregiverId] })
  const outcome = await translator.translate({ texts: [words], from: stored, to: STAFF_LANGUAGE, names })
  if (outcome.kind === 'failed') {
    const isFinal = outcome.why === 'unsupported' || outcome.why === 'unsafe'
    if (isFinal) await endTranslation(database.client, entryId, { state: 'failed', language: stored })
    else await postponeTranslation(database.client, entryId, backoffMs(entry.tries + 1, firstWaitMs, longestWaitMs))
    return false
  }
  const [said = ''] = outcome.texts
  if (said.trim() === words.trim()) {
    await endTranslation(database.client, entryId, { state: 'none', language: stored })
    return false
  }
  await database.inTransaction(async (tx) => {
    const isNew = await setTranslation(tx, sealer, { entryId, language: stored, words: said })
    if (isNew) await postEntry(tx, deps, entryId)
  })
  log.info('reply_translated', { language: stored, provider: outcome.provider })
  return true
}
