import { describe, expect, it } from 'vitest'
import { inboxRenderers } from '../../src/slack/render/inbox-posts.ts'

const caregiver = { name: 'Rosa <!channel>', children: ['Ana', 'Leo'] }
const words = '<!channel> no more\nplease'
const inboundId = '0193a0c0-0000-7000-8000-000000000001'
const shown = (post: { blocks: unknown[] }) => JSON.stringify(post.blocks)

describe('what coordinators read of the inbox', () => {
  it('asks what doubtful words meant, with the words inert and a button for each answer', () => {
    const post = inboxRenderers.doubtful_words({ inboundId, caregiver, words, maybe: 'stop', decision: null })
    expect(post.text).toBe('Rosa &lt;!channel&gt; (Ana and Leo) wrote something that may mean STOP.')
    expect(shown(post)).toContain('> &lt;!channel&gt; no more\\n> please')
    const actions = post.blocks.at(-1)
    expect(actions).toMatchObject({
      type: 'actions',
      elements: ['hold_resume', 'hold_stop', 'hold_wrong_number'].map((action_id) => ({ action_id, value: inboundId })),
    })
  })

  it.each([
    [{ kind: 'resume', by: 'U1' } as const, '<@U1> decided: we keep texting. What waited goes out.'],
    [{ kind: 'family' } as const, 'The family has said it clearly since; nothing is left to decide.'],
  ])('says what was decided, and offers nothing more', (decision, says) => {
    const post = inboxRenderers.doubtful_words({ inboundId, caregiver, words, maybe: 'wrong_number', decision })
    expect(post.text).toContain(says)
    expect(shown(post)).not.toContain('action_id')
  })

  it('tells of a wrong number, until somebody knows better', () => {
    const wrong = inboxRenderers.wrong_number({ inboundId, caregiver, words: 'who is this', undoneBy: null })
    expect(shown(wrong)).toContain('"action_id":"wrong_number_undo"')
    const undone = inboxRenderers.wrong_number({ inboundId, caregiver, words: 'who is this', undoneBy: 'U2' })
    expect(undone.text).toContain('<@U2>')
    expect(shown(undone)).not.toContain('action_id')
  })

  it('shows what an unknown number wrote, and how many photos came', () => {
    const post = inboxRenderers.unknown_number({ inboundId, words: '', photos: 2, wasOf: null })
    expect(shown(post)).toContain('and 2 photos')
    const bare = inboxRenderers.unknown_number({ inboundId, words: ' ', photos: 0, wasOf: caregiver })
    expect(bare.blocks.map(({ type }) => type)).toEqual(['section', 'actions'])
    expect(shown(bare)).toContain('unknown_assign')
  })

  it('says what a family must text, and whose text went astray', () => {
    expect(inboxRenderers.start_blocked({ caregiver }).text).toContain('START')
    expect(inboxRenderers.inbound_failed({ inboundId, words, photos: 0, caregiver }).text).toContain('Rosa')
    expect(inboxRenderers.inbound_failed({ inboundId, words, photos: 0, caregiver: null }).text).toContain(
      'unknown number',
    )
  })
})
