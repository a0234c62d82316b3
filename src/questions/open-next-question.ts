import type { Transaction } from '../database/database.ts'
import { frameSource } from '../languages/frames.ts'
import type { Clock } from '../lib/clock.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import { enqueueTexts } from '../outbox/enqueue-texts.ts'
import { mayBeTexted } from '../people/consent.ts'
import { countSegments } from '../texts/segments.ts'
import { findAsked, findNextQuestion, findOpenQuestion, openQuestion, type StoredQuestion } from './question-store.ts'

export interface QuestionDeps {
  sealer: Sealer
  clock: Clock
}

/**
 * Asks the caregiver's next question, unless one is open. Call it with their questions locked. One who may not be texted is not asked:
 * the question runs out like any that nobody answers.
 */
export async function openNextQuestion(tx: Transaction, deps: QuestionDeps, caregiverId: string): Promise<void> {
  if ((await findOpenQuestion(tx, deps.sealer, caregiverId)) !== null) return
  const now = deps.clock.now()
  const next = await findNextQuestion(tx, deps.sealer, caregiverId, now)
  if (next !== null) await openQuestion(tx, next.id, await putQuestion(tx, deps, next), now)
}

async function putQuestion(tx: Transaction, deps: QuestionDeps, question: StoredQuestion): Promise<string | null> {
  const { wording, caregiverId, expiresAt } = question
  const asked = await findAsked(tx, deps.sealer, caregiverId)
  if (asked === null || !mayBeTexted(asked.consentState)) return null
  const now = deps.clock.now()
  const id = newId()
  const text = {
    id,
    broadcastId: null,
    classroomId: wording.classroomId,
    caregiverId,
    consentId: asked.consentId,
    kind: 'question' as const,
    phone: asked.phone,
    body: wording.body,
    language: wording.language,
    languageSource: frameSource(asked),
    segments: countSegments(wording.body).segments,
    priority: 0,
    anyHour: wording.anyHour,
    despiteStop: false,
    afterTextId: null,
    dueAt: now,
    turnAt: now,
    usefulUntil: expiresAt,
  }
  await enqueueTexts(tx, deps.sealer, [text], now)
  return id
}
