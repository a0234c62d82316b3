import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import { freezeNumber } from './freeze-number.ts'
import { holdProgramTexts } from './hold-program-texts.ts'
import { wasHandledSince } from './inbound-reader.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { obeyStart } from './obey-start.ts'
import { obeyStop } from './obey-stop.ts'
import { type Keyword, readCarrierKeyword, readKeyword, readWelcomeAnswer } from './read-keyword.ts'
import { isAnsweringWelcome } from './sent-texts-reader.ts'

/** Stop and start words, Twilio's and ours, and words that may have meant one: those go on to whoever reads the family's words. */
export async function hearStopAndStart(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const keyword = await keywordIn(tx, deps, inbound)
  if (keyword === null) return null
  if (await isOvertaken(tx, inbound, keyword)) return 'overtaken'
  const by = keyword.tier === 'carrier' ? 'carrier' : 'words'
  switch (keyword.meaning) {
    case 'help':
      return keyword.tier === 'carrier' ? 'carrier_help' : null
    case 'start':
      return obeyStart(tx, deps, inbound, by)
    case 'stop':
      if (keyword.tier !== 'doubtful') return obeyStop(tx, deps, inbound, by)
      await doubt(tx, deps, inbound)
      return null
    case 'wrong_number':
      if (keyword.tier === 'doubtful') await doubt(tx, deps, inbound)
      return null
    case 'more':
    case 'pause':
    case 'resume':
    case 'language':
    case 'call':
    case 'text_me':
    case 'call_and_text':
    case 'not_understood':
      return null
  }
}

/** NO to the welcome, "wrong number", "who is this": the number is somebody else's. */
export async function hearWrongNumber(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, sid } = inbound
  if (from === null || from.consentState === 'frozen') return null
  const keyword = await keywordIn(tx, deps, inbound)
  if (keyword?.meaning !== 'wrong_number' || keyword.tier !== 'certain') return null
  await freezeNumber(tx, deps, { ...inbound, from }, { source: 'text', evidence: sid, decision: { kind: 'family' } })
  return 'wrong_number'
}

/** Found late, when a word that the number sent after it has been obeyed: the later word holds. */
async function isOvertaken(tx: Transaction, inbound: InboundText, { meaning, tier }: Keyword): Promise<boolean> {
  const changesConsent = meaning === 'start' || (meaning === 'stop' && tier !== 'doubtful')
  if (!inbound.caughtUp || !changesConsent) return false
  const among = ['carrier_stop', 'carrier_start', 'stop', 'start', 'wrong_number']
  return wasHandledSince(tx, { phoneHash: inbound.phoneHash, among, since: inbound.receivedAt })
}

async function doubt(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<void> {
  const { from } = inbound
  if (from !== null && mayBeTexted(from.consentState)) await holdProgramTexts(tx, deps, { ...inbound, from })
}

async function keywordIn(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<Keyword | null> {
  const { body, from, optOutType } = inbound
  const carrier = readCarrierKeyword(body, optOutType)
  if (carrier !== null) return carrier
  const answer = from === null ? null : readWelcomeAnswer(body)
  if (answer !== null && from !== null && (await isAnsweringWelcome(tx, from.consentId, deps.clock.now()))) {
    return { meaning: answer, tier: 'certain' }
  }
  return readKeyword(body)
}
