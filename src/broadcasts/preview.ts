import { groupBy } from '../lib/group-by.ts'
import { unusedFrame } from '../languages/frames.ts'
import { type FrameLanguage, languageName } from '../languages/supported-language.ts'
import { spokenLanguage, STAFF_LANGUAGE } from '../languages/translator.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { type DraftVerdict, draftVerdict } from '../texts/draft-verdict.ts'
import { type Reading, readingOf } from '../texts/reading-grade.ts'
import { countSegments } from '../texts/segments.ts'
import { type Content, isAllOurs, ownWords } from './content.ts'
import type { Parts } from './content-parts.ts'
import { chosenOf } from './note-audience.ts'
import { type LeftOutReason, reachFor, type Reachable } from './reach.ts'
import type { Sender } from './sender.ts'
import { wordBroadcast } from './word-broadcast.ts'
import { noWordings, type Wording, type WordingFault, type Wordings } from './wording.ts'

/** What will go to whom, as the sender sees it before anything leaves. */
export interface Preview {
  content: Content
  /** Caregivers who get a text. */
  caregivers: number
  /** Who they are: "Rosa (Ana)". A broadcast to a whole class is for too many to be named. */
  people: string[]
  /** One a frame language, most caregivers first; the example is the costliest of that language. */
  wordings: PreviewWording[]
  /** Who is called about it, texted as well or not: "Rosa (Ana)". */
  called: string[]
  leftOut: { reason: LeftOutReason; people: string[] }[]
  childrenWithoutCaregivers: number
  /** Caregivers whose own language the words are not put into, by the language's English name. */
  untranslated: { language: string; caregivers: number }[]
  /** Languages that a service should have put the words into and could not, and why. */
  failed: { language: string; caregivers: number; why: WordingFault }[]
  /** Caregivers whose own language we have words in that no coordinator has said yes to, by its English name. */
  unusedLanguages: { language: string; caregivers: number }[]
  /** Caregivers whose first text this would be: a welcome goes before it. */
  welcomes: number
  verdict: DraftVerdict
  /** How hard the words are to read; null where that cannot be told. */
  reading: Reading | null
}

export interface PreviewWording {
  language: FrameLanguage
  caregivers: number
  example: string
  /** "Rosa (Ana)": who reads the example. */
  reader: string
  segments: number
  /** The character that makes the example cost more (UCS-2); null when none does. */
  forcedBy: string | null
  /** Where the words are in the readers' language: which, whose they are, and what they say. */
  translation?: { language: string; source: 'service' | 'person'; back: Parts | null }
}

interface Worded {
  language: FrameLanguage
  body: string
  /** Without what is said once. */
  alone: string
  segments: number
  member: Reachable
  wording: Wording | null
}

export function buildPreview(
  content: Content,
  audience: readonly { member: AudienceMember; sender: Sender }[],
  childrenWithoutCaregivers: number,
  wordings: Wordings = noWordings,
): Preview {
  const reaches = audience.map(({ member, sender }) => ({ member, sender, reach: reachFor(content, member) }))
  const worded = reaches.flatMap(({ reach, sender }) =>
    reach.kind === 'texted' && wants(content, reach.member) ? [wordFor(content, sender, reach.member, wordings)] : [],
  )
  const leftOut = groupBy(
    reaches.flatMap(({ member, reach }) => (reach.kind === 'left_out' ? [{ member, reason: reach.reason }] : [])),
    ({ reason }) => reason,
  )
  const called = reaches.flatMap(({ member, reach }) =>
    reach.kind !== 'left_out' && reach.called !== null ? [describeCaregiver(member)] : [],
  )
  // What is said once to a family is no reason to ask about the length.
  const measured = worded.map(({ language, alone }) => ({ language, text: alone }))
  // Where all are called no text is too long.
  const isSpokenOnly = worded.length === 0 && called.length > 0
  const verdict = draftVerdict(ownWords(content), isSpokenOnly ? [{ language: 'en', text: '' }] : measured)
  return {
    content,
    caregivers: worded.length,
    people: chosenOf(content) !== null ? worded.map(({ member }) => describeCaregiver(member)) : [],
    wordings: wordingsOf(worded),
    leftOut: [...leftOut].map(([reason, people]) => ({
      reason,
      people: people.map(({ member }) => describeCaregiver(member)),
    })),
    called,
    childrenWithoutCaregivers,
    untranslated: isAllOurs(content) ? [] : untranslatedOf(worded, wordings),
    failed: failuresOf(worded, wordings),
    unusedLanguages: unusedOf(worded),
    welcomes: content.kind === 'welcome' ? 0 : worded.filter(({ member }) => !member.welcomed).length,
    verdict,
    reading: readingOf(ownWords(content), namesIn(audience)),
  }
}

function namesIn(audience: readonly { member: AudienceMember }[]): string[] {
  return audience.flatMap(({ member }) => [member.caregiverName, ...childrenOf(member)])
}

/** A welcome is for whoever has not had one. */
export function wants(content: Content, member: AudienceMember): boolean {
  return content.kind !== 'welcome' || !member.welcomed
}

/** First names of a caregiver's children, each once. */
export function childrenOf(member: AudienceMember): string[] {
  return [...new Map(member.students.map((student) => [student.studentId, student.firstName])).values()]
}

/** "Rosa (Ana, Leo)" */
export function describeCaregiver(member: AudienceMember): string {
  const children = childrenOf(member)
  return children.length === 0 ? member.caregiverName : `${member.caregiverName} (${children.join(', ')})`
}

function wordFor(content: Content, sender: Sender, member: Reachable, wordings: Wordings): Worded {
  const reader = { ...member, children: childrenOf(member) }
  const { language, body: alone, wording = null, note } = wordBroadcast(content, sender, reader, wordings)
  const body = note === undefined ? alone : `${alone}\n${note}`
  return { language, body, alone, segments: countSegments(body).segments, member, wording }
}

function wordingsOf(worded: readonly Worded[]): PreviewWording[] {
  return [...groupBy(worded, ({ language, wording }) => `${language} ${wording?.language ?? ''}`).values()]
    .map((texts) => {
      const example = texts.toSorted((a, b) => b.segments - a.segments || b.body.length - a.body.length)[0]!
      const { segments, forcedBy } = countSegments(example.body)
      const { wording } = example
      return {
        language: example.language,
        caregivers: texts.length,
        example: example.body,
        reader: describeCaregiver(example.member),
        segments,
        forcedBy,
        ...(wording?.source
          ? { translation: { language: wording.language, source: wording.source, back: wording.back } }
          : {}),
      }
    })
    .toSorted((a, b) => b.caregivers - a.caregivers)
}

function unusedOf(worded: readonly Worded[]): Preview['unusedLanguages'] {
  const unused = worded.flatMap(({ member }) => unusedFrame(member) ?? [])
  return [...groupBy(unused, (language) => languageName(language))].map(([language, all]) => ({
    language,
    caregivers: all.length,
  }))
}

function failuresOf(worded: readonly Worded[], wordings: Wordings): Preview['failed'] {
  const byLanguage = groupBy(worded, ({ member }) => spokenLanguage(member.language))
  return [...byLanguage].flatMap(([language, texts]) => {
    const wording = wordings.get(language)
    return wording?.words === null && wording.why !== null && wording.why !== 'unsupported'
      ? [{ language, caregivers: texts.length, why: wording.why }]
      : []
  })
}

/** Those whose words may still come are not among them. */
function untranslatedOf(worded: readonly Worded[], wordings: Wordings): Preview['untranslated'] {
  const foreign = worded.flatMap(({ wording, member: { language } }) => {
    const spoken = spokenLanguage(language)
    const why = wordings.get(spoken)?.why ?? 'unsupported'
    return wording === null && spoken !== STAFF_LANGUAGE && why === 'unsupported' ? [language] : []
  })
  const byName = [...groupBy(foreign, (tag) => languageName(tag))]
  return mostFirst(byName.map(([language, tags]) => ({ language, caregivers: tags.length })))
}

export function mostFirst(counts: Preview['untranslated']): Preview['untranslated'] {
  return counts.toSorted((a, b) => b.caregivers - a.caregivers || (a.language < b.language ? -1 : 1))
}
