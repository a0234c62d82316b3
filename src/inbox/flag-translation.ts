import { openDeskItem } from '../broadcasts/desk-store.ts'
import type { Transaction } from '../database/database.ts'
import { STAFF_LANGUAGE } from '../languages/translator.ts'
import { mayBeTexted } from '../people/consent.ts'
import { liaisonsFor } from '../people/language-desk-store.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { findLastForeign } from './last-foreign-reader.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { readKeyword } from './read-keyword.ts'

/** So long after a text "?" still means that one. */
const lookBackMs = 14 * 86_400_000

/**
 * `?` and its kin: the last text in the caregiver's language was not understood. It comes to that language's liaisons, once however many say so.
 * Where the last text was in the staff's language, the words are talk like any other.
 */
export async function flagTranslation(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from } = inbound
  if (readKeyword(inbound.body)?.meaning !== 'not_understood' || from === null || !mayBeTexted(from.consentState)) {
    return null
  }
  const { sealer, clock, school } = deps
  const at = clock.now()
  const since = new Date(at.getTime() - lookBackMs)
  const text = await findLastForeign(tx, sealer, { caregiverId: from.caregiverId, not: STAFF_LANGUAGE, since })
  if (text === null) return null
  const { language, classroomId, broadcastId, textId } = text
  await openDeskItem(tx, sealer, {
    kind: 'flag',
    language,
    subject: broadcastId === null ? `flag:${textId}` : `flag:${broadcastId}:${language}`,
    textId,
    broadcastId,
    told: await liaisonsFor(tx, { language, classroomId, coordinators: school.coordinators, at }),
    model: { author: text.author, original: text.original, words: { text: text.body }, back: null },
    at,
  })
  const notice = { kind: 'flag_confirmed' as const, schoolName: school.name }
  const bodies = [wordNotice(from.frame, notice)]
  await enqueueAnswer(tx, deps, { ...from, phone: inbound.phone }, { kind: 'confirmation', bodies })
  return 'flagged'
}
