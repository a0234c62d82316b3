import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/lib/log.ts'
import { linkRenderers } from '../../src/slack/render/link-posts.ts'
import { renderPost } from '../../src/slack/rendered-post.ts'

const log = createLog('silent')
const classroom = 'Room 12 <!channel>'
const render = (kind: keyof typeof linkRenderers, model: object) => renderPost(linkRenderers, { kind, model }, log)

describe('what linking tells in Slack', () => {
  const losses = [
    ['public', 'was made public'],
    ['shared', 'people outside the school'],
    ['archived', 'was archived'],
    ['removed', 'I was removed'],
  ] as const
  it.each(losses)('names the class and its channel when that is lost: %s', (why, words) => {
    const post = render('channel_lost', { classroom, channelId: 'C12', why })
    expect(post?.text).toContain(words)
    expect(post?.text).toContain('<#C12>')
    expect(post?.text).toContain('nothing more about Room 12 &lt;!channel&gt; is posted there')
    expect(post?.blocks).toEqual([{ type: 'section', text: { type: 'mrkdwn', text: post?.text } }])
  })

  it('tells the old channel who moved the class, and not where to', () => {
    expect(render('link_moved', { classroom, by: 'UCOORD1' })?.text).toBe(
      '<@UCOORD1> has given Room 12 &lt;!channel&gt; another channel. Nothing more about this class will be posted here.',
    )
  })
})
