import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DoctorDeps, examine } from '../../src/doctor/examine.ts'
import { noteSignedRequests } from '../../src/doctor/note-signed-requests.ts'
import { installationHeader, createSelfProbe } from '../../src/http/self-probe.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { createLog } from '../../src/lib/log.ts'
import { parseMinuteSpan } from '../../src/lib/minute-span.ts'
import { createSealer } from '../../src/lib/seal.ts'
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { startTwilioStandIn, type TwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import { neededScopes } from '../../src/slack/needed-scopes.ts'
import { createStaffChannelProbe } from '../../src/slack/staff-channel-probe.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import { createCarrierProbe } from '../../src/sms/twilio/carrier-probe.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const accountSid = `AC${'a'.repeat(32)}`
const service = `MG${'b'.repeat(32)}`
const number = '+12025550100'
const log = createLog('silent')
/** A busy machine takes its time. */
const patienceMs = 25_000
const sealer = createSealer(Buffer.alloc(32, 7))

let database: TestDatabase
let slack: SlackStandIn
let twilio: TwilioStandIn
let publicUrl: string
const own = createServer((_request, response) => response.setHeader(installationHeader, sealer.keyId).end('ok\n'))

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    own.listen(0, '127.0.0.1', resolve)
  })
  publicUrl = `http://127.0.0.1:${(own.address() as AddressInfo).port}`
})
afterAll(() => void own.close())
beforeEach(async () => {
  database = await openTestDatabase()
  slack = await startSlackStandIn({ botToken: 'xoxb-1', signingSecret: 's', scopes: neededScopes })
  const numbers = [number]
  twilio = await startTwilioStandIn({ accountSid, authToken: 't', numbers, messagingServiceSid: service })
  twilio.setInboundUrl(`${publicUrl}/sms/inbound`)
})
afterEach(async () => {
  await slack.stop()
  await twilio.stop()
  await database.close()
})

interface Changes {
  token?: string
  authToken?: string
  sender?: { messagingServiceSid: string } | { from: string }
  country?: string
  database?: DoctorDeps['database']
  keyId?: string
}

/** What is not good, as `grade key`. */
async function look(changes: Changes = {}): Promise<string[]> {
  const { token = 'xoxb-1', authToken = 't', sender = { messagingServiceSid: service }, country = 'US' } = changes
  const client = createWebClient({ token, apiUrl: slack.url, timeoutMs: patienceMs, log })
  const findings = await examine({
    database: changes.database ?? database,
    sealer,
    clock: systemClock,
    school: { timezone: 'America/New_York', window: parseMinuteSpan('00:00-24:00')! },
    slack: createStaffChannelProbe(client),
    carrier: createCarrierProbe({ accountSid, authToken, sender, apiUrl: twilio.url, timeoutMs: patienceMs, country }),
    self: createSelfProbe({ publicUrl, keyId: changes.keyId ?? sealer.keyId, timeoutMs: patienceMs }),
    socketMode: false,
    publicUrl,
    timeoutMs: patienceMs,
  })
  return findings.filter(({ grade }) => grade !== 'good').map(({ grade, key }) => `${grade} ${key.slice(7)}`)
}

/** What a new installation cannot have proven yet. */
const unproven = ['note slack_unheard', 'note inbound_unheard', 'note status_nothing_sent', 'note key_unused']

describe('looking at an installation', () => {
  it('finds no fault in a new one', async () => {
    expect(await look()).toEqual(unproven)
  })

  it('knows a webhook by its last signed request, written down at most once a minute', async () => {
    const requests = noteSignedRequests({ database, log })
    for (const route of ['slack', 'inbound', 'status', 'slack', 'slack'] as const) requests.heard(route)
    await requests.idle()
    expect(await look()).toEqual(['note key_unused'])
    const [first] = await database.client.signedRequest.findMany({ where: { route: 'slack' } })
    requests.heard('slack')
    await requests.idle()
    expect(await database.client.signedRequest.findMany({ where: { route: 'slack' } })).toEqual([first])
  })

  it('sees a token that lacks a scope, and one that Slack refuses', async () => {
    slack.setScopes(neededScopes.filter((scope) => scope !== 'im:write'))
    expect(await look()).toContain('fault slack_scopes_missing')
    expect(await look({ token: 'xoxb-2' })).toContain('fault slack_refused')
  })

  it('sees a wrong account token, a sender that is not there, and an address that is not ours', async () => {
    expect(await look({ authToken: 'x' })).toContain('fault twilio_refused')
    expect(await look({ sender: { messagingServiceSid: `MG${'c'.repeat(32)}` } })).toContain('fault sender_unknown')
    expect(await look({ sender: { from: '+12025550199' } })).toContain('fault sender_unknown')
    twilio.setInboundUrl('https://elsewhere.test/sms/inbound')
    expect(await look()).toContain('fault inbound_url_wrong')
    expect(await look({ sender: { from: number } })).toContain('fault inbound_url_wrong')
    twilio.setInboundUrl(null)
    expect(await look()).toContain('fault inbound_unset')
  })

  it('sees how the campaign fares, where one is needed', async () => {
    twilio.setCampaignStatus('FAILED')
    expect(await look()).toContain('fault campaign_failed')
    expect(await look({ country: 'GB' })).toEqual(unproven)
    twilio.setCampaignStatus(null)
    expect(await look()).toContain('fault campaign_none')
  })

  it('tells another bot at its address from itself', async () => {
    expect(await look({ keyId: 'another' })).toContain('fault public_url_another')
  })

  it('sees that what is stored was sealed with another key', async () => {
    const row = { language: 'es', languageSource: 'roster' }
    const sealed = (byte: number) => createSealer(Buffer.alloc(32, byte)).seal('Rosa')
    const id = '01900000-0000-7000-8000-000000000001'
    await database.client.caregiver.create({ data: { id, nameSealed: sealed(7), ...row } })
    expect(await look()).toEqual(unproven.filter((one) => !one.includes('key')))
    await database.client.caregiver.update({ where: { id }, data: { nameSealed: sealed(8) } })
    expect(await look()).toContain('fault key_wrong')
  })

  it('goes on without Slack, Twilio and the database, and says what each said', async () => {
    await slack.stop()
    await twilio.stop()
    expect(await look({ database: { unopened: 'ECONNREFUSED' } })).toEqual([
      'fault slack_no_answer',
      'fault twilio_no_answer',
      'fault database_no_answer',
    ])
  })
})
