import type { Transaction } from '../database/database.ts'
import { strangerLanguages } from '../languages/script-language.ts'
import { parsePhone } from '../lib/phone.ts'
import { enqueueTexts } from '../outbox/enqueue-texts.ts'
import { readFrames } from '../school/frames-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { endOfSchoolDay, plusDays, schoolDayAt } from '../school/school-day.ts'
import { countSegments } from '../texts/segments.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { describeCaregiver } from './caregiver-reader.ts'
import { countHandledAs, lastHandledAs } from './inbound-reader.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { readKeyword } from './read-keyword.ts'
import { wasStrangerAnswered } from './sent-texts-reader.ts'
import { tellCoordinators } from './tell-coordinators.ts'

/** So many texts of one number and day are shown to the coordinators; the rest is kept and not shown. */
const shownADay = 20
const hourMs = 3_600_000

/**
 * Takes what comes from a number that is nobody's we know, or that was marked as a wrong one: its words are for the coordinators alone, and it
 * learns nothing. An unknown number is told once a day whom to call; who has said STOP is told nothing, nor is a wrong number, which has had
 * its apology.
 */
export async function answerStranger(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, phoneHash } = inbound
  if (from !== null && from.consentState !== 'frozen') return null
  const { sealer, clock, school } = deps
  const yesterday = plusDays(schoolDayAt(school.timezone, clock.now()), -1)!
  const today = endOfSchoolDay(school.timezone, yesterday)
  const as = from === null ? 'unknown_number' : 'frozen_number'
  if ((await countHandledAs(tx, { phoneHash, as, since: today })) < shownADay) {
    const on = schoolDate(school.timezone, clock.now())
    const wasOf = from === null ? null : await describeCaregiver(tx, sealer, from.caregiverId, on)
    const model = { inboundId: inbound.id, words: inbound.body, photos: inbound.media.length, wasOf }
    await tellCoordinators(tx, deps, inbound.id, { kind: 'unknown_number', model })
  }
  if (from !== null) return as
  const says = readKeyword(inbound.body)
  if (says?.meaning === 'stop') return 'stop'
  const word = await lastHandledAs(tx, phoneHash, ['stop', 'carrier_stop', 'carrier_start'])
  const wantsSilence = word !== null && word.as !== 'carrier_start'
  if (!wantsSilence && !(await wasStrangerAnswered(tx, phoneHash, today))) await tellWhomToCall(tx, deps, inbound)
  return as
}

/** Nobody knows which language they read: the script they write in says something, else it is said twice. */
async function tellWhomToCall(
  tx: Transaction,
  { sealer, clock, school }: HearDeps,
  inbound: InboundText,
): Promise<void> {
  const phone = parsePhone(inbound.phone, school.country)
  if (phone === null) return
  const now = clock.now()
  const languages = strangerLanguages(await readFrames(tx), inbound.body)
  const body = languages
    .map((language) => wordNotice(language, { kind: 'unknown_number', officePhone: school.phone }))
    .join('\n')
  const text = {
    broadcastId: null,
    classroomId: null,
    caregiverId: null,
    consentId: null,
    kind: 'unknown_number' as const,
    phone,
    body,
    language: languages[0] ?? 'en',
    languageSource: 'fallback',
    segments: countSegments(body).segments,
    priority: 0,
    anyHour: true,
    despiteStop: false,
    afterTextId: null,
    dueAt: now,
    turnAt: now,
    usefulUntil: new Date(now.getTime() + hourMs),
  }
  await enqueueTexts(tx, sealer, [text], now)
}
