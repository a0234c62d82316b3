import type { Facts, Registration, SenderFacts, SignedRoute } from './facts.ts'
import type { Finding } from './finding.ts'
import { judgeStorage } from './judge-storage.ts'

type Params = Finding['params']

const good = (key: Finding['key'], params: Params = {}): Finding => ({ grade: 'good', key, params })
const note = (key: Finding['key'], params: Params = {}): Finding => ({ grade: 'note', key, params })
const fault = (key: Finding['key'], params: Params = {}): Finding => ({ grade: 'fault', key, params })

const at = (date: Date) => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** Slack refuses a signature that is five minutes old; a clock that is off by half a minute will be off by more. */
const skewLimitMs = 30_000

/** What the facts mean, one finding for each thing that was looked at. Says nothing of what could not be looked at for another's fault. */
export function judge(facts: Facts): Finding[] {
  return [
    ...judgeSlack(facts),
    ...judgeCarrier(facts),
    judgeSelf(facts),
    ...(facts.storage.kind === 'answered' ? judgeHeard(facts, facts.storage.heard, facts.storage.hasSent) : []),
    ...judgeStorage(facts),
    judgeMemory(facts.memory),
  ]
}

function judgeSlack({ slack, neededScopes }: Facts): Finding[] {
  if (slack.kind === 'no_answer') return [fault('doctor.slack_no_answer', { why: slack.why })]
  if (slack.kind === 'refused') return [fault('doctor.slack_refused', { code: slack.code })]
  const { scopes } = slack
  if (scopes === null) return [good('doctor.slack_token'), note('doctor.slack_scopes_unsaid')]
  const missing = neededScopes.filter((scope) => !scopes.includes(scope))
  const extra = scopes.filter((scope) => !neededScopes.includes(scope))
  return [
    good('doctor.slack_token'),
    missing.length === 0
      ? good('doctor.slack_scopes')
      : fault('doctor.slack_scopes_missing', { scopes: missing.join(', ') }),
    ...(extra.length === 0 ? [] : [note('doctor.slack_scopes_extra', { scopes: extra.join(', ') })]),
  ]
}

function judgeCarrier({ carrier, publicUrl, readAt }: Facts): Finding[] {
  if (carrier.kind === 'no_answer') return [fault('doctor.twilio_no_answer', { why: carrier.why })]
  if (carrier.kind === 'refused') return [fault('doctor.twilio_refused', { code: carrier.code })]
  return [
    good('doctor.twilio_account'),
    ...judgeSender(carrier.sender, `${publicUrl}/sms/inbound`),
    ...(carrier.dateSaid === null ? [] : [judgeClock(readAt.getTime() - carrier.dateSaid.getTime())]),
  ]
}

function judgeSender(sender: SenderFacts, wanted: string): Finding[] {
  if (sender.kind === 'unknown') return [fault('doctor.sender_unknown')]
  // What follows a # is for Twilio alone: how often it tries again. It is not sent, nor signed.
  const wrong = sender.inboundUrls.map((url) => url.replace(/#.*$/, '')).find((url) => url !== wanted)
  const none = sender.inboundUrls.length === 0 || wrong === ''
  return [
    good('doctor.sender'),
    none
      ? fault('doctor.inbound_unset', { wanted })
      : wrong === undefined
        ? good('doctor.inbound_url')
        : fault('doctor.inbound_url_wrong', { found: wrong, wanted }),
    judgeRegistration(sender.registration),
  ]
}

/** The statuses of a campaign: https://www.twilio.com/docs/messaging/api/usapptoperson-resource */
function judgeRegistration(registration: Registration): Finding {
  switch (registration.kind) {
    case 'campaign':
      if (registration.status === 'VERIFIED') return good('doctor.campaign')
      return registration.status === 'FAILED' || registration.status === 'SUSPENDED'
        ? fault('doctor.campaign_failed', { status: registration.status })
        : fault('doctor.campaign_pending', { status: registration.status })
    case 'none':
      return fault('doctor.campaign_none')
    case 'not_seen':
      return note('doctor.registration_not_seen')
    case 'not_needed':
      return good('doctor.registration_not_needed')
    default:
      return registration satisfies never
  }
}

function judgeClock(skewMs: number): Finding {
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  return Math.abs(skewMs) <= skewLimitMs ? good('doctor.clock') : fault('doctor.clock_wrong', { seconds })
}

function judgeSelf({ self, publicUrl }: Facts): Finding {
  switch (self.kind) {
    case 'this_bot':
      return good('doctor.public_url')
    case 'another':
      return fault('doctor.public_url_another', { url: publicUrl, status: self.status })
    case 'no_answer':
      return fault('doctor.public_url_no_answer', { url: publicUrl, why: self.why })
    default:
      return self satisfies never
  }
}

/** A webhook that was never heard is a fault only where it must have been called. */
function judgeHeard(facts: Facts, heard: Readonly<Record<SignedRoute, Date | null>>, hasSent: boolean): Finding[] {
  return [
    facts.socketMode
      ? good('doctor.slack_socket')
      : heard.slack === null
        ? note('doctor.slack_unheard')
        : good('doctor.slack_heard', { at: at(heard.slack) }),
    heard.inbound === null ? note('doctor.inbound_unheard') : good('doctor.inbound_heard', { at: at(heard.inbound) }),
    heard.status !== null
      ? good('doctor.status_heard', { at: at(heard.status) })
      : hasSent
        ? fault('doctor.status_unheard')
        : note('doctor.status_nothing_sent'),
  ]
}

function judgeMemory({ usedBytes, limitBytes }: Facts['memory']): Finding {
  const megabytes = Math.round(usedBytes / 1024 / 1024)
  if (limitBytes === null || usedBytes < limitBytes * 0.85) return good('doctor.memory', { megabytes })
  return fault('doctor.memory_tight', { megabytes, limit: Math.round(limitBytes / 1024 / 1024) })
}
