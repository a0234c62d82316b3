import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { openSenderBook } from '../broadcasts/sender.ts'
import { wholeUpdate } from '../broadcasts/whole-update.ts'
import type { Transaction } from '../database/database.ts'
import { spokenLanguage } from '../languages/translator.ts'
import { mayBeTexted } from '../people/consent.ts'
import { schoolDate } from '../school/school-date.ts'
import { wordMore } from '../texts/word-more.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { childrenIn } from './caregiver-reader.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { countHandledAs } from './inbound-reader.ts'
import type { InboundText, TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { readKeyword } from './read-keyword.ts'
import { lastUpdateOf } from './sent-texts-reader.ts'

/** So often a day MORE is answered; each may be several texts, and we pay for them. */
const answeredADay = 10
const dayMs = 86_400_000

/** Sends who asks for MORE the whole of the last update that they got. Each request is answered, up to a number a day. */
export async function answerMore(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, phoneHash } = inbound
  if (readKeyword(inbound.body)?.meaning !== 'more' || from === null || !mayBeTexted(from.consentState)) return null
  const since = new Date(deps.clock.now().getTime() - dayMs)
  const answered =
    (await countHandledAs(tx, { phoneHash, as: 'more', since })) +
    (await countHandledAs(tx, { phoneHash, as: 'more_nothing', since }))
  if (answered >= answeredADay) return 'more_too_often'
  const whole = await wordLastUpdate(tx, deps, from)
  const nothing = wordNotice(from.frame, { kind: 'more_nothing', schoolName: deps.school.name })
  const { bodies, classroomId } = whole ?? { bodies: [nothing], classroomId: null }
  await enqueueAnswer(tx, deps, { ...from, phone: inbound.phone }, { kind: 'more', bodies, classroomId })
  return whole === null ? 'more_nothing' : 'more'
}

/** Null where no update has left for this number, or contact about the children it was for is forbidden since. */
async function wordLastUpdate(
  tx: Transaction,
  { sealer, school, clock }: HearDeps,
  { consentId, caregiverId, language, frame }: TextingCaregiver,
): Promise<{ bodies: string[]; classroomId: string | null } | null> {
  const broadcastId = await lastUpdateOf(tx, consentId)
  const broadcast = broadcastId === null ? null : await findBroadcast(tx, sealer, broadcastId)
  if (broadcast === null || broadcast.content.kind !== 'update') return null
  const { classroomId, author, createdAt: at } = broadcast
  const on = schoolDate(school.timezone, clock.now())
  const children = await childrenIn(tx, sealer, { caregiverId, classroomId, on })
  if (children.length === 0) return null
  const book = openSenderBook(tx, sealer, { schoolName: school.name, classroomId, author, at })
  const sender = await book.senderFor({ students: [] })
  const bodies = wordMore({
    schoolName: sender.schoolName,
    teacherName: sender.teacherName ?? sender.classroomName,
    language: frame,
    children,
    sections: await wholeUpdate(tx, sealer, broadcast, spokenLanguage(language)),
  })
  return { bodies, classroomId }
}
