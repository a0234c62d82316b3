import { describe, expect, it } from 'vitest'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { type ComposePrompt, composePromptView } from '../../src/slack/views/compose-prompt-view.ts'

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `child-${index}`, label: `Ana ${index} (${'Rosa '.repeat(30)})` }))

function form(change: Partial<ComposePrompt> = {}) {
  return composePromptView({
    classroomName: 'Room 12',
    metadata: {
      formId: 'prompt:1',
      classroomId: 'c',
      channelId: 'C1',
      openedAt: '2027-01-11T20:30:00.000Z',
      strategyId: 'stop-and-tell',
      replaces: null,
    },
    fields: { level: 'usual', children: [], checkIn: 2, fact: '', tip: '' },
    children: people(3),
    strategy: { name: 'Stop & tell', lines: ['Why', 'What <to> do'], levels: ['usual', 'easier', 'harder'] },
    ...change,
  })
}
const blocks = (view: ReturnType<typeof form>) => view.blocks.map(({ block_id, type }) => block_id ?? type)

describe('the form of a prompt', () => {
  it('shows what families will read, the levels, whom it is for, and whether they are asked', () => {
    expect(blocks(form())).toEqual(['context', 'section', 'level', 'children', 'check_in'])
    expect(JSON.stringify(form())).toContain('*Stop &amp; tell*\\n> Why\\n> What &lt;to&gt; do')
    expect(validateView(form(), 'modal')).toEqual([])
  })

  it('asks for one’s own words where there is no strategy', () => {
    const own = form({ strategy: null })
    expect(blocks(own)).toEqual(['context', 'context', 'fact', 'tip', 'children', 'check_in'])
    expect(validateView(own, 'modal')).toEqual([])
  })

  it('offers no choice of level where there is one, and takes the children of a large class', () => {
    const one = { name: 'Read', lines: ['What'], levels: ['usual'] as const }
    expect(blocks(form({ strategy: one }))).not.toContain('level')
    expect(validateView(form({ children: people(420) }), 'modal')).toEqual([])
  })

  it('has again what was chosen in it', () => {
    const fields = { level: 'harder' as const, children: ['child-1'], checkIn: null, fact: '', tip: '' }
    const again = JSON.stringify(form({ fields }))
    expect(again).toMatch(/"initial_option":\{[^}]*\{[^}]*"Harder"[^}]*\},"value":"harder"/)
    expect(again).toMatch(/"initial_options":\[\{[^\]]*"value":"child-1"/)
    expect(again).toMatch(/"initial_option":\{[^}]*\{[^}]*\},"value":"none"/)
  })
})
