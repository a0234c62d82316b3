import type { types } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { type ComposeUpdate, composeUpdateView } from '../../src/slack/views/compose-update-view.ts'

const compose = (change: Partial<ComposeUpdate> = {}): ComposeUpdate => ({
  classroomName: 'Room 12',
  metadata: { classroomId: 'c', channelId: 'C1', openedAt: '2027-01-11T20:30:00.000Z', replaces: null },
  sections: {},
  lastTime: {},
  colleagues: [],
  ...change,
})

describe('composeUpdateView', () => {
  it('has the five sections in their order, of which only the first is required', () => {
    const inputs = composeUpdateView(compose()).blocks as types.InputBlock[]
    const fields = inputs.filter((block) => block.type === 'input')
    expect(fields.map(({ block_id: id, optional }) => [id, optional])).toEqual([
      ['learning', false],
      ['practice', true],
      ['taught', true],
      ['real_world', true],
      ['at_home', true],
    ])
    for (const { element } of fields) expect(element).toMatchObject({ action_id: 'text', type: 'plain_text_input' })
  })

  it('is a form that Slack takes, with the longest of everything', () => {
    const long = '😀'.repeat(1000)
    const sections = { learning: long, practice: long, taught: long, real_world: long, at_home: long }
    const colleagues = Array.from({ length: 5 }, (_, index) => ({ broadcastId: `b${index}`, label: long }))
    const view = composeUpdateView(compose({ classroomName: long, sections, lastTime: sections, colleagues }))
    expect(validateView(view, 'modal')).toEqual([])
    expect(JSON.stringify(view)).not.toContain('\\ud83d…')
  })

  it('carries along what it was opened for', () => {
    const { private_metadata: carried } = composeUpdateView(compose())
    expect(JSON.parse(carried ?? '')).toEqual(compose().metadata)
  })
})
