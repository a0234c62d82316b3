import { SegmentedMessage } from 'sms-segments-calculator'
import { describe, expect, it } from 'vitest'
import { countSegments } from '../../src/sandbox/twilio/sms-segments.ts'
import { signTwilioWebhook } from '../../src/sandbox/twilio/webhook-signature.ts'
import { signSlackRequest } from '../../src/sandbox/slack/request-signature.ts'
import { recognizeOptOut } from '../../src/sandbox/twilio/opt-out-keywords.ts'
import signatures from '../fixtures/conformance/signatures.json' with { type: 'json' }

describe('signatures', () => {
  it.each(signatures.twilio.vectors)('signs as the vector $id says', ({ url, params, signature, valid }) => {
    const signed = signTwilioWebhook(signatures.twilio.authToken, url, params)
    expect(signed === signature).toBe(valid)
    expect(signTwilioWebhook(signatures.twilio.authToken, `${url}#rc=5&rp=all`, params)).toBe(signed)
  })

  it("signs as Slack's documented example does", () => {
    const { signingSecret, timestamp, body, signature } = signatures.slack
    expect(signSlackRequest(signingSecret, timestamp, body)).toBe(signature)
  })
})

describe('segments', () => {
  it.each([
    ['', 'GSM-7', 1],
    ['a'.repeat(160), 'GSM-7', 1],
    ['a'.repeat(161), 'GSM-7', 2],
    ['€'.repeat(80), 'GSM-7', 1],
    ['€'.repeat(81), 'GSM-7', 2],
    // an extension character does not straddle two segments
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
    ['á'.repeat(70), 'UCS-2', 1],
    ['á'.repeat(71), 'UCS-2', 2],
    ['ñ'.repeat(160), 'GSM-7', 1],
    ['😀'.repeat(35), 'UCS-2', 1],
    ['😀'.repeat(36), 'UCS-2', 2],
  ])('cuts %j as %s into %i', (body, encoding, segments) => {
    expect(countSegments(body)).toEqual({ encoding, segments })
    if (body === '') return
    expect(new SegmentedMessage(body, 'auto').segmentsCount).toBe(segments)
  })
})

describe('opt-out words', () => {
  it.each([
    ['Stop', 'STOP'],
    ['  unsubscribe\n', 'STOP'],
    ['yes', 'START'],
    ['Info', 'HELP'],
    ['stop it', null],
    ['stop.', null],
    ['', null],
  ])('takes %j for %s', (body, type) => {
    expect(recognizeOptOut(body)).toBe(type)
  })
})
