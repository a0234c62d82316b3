import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { readKeyword } from './read-keyword.ts'
import { wasToldHelp } from './sent-texts-reader.ts'

const hourMs = 3_600_000

/** Says what can be texted and whom to call, once an hour. The words go on all the same: somebody may need a person's help. */
export async function answerHelp(tx: Transaction, deps: HearDeps, { from, phone, body }: InboundText): Promise<null> {
  if (from === null || !mayBeTexted(from.consentState) || readKeyword(body)?.meaning !== 'help') return null
  const { name: schoolName, phone: officePhone } = deps.school
  if (await wasToldHelp(tx, from.consentId, new Date(deps.clock.now().getTime() - hourMs))) return null
  const text = wordNotice(from.frame, { kind: 'help', schoolName, officePhone })
  await enqueueAnswer(tx, deps, { ...from, phone }, { kind: 'help', bodies: [text] })
  return null
}
