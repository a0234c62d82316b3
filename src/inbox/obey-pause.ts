import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import { isPaused, pauseConsent } from '../people/pause-store.ts'
import { instantAt } from '../school/local-time.ts'
import { formatFamilyDay, plusDays, schoolDayAt } from '../school/school-day.ts'
import { type Notice, wordNotice } from '../texts/word-notice.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { readPauseDays } from './read-pause-days.ts'
import { readKeyword } from './read-keyword.ts'

const usualDays = 14
const mostDays = 180

/** PAUSE: no program texts for two weeks, or for as long as they say; RESUME: they come again. Answers and notes go on. */
export async function obeyPause(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, body, phone } = inbound
  const meaning = readKeyword(body)?.meaning
  if (from === null || !mayBeTexted(from.consentState)) return null
  // Who has paused and not stopped means with START, and its other words, the end of the pause.
  const resumes =
    (meaning === 'resume' || meaning === 'start') && (await isPaused(tx, from.consentId, deps.clock.now()))
  if (meaning !== 'pause' && !resumes) return null
  const { timezone, name: schoolName } = deps.school
  const today = schoolDayAt(timezone, deps.clock.now())
  const days = Math.min(mostDays, readPauseDays(body) ?? usualDays)
  const until = meaning === 'pause' ? (plusDays(today, days) ?? today) : null
  await pauseConsent(tx, from.consentId, until === null ? null : instantAt(timezone, until, 0))
  const language = from.frame
  const notice: Notice =
    until === null
      ? { kind: 'resumed', schoolName }
      : { kind: 'paused_until', schoolName, day: formatFamilyDay(until, language) }
  const bodies = [wordNotice(language, notice)]
  await enqueueAnswer(tx, deps, { ...from, phone }, { kind: 'confirmation', bodies })
  return meaning === 'pause' ? 'pause' : 'resume'
}
