import type { types } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }
import type { NoteContent } from '../../src/broadcasts/content.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { broadcastHandlers } from '../../src/slack/broadcast-handlers.ts'
import { composeNoteView } from '../../src/slack/views/compose-note-view.ts'
import { noteChoices } from '../../src/slack/views/note-choices.ts'
import { audienceMember } from '../broadcasts/audience-member.ts'

const empty: NoteContent = { kind: 'note', caregiverIds: [], studentIds: [], stem: null, text: '' }

function formOf(count: number, { note = empty, name = 'Rosa' }: { note?: NoteContent; name?: string } = {}) {
  const members = Array.from({ length: count }, (_, index) =>
    audienceMember({
      caregiverId: `caregiver-${index}`,
      caregiverName: `${name} ${String(index).padStart(3, '0')}`,
      students: [
        {
          studentId: `child-${index}`,
          firstName: `Ana ${index}`,
          classroomId: 'c',
          relationship: 'aunt',
          contactRule: 'open',
        },
      ],
    }),
  )
  return composeNoteView({
    classroomName: 'Room 12',
    metadata: {
      classroomId: 'c',
      channelId: 'C1',
      openedAt: '2027-01-11T20:30:00.000Z',
      replaces: null,
      elsewhere: false,
    },
    choices: noteChoices(members),
    note,
  })
}

const elementOf = (form: types.ModalView, block: string) =>
  (form.blocks as types.InputBlock[]).find(({ block_id: id }) => id === block)?.element as types.MultiStaticSelect

describe('composeNoteView', () => {
  it('has its blocks by name, of which the words alone are required to be typed', () => {
    const inputs = (formOf(2).blocks as types.InputBlock[]).filter(({ type }) => type === 'input')
    expect(inputs.map(({ block_id: id, optional = false }) => [id, optional])).toEqual([
      ['caregivers', true],
      ['children', true],
      ['stem', false],
      ['text', false],
    ])
    expect(inputs.at(-1)?.element).toMatchObject({ action_id: 'text', type: 'plain_text_input' })
    expect(elementOf(formOf(2), 'caregivers').options?.map(({ text }) => text.text)).toEqual([
      "Rosa 000 (Ana 0's aunt)",
      "Rosa 001 (Ana 1's aunt)",
    ])
  })

  it.each([1, 100, 101, 250])('is a form that Slack takes, with everybody of %i, whatever their names are', (count) => {
    const form = formOf(count, { name: '😀'.repeat(80), note: { ...empty, text: '😀'.repeat(2000) } })
    expect(validateView(form, 'modal')).toEqual([])
    for (const block of ['caregivers', 'children']) {
      const { options = [], option_groups: groups = [] } = elementOf(form, block)
      expect([...options, ...groups.flatMap((group) => group.options)]).toHaveLength(count)
    }
  })

  it('shows what was written before, without whoever has left the class', () => {
    const note: NoteContent = {
      ...empty,
      caregiverIds: ['caregiver-1', 'gone'],
      studentIds: ['gone'],
      stem: 'improve',
      text: 'Hm',
    }
    const form = formOf(3, { note })
    expect(validateView(form, 'modal')).toEqual([])
    expect(elementOf(form, 'caregivers').initial_options?.map(({ value }) => value)).toEqual(['caregiver-1'])
    expect(elementOf(form, 'children')).not.toHaveProperty('initial_options')
    expect(elementOf(form, 'stem')).toMatchObject({ initial_option: { value: 'improve' } })
    expect(elementOf(form, 'text')).toMatchObject({ initial_value: 'Hm' })
  })
})

describe('noteChoices', () => {
  it('tells two children of one name apart by who cares for them, and offers nobody without a child', () => {
    const { caregivers, children } = noteChoices([
      audienceMember({ caregiverName: 'Sam', children: ['Ana'] }),
      audienceMember({ caregiverName: 'Rosa', children: ['Ana', 'Leo'] }),
      audienceMember({ caregiverName: 'Vera', children: [], excluded: 'no_contact' }),
    ])
    expect(caregivers.map(({ label }) => label)).toEqual(["Rosa (Ana and Leo's mother)", "Sam (Ana's mother)"])
    expect(children.map(({ label }) => label)).toEqual(['Ana (Rosa)', 'Ana (Sam)', 'Leo (Rosa)'])
  })
})

describe('the shortcuts of the manifest', () => {
  it('are global ones that are answered, by names that fit', () => {
    const { shortcuts } = manifest.features
    // What they need they take when they are used.
    const answered = broadcastHandlers({} as Parameters<typeof broadcastHandlers>[0]).shortcuts
    expect(shortcuts.map(({ callback_id: id }) => id)).toEqual(Object.keys(answered ?? {}))
    expect(shortcuts.filter(({ type, name }) => type !== 'global' || name.length > 24)).toEqual([])
  })
})
