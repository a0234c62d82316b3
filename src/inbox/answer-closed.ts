import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import { readCalendar } from '../school/calendar-reader.ts'
import { closedOn, closedSince, nextSchoolDay } from '../school/school-calendar.ts'
import { formatFamilyDay, schoolDayAt } from '../school/school-day.ts'
import { instantAt } from '../school/local-time.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { wasToldClosed } from './sent-texts-reader.ts'

/** Says, once while it lasts, that school is closed and when somebody will read what a family wrote; not on a mere weekend. */
export async function answerClosed(tx: Transaction, deps: HearDeps, { from, phone }: InboundText): Promise<void> {
  if (from === null || !mayBeTexted(from.consentState)) return
  const { timezone, name: schoolName } = deps.school
  const today = schoolDayAt(timezone, deps.clock.now())
  const calendar = await readCalendar(tx)
  const why = closedOn(calendar, today)
  const until = nextSchoolDay(calendar, today)
  if (why === null || why === 'weekend' || until === null) return
  const since = instantAt(timezone, closedSince(calendar, today), 0)
  if (await wasToldClosed(tx, from.consentId, since)) return
  const language = from.frame
  const body = wordNotice(language, { kind: 'closed_until', schoolName, day: formatFamilyDay(until, language) })
  await enqueueAnswer(tx, deps, { ...from, phone }, { kind: 'closed', bodies: [body] })
}
