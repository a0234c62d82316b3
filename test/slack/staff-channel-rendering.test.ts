import { describe, expect, it } from 'vitest'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { clampText, escapeMrkdwn, fitToSlack } from '../../src/slack/rendered-post.ts'

describe('words in Slack', () => {
  it('are inert when people typed them', () => {
    expect(escapeMrkdwn('<!channel> & <@U1> <http://x|y>')).toBe(
      '&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;http://x|y&gt;',
    )
  })

  it('are left alone as long as they fit', () => {
    expect(clampText('a'.repeat(10), 10)).toBe('a'.repeat(10))
  })

  it.each([
    ['a plain word', 'abcdefghij', 'abcdefg…'],
    ['an entity', 'abcd &amp; ef', 'abcd…'],
    ['a mention', 'abc <@U12345> d', 'abc…'],
    ['a character of two units', 'abcdef😀 gh', 'abcdef…'],
  ])('are cut, never within %s', (_, text, cut) => {
    expect(clampText(text, 8)).toBe(cut)
  })

  it('are cut to what Slack takes of each block, and of blocks', () => {
    const long = 'é &amp; '.repeat(1000)
    const text = { type: 'mrkdwn', text: long } as const
    const { text: notice, blocks } = fitToSlack({
      text: long,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: long } },
        { type: 'section', text, fields: Array.from({ length: 12 }, () => text) },
        { type: 'context', elements: Array.from({ length: 12 }, () => text) },
        ...Array.from({ length: 60 }, () => ({ type: 'divider' as const })),
      ],
    })
    expect(validateBlocks(blocks, 'message')).toEqual([])
    expect(notice.length).toBeLessThanOrEqual(4000)
  })
})
