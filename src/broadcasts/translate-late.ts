import type { Translator } from '../languages/translator.ts'
import { backoffMs } from '../lib/backoff.ts'
import type { Log } from '../lib/log.ts'
import { findBroadcast } from './broadcast-store.ts'
import { partsOf } from './content-parts.ts'
import { findDraft } from './draft-store.ts'
import { approvedLanguages, askLiaisons } from './hold-back-wordings.ts'
import { findWaitingWordings, type OpenWording } from './open-wordings-reader.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { namesFor, wordIn } from './translate-draft.ts'
import type { Wording } from './wording.ts'
import { changeWording, postponeWording } from './wording-store.ts'

interface TranslationsDeps extends BroadcastDeps {
  log: Log
  translator: Translator | null
  /** How long a language waits, for a service or for a liaison, before it goes on without. */
  waitHours: number
}

const firstWaitMs = 1000
const longestWaitMs = 300_000

/** Asks again for the words that broadcasts wait for; those that waited too long go out as they were typed. Returns how many were released. */
export async function translateLate(deps: TranslationsDeps): Promise<number> {
  let released = 0
  for (const wording of await findWaitingWordings(deps.database.client)) {
    if (await translateOne(deps, wording)) released += 1
  }
  if (released > 0) deps.database.announce('broadcasts')
  return released
}

async function translateOne(deps: TranslationsDeps, waiting: OpenWording): Promise<boolean> {
  const { database, sealer, clock, translator, log } = deps
  const { language, draftId, broadcastId, waitsSince } = waiting
  const broadcast = await findBroadcast(database.client, sealer, broadcastId)
  if (broadcast === null) return false
  const isOver = clock.now().getTime() - waitsSince.getTime() >= deps.waitHours * 3_600_000
  // Of an update that is spread the words are the whole of it.
  const draft = await findDraft(database.client, sealer, draftId)
  const parts = partsOf(draft?.content ?? broadcast.content)
  const made: Wording | null =
    translator === null ? null : await wordIn(translator, { parts, names: await namesFor(deps, broadcast), language })
  // What no service knows is not waited for.
  const mayCome = made !== null && made.why !== 'unsupported'
  if (made?.words == null && !isOver && mayCome) {
    await postponeWording(database.client, waiting.id, backoffMs(waiting.tries + 1, firstWaitMs, longestWaitMs))
    return false
  }
  const asTyped: Wording = { language, state: 'released', source: null, why: 'late', words: null, back: null }
  const isChanged = await database.inTransaction(async (tx) => {
    const isAsked = made?.source === 'service' && (await approvedLanguages(tx)).has(language)
    const wording: Wording = made?.words == null ? asTyped : { ...made, state: isAsked ? 'desk' : 'released' }
    if (!(await changeWording(tx, sealer, { draftId, from: 'waiting' }, wording))) return false
    if (isAsked) await askLiaisons(tx, deps, draft ?? { ...broadcast, id: draftId }, made)
    return true
  })
  if (isChanged) log.info('wording_released', { broadcast: broadcastId, language, translated: made?.words != null })
  return isChanged
}
