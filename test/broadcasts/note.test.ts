import { describe, expect, it } from 'vitest'
import { cardOf, tallyOf } from '../../src/broadcasts/card.ts'
import { type Content, type NoteContent, priorityOf, purposeOf, usefulForMs } from '../../src/broadcasts/content.ts'
import { addressed, notChosen } from '../../src/broadcasts/note-audience.ts'
import { buildPreview, childrenOf } from '../../src/broadcasts/preview.ts'
import { wordBroadcast } from '../../src/broadcasts/word-broadcast.ts'
import type { FrameLanguage, LanguageTag } from '../../src/languages/supported-language.ts'
import type { AudienceMember, AudienceStudent } from '../../src/people/audience-reader.ts'
import { audienceMember } from './audience-member.ts'

const sender = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega', classroomName: 'Room 12' }
const note = (change: Partial<NoteContent> = {}): NoteContent => ({
  kind: 'note',
  caregiverIds: [],
  studentIds: [],
  stem: null,
  text: 'Please read tonight',
  ...change,
})

const child = (firstName: string, contactRule: AudienceStudent['contactRule'] = 'open'): AudienceStudent => ({
  studentId: firstName,
  firstName,
  classroomId: 'classroom',
  relationship: 'mother',
  contactRule,
})
const caregiver = (caregiverName: string, students: AudienceStudent[], change: Partial<AudienceMember> = {}) =>
  audienceMember({ caregiverName, caregiverId: caregiverName, students, ...change })

const rosa = caregiver('Rosa', [child('Ana'), child('Leo')])
const luis = caregiver('Luis', [child('Ana')])
const sam = caregiver('Sam', [child('Max')])
const everybody = [rosa, luis, sam]

/** Who gets a note and about whom: "Rosa: Ana, Leo". */
const readers = (content: NoteContent, members = everybody) =>
  addressed(content, members).map((member) => `${member.caregiverName}: ${childrenOf(member).join(', ')}`)

describe('a note', () => {
  it('for a caregiver is about all their children of the class, and for nobody else', () => {
    expect(readers(note({ caregiverIds: ['Rosa'] }))).toEqual(['Rosa: Ana, Leo'])
  })

  it('about a child is for each of its caregivers, and names no other child of theirs', () => {
    expect(readers(note({ studentIds: ['Ana'] }))).toEqual(['Rosa: Ana', 'Luis: Ana'])
    expect(readers(note({ studentIds: ['Ana', 'Leo', 'Max'] }))).toEqual(['Rosa: Ana, Leo', 'Luis: Ana', 'Sam: Max'])
  })

  it('for a caregiver and about a child of theirs is about this child', () => {
    expect(readers(note({ caregiverIds: ['Rosa', 'Sam'], studentIds: ['Ana'] }))).toEqual([
      'Rosa: Ana',
      'Luis: Ana',
      'Sam: Max',
    ])
  })

  it('for whoever has left the class is for nobody', () => {
    expect(readers(note({ caregiverIds: ['gone'], studentIds: ['gone'] }))).toEqual([])
  })

  it('about a child is not for a caregiver who may not be told of it, even when they were chosen, and the preview says so', () => {
    const vera = caregiver('Vera', [child('Leo')], { forbidden: ['Ana'] })
    const content = note({ caregiverIds: ['Vera'], studentIds: ['Ana'] })
    const members = addressed(content, [luis, vera])
    const preview = buildPreview(
      content,
      members.map((member) => ({ member, sender })),
      0,
    )
    expect(preview.people).toEqual(['Luis (Ana)'])
    expect(preview.leftOut).toEqual([{ reason: 'no_contact', people: ['Vera'] }])
    expect(readers(note({ studentIds: ['Leo'] }), [vera])).toEqual(['Vera: Leo'])
  })

  it('tells whom else one might have meant, but not where the school keeps two caregivers apart', () => {
    const named = (content: NoteContent, members: AudienceMember[]) =>
      notChosen(content, members).map(({ caregiverName }) => caregiverName)
    expect(named(note({ caregiverIds: ['Luis'] }), everybody)).toEqual(['Rosa'])
    expect(named(note({ studentIds: ['Ana'] }), everybody)).toEqual([])
    const apart = caregiver('Luis', [child('Ana', 'not_named_together')])
    expect(named(note({ caregiverIds: ['Luis'] }), [rosa, apart])).toEqual([])
    expect(named(note({ caregiverIds: ['Rosa'] }), [rosa, apart])).toEqual([])
  })
})

describe('the words of a note', () => {
  const words = (stem: NoteContent['stem'], frame: FrameLanguage, children = ['Ana']) =>
    wordBroadcast(note({ stem, text: ' Reads aloud ' }), sender, {
      language: frame as string as LanguageTag,
      frame,
      children,
    }).body

  it('follow school, teacher and children', () => {
    expect(words(null, 'en')).toBe('Lincoln School, Ms. Vega, about Ana: Reads aloud')
    expect(words(null, 'es', ['Leo', 'Ana'])).toBe('Lincoln School, Ms. Vega, sobre Ana y Leo: Reads aloud')
  })

  it.each([
    ['doing_well', 'en', 'about Ana: What is going well: Reads aloud'],
    ['improve', 'en', 'about Ana: What to improve: Reads aloud'],
    ['doing_well', 'es', 'sobre Ana: Lo que va bien: Reads aloud'],
    ['improve', 'es', 'sobre Ana: Lo que puede mejorar: Reads aloud'],
    ['improve', 'vi', 'về Ana: Điều cần cố gắng thêm: Reads aloud'],
  ] as const)('begin with %s in the language of %s', (stem, language, expected) => {
    expect(words(stem, language)).toBe(`Lincoln School, Ms. Vega, ${expected}`)
  })
})

it('has a card that names nobody and says none of the words', () => {
  const at = new Date('2027-01-11T20:30:00Z')
  const broadcast = {
    id: 'broadcast',
    classroomId: 'classroom',
    kind: 'note',
    author: 'U1',
    approvedBy: null,
    audience: { classroomIds: ['classroom'] },
    content: note({ caregiverIds: ['Rosa'] }),
    createdAt: at,
    sendAt: at,
    usefulUntil: at,
    state: 'done',
    expandedThrough: null,
    expandedAt: at,
    stoppedBy: null,
    caregiversExpected: 1,
  } as const
  const tally = tallyOf([{ state: 'failed', reason: '30006', count: 1 }])
  const card = cardOf(broadcast, tally, [{ reason: '30006', people: ['Rosa (Ana)'], more: 0 }])
  expect(card).toMatchObject({ failed: 1, excerpt: '', problems: [] })
  expect(JSON.stringify(card)).not.toMatch(/Rosa|Ana|read/)
})

it('is about learning, leaves before what a whole class gets, and is of use for a day', () => {
  const one: NoteContent = { kind: 'note', caregiverIds: [], studentIds: [], stem: null, text: 'Ana reads' }
  const others: Content[] = [{ kind: 'update', sections: {} }, { kind: 'message', text: '' }, { kind: 'welcome' }]
  expect(purposeOf(one)).toBe('learning')
  expect(priorityOf(one)).toBeGreaterThan(0)
  expect(priorityOf(one)).toBeLessThan(Math.min(...others.map(priorityOf)))
  expect(usefulForMs('note')).toBe(24 * 3_600_000)
})
