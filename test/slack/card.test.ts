import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/broadcasts/card.ts'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { renderCard } from '../../src/slack/render/card.ts'
import { wordsOf } from '../support/classroom.ts'

const zone = 'America/New_York'
const card = (change: Partial<Card> = {}): Card => ({
  broadcastId: '01a20789-63db-7bac-87d4-bade94f74ca4',
  kind: 'update',
  author: 'U1',
  excerpt: 'We compare fractions',
  phase: 'sending',
  sendAt: '2027-01-11T20:30:00.000Z',
  caregivers: 14,
  waiting: 0,
  onTheWay: 0,
  delivered: 0,
  failed: 0,
  notSent: 0,
  keptBack: 0,
  problems: [],
  stoppable: true,
  stoppedBy: null,
  ...change,
})

describe('renderCard', () => {
  it('says how it fares, and leaves out what is none', () => {
    const words = wordsOf(renderCard(card({ delivered: 3, waiting: 11 }), zone))
    expect(words).toContain('Going out to 14 caregivers: 3 delivered · 11 waiting')
    expect(words).not.toMatch(/failed|not sent|on the way/)
  })

  it('asks before it stops what is under way, and not before it cancels', () => {
    expect(JSON.stringify(renderCard(card(), zone).blocks)).toContain('"confirm"')
    const undo = JSON.stringify(renderCard(card({ phase: 'undo' }), zone).blocks)
    expect(undo).toContain('Cancel')
    expect(undo).not.toContain('"confirm"')
  })

  it('names a few people of each problem and counts the rest', () => {
    const problems = [{ reason: '30006', people: ['Lena (Ida)', 'Otto (Max)'], more: 3 }]
    const words = wordsOf(renderCard(card({ phase: 'done', failed: 5, problems }), zone))
    expect(words).toContain('• Lena (Ida), Otto (Max) and 3 more: This is a landline')
  })

  it('shows what people wrote, and lets none of it call anybody', () => {
    const { blocks } = renderCard(card({ excerpt: '<!channel> & <@U2>' }), zone)
    expect(wordsOf({ blocks })).toContain('> &lt;!channel&gt; &amp; &lt;@U2&gt;')
  })

  it('is a message that Slack takes, in every phase and however much went wrong', () => {
    const problems = Array.from({ length: 60 }, (_, index) => ({
      reason: String(30_000 + index),
      people: Array.from({ length: 5 }, () => 'A name as long as a name can be (and its child)'),
      more: 100,
    }))
    for (const phase of ['undo', 'sending', 'done', 'cancelled', 'stopped'] as const) {
      expect(validateBlocks(renderCard(card({ phase, problems }), zone).blocks, 'message')).toEqual([])
    }
  })
})
