import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/broadcasts/content.ts'
import { buildPreview } from '../../src/broadcasts/preview.ts'
import type { AudienceMember } from '../../src/people/audience-reader.ts'
import { audienceMember } from './audience-member.ts'

const sender = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega', classroomName: 'Room 12' }
const update: Content = { kind: 'update', sections: { learning: 'We compare fractions' } }
const preview = (members: AudienceMember[], content: Content = update, childless = 0) =>
  buildPreview(
    content,
    members.map((member) => ({ member, sender })),
    childless,
  )

describe('buildPreview', () => {
  it('shows one wording a frame language, the costliest of each, for the most caregivers first', () => {
    const { wordings, caregivers } = preview([
      audienceMember({ language: 'es', children: ['Ana'] }),
      audienceMember({ children: ['Leo'] }),
      audienceMember({ children: ['Maximilian', 'Leo'], caregiverName: 'Sam' }),
      audienceMember({ language: 'vi', children: ['Bao'] }),
    ])
    expect(caregivers).toBe(4)
    expect(wordings).toEqual([
      {
        language: 'en',
        caregivers: 3,
        example: 'Lincoln School, Ms. Vega, about Leo and Maximilian:\nWe compare fractions',
        reader: 'Sam (Maximilian, Leo)',
        segments: 1,
        forcedBy: null,
      },
      expect.objectContaining({ language: 'es', caregivers: 1, reader: 'Rosa (Ana)' }),
    ])
  })

  it('names the character that makes a text cost more', () => {
    expect(preview([audienceMember({ children: ['Íñigo'] })]).wordings[0]).toMatchObject({ forcedBy: 'Í' })
  })

  it('counts whose language the words are not in, and nobody who reads English', () => {
    const members = ['es', 'es-MX', 'vi', 'en', 'en-GB'].map((language) => audienceMember({ language }))
    const { untranslated } = preview(members)
    expect(untranslated.reduce((sum, { caregivers }) => sum + caregivers, 0)).toBe(3)
    expect(untranslated.map(({ language }) => language).join()).not.toContain('English')
  })

  it('groups who is left out by the reason, and counts them nowhere else', () => {
    const { leftOut, caregivers, welcomes } = preview([
      audienceMember({ consentState: 'stopped', caregiverName: 'Otto', welcomed: false }),
      audienceMember({ consentState: 'stopped', caregiverName: 'Ida' }),
      audienceMember({ excluded: 'no_contact', caregiverName: 'Vera', children: [] }),
      audienceMember({ welcomed: false }),
    ])
    expect(leftOut).toEqual([
      { reason: 'stopped', people: ['Otto (Ana)', 'Ida (Ana)'] },
      { reason: 'no_contact', people: ['Vera'] },
    ])
    expect([caregivers, welcomes]).toEqual([1, 1])
  })

  it('names a child once who is in two of the classrooms', () => {
    const member = audienceMember({ children: ['Ana'] })
    const twice = { ...member, students: [...member.students, { ...member.students[0]!, classroomId: 'other' }] }
    expect(preview([twice]).wordings[0]!.example).toContain('about Ana:')
  })

  it('of a welcome is for those alone who had none, and says nothing of translation', () => {
    const members = [audienceMember({ welcomed: false, language: 'vi' }), audienceMember()]
    expect(preview(members, { kind: 'welcome' })).toMatchObject({ caregivers: 1, welcomes: 0, untranslated: [] })
  })

  it('passes on how many children have nobody', () => {
    expect(preview([audienceMember()], update, 2).childrenWithoutCaregivers).toBe(2)
  })

  it('judges the length by the longest names', () => {
    const content: Content = { kind: 'update', sections: { learning: 'a'.repeat(100) } }
    expect(preview([audienceMember()], content).verdict.kind).toBe('ok')
    const many = Array.from({ length: 40 }, (_, index) => `Maximilian${index}`)
    expect(preview([audienceMember(), audienceMember({ children: many })], content).verdict.kind).toBe(
      'coordinator_confirms',
    )
  })

  it('is empty when there is nothing of the sender’s own', () => {
    const content: Content = { kind: 'update', sections: { at_home: 'Cut a pizza' } }
    expect(preview([audienceMember()], content).verdict.kind).toBe('empty')
  })
})
