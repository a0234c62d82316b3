import { describe, expect, it } from 'vitest'
import type { Content } from '../../src/broadcasts/content.ts'
import { mergePreviews } from '../../src/broadcasts/merge-previews.ts'
import { buildPreview } from '../../src/broadcasts/preview.ts'
import type { Wording, Wordings } from '../../src/broadcasts/wording.ts'
import type { AudienceMember } from '../../src/people/audience-reader.ts'
import { createSeededRandom } from '../../src/sandbox/dose.ts'
import { audienceMember } from './audience-member.ts'

const sender = { schoolName: 'Lincoln School', teacherName: 'Ms. Vega', classroomName: 'Room 12' }
const words = 'We compare fractions at home with an apple'
const contents: Content[] = [
  { kind: 'update', sections: { learning: words } },
  { kind: 'update', sections: { learning: `${words}. `.repeat(14) } },
  { kind: 'update', sections: { learning: `${words}. `.repeat(40) } },
  { kind: 'message', text: words },
]
const wordings: Wordings = new Map(
  (
    [
      ['es', { source: 'service', words: { learning: 'Comparamos fracciones', text: 'Comparamos' }, why: null }],
      ['vi', { source: null, words: null, why: 'unavailable' }],
    ] as const
  ).map(([language, wording]): [string, Wording] => [
    language,
    { language, state: 'ready', back: null, ...wording } as Wording,
  ]),
)

/** So many families of every sort, the same for each seed. */
function familiesOf(seed: number, count: number): AudienceMember[] {
  const random = createSeededRandom(seed)
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  return Array.from({ length: count }, (_, at) =>
    audienceMember({
      caregiverName: `${oneOf(['Rosa', 'Sam', 'Íñigo', 'Maximiliana-Alexandra'])} ${at}`,
      language: oneOf(['en', 'es', 'es-MX', 'vi', 'ar', 'so', 'qu']),
      children: oneOf([['Ana'], ['Leo', 'Mia'], ['Bartholomew']]),
      consentState: oneOf(['enrolled', 'agreed', 'stopped', 'refused']),
      contactWay: oneOf(['text', 'call', 'both']),
      welcomed: random() < 0.5,
      paused: random() < 0.1,
    }),
  )
}

const preview = (content: Content, members: readonly AudienceMember[]) =>
  buildPreview(
    content,
    members.map((member) => ({ member, sender })),
    members.length,
    wordings,
  )

describe('previews of an audience in parts', () => {
  it.each([1, 2, 3, 4, 5, 6])('come to the preview of all of it (seed %i)', (seed) => {
    for (const content of contents) {
      const families = familiesOf(seed, 24)
      for (const at of [0, 1, 7, 23, 24]) {
        const merged = mergePreviews(preview(content, families.slice(0, at)), preview(content, families.slice(at)))
        expect(merged).toEqual(preview(content, families))
      }
    }
  })

  it('advise against no word that is a name in one of them', () => {
    const content: Content = { kind: 'message', text: 'Maximiliana will have the book that we read for you at home' }
    const strangers = preview(content, [audienceMember({ children: ['Leo'] })])
    const hers = preview(content, [audienceMember({ children: ['Maximiliana'] })])
    expect(mergePreviews(hers, strangers).reading).toEqual({ ...hers.reading, hint: null })
  })
})
