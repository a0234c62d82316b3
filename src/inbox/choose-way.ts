import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import type { ContactWay } from '../people/contact-way.ts'
import { setContactWay } from '../people/contact-way-store.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { countHandledAs } from './inbound-reader.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { type Keyword, readKeyword } from './read-keyword.ts'

/** So often a day a number is answered about it. */
const answeredADay = 10
const dayMs = 86_400_000

const ways: Readonly<Partial<Record<Keyword['meaning'], ContactWay>>> = {
  call: 'call',
  text_me: 'text',
  call_and_text: 'both',
}

/** CALL, TEXT, "call and text": how broadcasts reach them from now on, confirmed by a text: whoever texts has somebody who reads it. */
export async function chooseWay(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, phone, phoneHash } = inbound
  if (from === null || !mayBeTexted(from.consentState)) return null
  const way = wayOf(readKeyword(inbound.body))
  if (way === null) return null
  const since = new Date(deps.clock.now().getTime() - dayMs)
  if ((await countHandledAs(tx, { phoneHash, as: 'contact_way', since })) >= answeredADay)
    return 'contact_way_too_often'
  await setContactWay(tx, from.caregiverId, { way, source: 'asked' })
  const bodies = [wordNotice(from.frame, { kind: `way_${way}`, schoolName: deps.school.name })]
  await enqueueAnswer(tx, deps, { ...from, phone }, { kind: 'confirmation', bodies })
  return 'contact_way'
}

/** "Call me" may as well ask the teacher to ring back: it is talk. */
function wayOf(keyword: Keyword | null): ContactWay | null {
  return keyword?.tier === 'certain' ? (ways[keyword.meaning] ?? null) : null
}
