import { describe, expect, it } from 'vitest'
import staff from '../../locales/staff/en.json' with { type: 'json' }
import type { Facts, StorageFacts } from '../../src/doctor/facts.ts'
import { hasFault, wordFindings } from '../../src/doctor/finding.ts'
import { judge } from '../../src/doctor/judge.ts'

const now = new Date('2027-01-11T20:30:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const inbound = 'https://touchpoint.school.test/sms/inbound'

const storage: StorageFacts = {
  version: '17.2',
  missing: 0,
  keyFits: true,
  oldestSince: ago(2),
  hasSent: true,
  heard: { slack: ago(1), inbound: ago(2), status: ago(3) },
}

const sender = {
  kind: 'known',
  inboundUrls: [inbound],
  registration: { kind: 'campaign', status: 'VERIFIED' },
} as const

/** An installation without a fault. */
const well: Facts = {
  slack: { kind: 'answered', scopes: ['commands', 'chat:write'] },
  neededScopes: ['chat:write', 'commands'],
  carrier: { kind: 'answered', sender, dateSaid: now },
  self: { kind: 'this_bot' },
  storage: { kind: 'answered', ...storage },
  socketMode: false,
  publicUrl: 'https://touchpoint.school.test',
  readAt: now,
  schoolNow: now,
  memory: { usedBytes: 400 * 1024 * 1024, limitBytes: null },
}

const stored = (changes: Partial<StorageFacts>): Partial<Facts> => ({
  storage: { kind: 'answered', ...storage, ...changes },
})
const sending = (changes: Partial<Extract<typeof sender, { kind: 'known' }>> | object): Partial<Facts> => ({
  carrier: { kind: 'answered', sender: { ...sender, ...changes } as never, dateSaid: now },
})

describe('an installation in which all is well', () => {
  it('has findings that are good, and nothing else', () => {
    const findings = judge(well)
    expect(findings.filter(({ grade }) => grade !== 'good')).toEqual([])
    expect(findings.length).toBeGreaterThan(12)
    expect(hasFault(findings)).toBe(false)
    expect(wordFindings(findings)[0]).toBe('No fault was found.')
  })
})

describe('what is not well', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ['a revoked token', { slack: { kind: 'refused', code: 'token_revoked' } }, ['fault slack_refused']],
    ['Slack that is down', { slack: { kind: 'no_answer', why: 'ENOTFOUND' } }, ['fault slack_no_answer']],
    [
      'a scope that was not granted',
      { slack: { kind: 'answered', scopes: ['commands'] } },
      ['fault slack_scopes_missing'],
    ],
    [
      'a scope too many',
      { slack: { kind: 'answered', scopes: ['commands', 'chat:write', 'channels:history'] } },
      ['note slack_scopes_extra'],
    ],
    ['scopes that Slack keeps to itself', { slack: { kind: 'answered', scopes: null } }, ['note slack_scopes_unsaid']],
    ['a wrong auth token', { carrier: { kind: 'refused', code: '20003' } }, ['fault twilio_refused']],
    ['Twilio that is down', { carrier: { kind: 'no_answer', why: 'timeout' } }, ['fault twilio_no_answer']],
    [
      'a sender of another account',
      { carrier: { kind: 'answered', sender: { kind: 'unknown' }, dateSaid: now } },
      ['fault sender_unknown'],
    ],
    ['no address for families’ texts', sending({ inboundUrls: [''] }), ['fault inbound_unset']],
    ['a service without numbers', sending({ inboundUrls: [] }), ['fault inbound_unset']],
    ['another address', sending({ inboundUrls: ['https://old.test/sms/inbound'] }), ['fault inbound_url_wrong']],
    [
      'one number of two elsewhere',
      sending({ inboundUrls: [inbound, 'https://old.test/'] }),
      ['fault inbound_url_wrong'],
    ],
    ['an address with Twilio’s own settings behind it', sending({ inboundUrls: [`${inbound}#rc=5&rp=all`] }), []],
    ['http for https', sending({ inboundUrls: [inbound.replace('https', 'http')] }), ['fault inbound_url_wrong']],
    [
      'a campaign under review',
      sending({ registration: { kind: 'campaign', status: 'IN_PROGRESS' } }),
      ['fault campaign_pending'],
    ],
    [
      'a campaign that was refused',
      sending({ registration: { kind: 'campaign', status: 'FAILED' } }),
      ['fault campaign_failed'],
    ],
    ['no campaign', sending({ registration: { kind: 'none' } }), ['fault campaign_none']],
    ['a single number', sending({ registration: { kind: 'not_seen' } }), ['note registration_not_seen']],
    ['a school that is not in the US', sending({ registration: { kind: 'not_needed' } }), []],
    ['a clock that is 31 s late', { readAt: ago(31 / 60) }, ['fault clock_wrong']],
    ['a clock that is 30 s ahead', { readAt: ago(-0.5) }, []],
    ['a proxy without the bot', { self: { kind: 'another', status: 502 } }, ['fault public_url_another']],
    [
      'a name that is not in the DNS',
      { self: { kind: 'no_answer', why: 'ENOTFOUND' } },
      ['fault public_url_no_answer'],
    ],
    ['a server that is away', { storage: { kind: 'no_answer', why: 'ECONNREFUSED' } }, ['fault database_no_answer']],
    ['an older database', stored({ missing: 2 }), ['fault migrations_missing']],
    ['another key', stored({ keyFits: false }), ['fault key_wrong']],
    ['a key that has nothing to open', stored({ keyFits: null }), ['note key_unused']],
    ['a text that is eleven minutes late', stored({ oldestSince: ago(11) }), ['fault queue_late']],
    ['an empty queue', stored({ oldestSince: null }), []],
    ['Slack that never called', stored({ heard: { ...storage.heard, slack: null } }), ['note slack_unheard']],
    ['Socket Mode', { ...stored({ heard: { ...storage.heard, slack: null } }), socketMode: true }, []],
    ['no text from a family yet', stored({ heard: { ...storage.heard, inbound: null } }), ['note inbound_unheard']],
    [
      'no report though texts were sent',
      stored({ heard: { ...storage.heard, status: null } }),
      ['fault status_unheard'],
    ],
    [
      'no report because nothing was sent',
      stored({ heard: { ...storage.heard, status: null }, hasSent: false }),
      ['note status_nothing_sent'],
    ],
    ['little memory left', { memory: { usedBytes: 90, limitBytes: 100 } }, ['fault memory_tight']],
  ])('finds %s', (_what, changes, expected) => {
    const findings = judge({ ...well, ...changes })
    const bad = findings.filter(({ grade }) => grade !== 'good')
    expect(bad.map(({ grade, key }) => `${grade} ${key.replace('doctor.', '')}`)).toEqual(expected)
    expect(hasFault(findings)).toBe(expected.some((one) => one.startsWith('fault')))
    // Whatever is not good comes with what to do about it, and everything can be worded.
    expect(bad.filter(({ key }) => !(`${key}_mend` in staff) && !/unsaid|nothing_sent|unused/.test(key))).toEqual([])
    const lines = wordFindings(findings)
    expect(lines.filter((line) => line.includes('{{'))).toEqual([])
    if (expected.some((one) => one.startsWith('fault'))) expect(lines[1]).toMatch(/^✗ /)
  })
})
