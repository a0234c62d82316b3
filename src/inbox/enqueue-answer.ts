import type { Transaction } from '../database/database.ts'
import { frameSource } from '../languages/frames.ts'
import { parsePhone } from '../lib/phone.ts'
import { enqueueTexts } from '../outbox/enqueue-texts.ts'
import { countSegments } from '../texts/segments.ts'
import type { TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'

const hourMs = 3_600_000

/**
 * Answers a caregiver in our own words, first of all that waits and at any hour: they have just written, so an answer that cannot leave
 * within the hour does not leave at all.
 */
export async function enqueueAnswer(
  tx: Transaction,
  { sealer, clock, school }: HearDeps,
  to: TextingCaregiver & { phone: string },
  answer: {
    kind: 'confirmation' | 'apology' | 'more' | 'closed' | 'help'
    bodies: readonly string[]
    despiteStop?: boolean
    classroomId?: string | null
  },
): Promise<void> {
  const phone = parsePhone(to.phone, school.country)
  if (phone === null) return
  const now = clock.now()
  const texts = answer.bodies.map((body, place) => ({
    broadcastId: null,
    classroomId: answer.classroomId ?? null,
    caregiverId: to.caregiverId,
    consentId: to.consentId,
    kind: answer.kind,
    phone,
    body,
    language: to.frame,
    languageSource: frameSource(to),
    segments: countSegments(body).segments,
    priority: 0,
    anyHour: true,
    despiteStop: answer.despiteStop ?? false,
    afterTextId: null,
    dueAt: now,
    turnAt: new Date(now.getTime() + place),
    usefulUntil: new Date(now.getTime() + hourMs),
  }))
  await enqueueTexts(tx, sealer, texts, now)
}
