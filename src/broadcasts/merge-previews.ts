import type { DraftVerdict } from '../texts/draft-verdict.ts'
import type { Reading } from '../texts/reading-grade.ts'
import { mostFirst, type Preview, type PreviewWording } from './preview.ts'

/** The previews of one content for two parts of its audience as one: what it would be for both at once. */
export function mergePreviews(a: Preview, b: Preview): Preview {
  return {
    content: a.content,
    caregivers: a.caregivers + b.caregivers,
    people: [...a.people, ...b.people],
    wordings: mergeWordings([...a.wordings, ...b.wordings]),
    called: [...a.called, ...b.called],
    leftOut: mergeBy(
      [...a.leftOut, ...b.leftOut],
      ({ reason }) => reason,
      (one, other) => ({
        ...one,
        people: [...one.people, ...other.people],
      }),
    ),
    childrenWithoutCaregivers: a.childrenWithoutCaregivers + b.childrenWithoutCaregivers,
    untranslated: mostFirst(mergeCounts([...a.untranslated, ...b.untranslated])),
    failed: mergeCounts([...a.failed, ...b.failed]),
    unusedLanguages: mergeCounts([...a.unusedLanguages, ...b.unusedLanguages]),
    welcomes: a.welcomes + b.welcomes,
    verdict: worseVerdict(a.verdict, b.verdict),
    reading: commonReading(a.reading, b.reading),
  }
}

function mergeBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  merge: (a: Item, b: Item) => Item,
): Item[] {
  const merged = new Map<string, Item>()
  for (const item of items) {
    const key = keyOf(item)
    const before = merged.get(key)
    merged.set(key, before === undefined ? item : merge(before, item))
  }
  return [...merged.values()]
}

function mergeCounts<Item extends { language: string; caregivers: number }>(items: readonly Item[]): Item[] {
  return mergeBy(
    items,
    ({ language }) => language,
    (one, other) => ({
      ...one,
      caregivers: one.caregivers + other.caregivers,
    }),
  )
}

/** The example is the costliest of both. */
function mergeWordings(wordings: readonly PreviewWording[]): PreviewWording[] {
  return mergeBy(
    wordings,
    ({ language, translation }) => `${language} ${translation?.language ?? ''}`,
    (one, other) => {
      const costlier = other.segments - one.segments || other.example.length - one.example.length
      return { ...(costlier > 0 ? other : one), caregivers: one.caregivers + other.caregivers }
    },
  ).toSorted((a, b) => b.caregivers - a.caregivers)
}

/** Nobody to text in one part says nothing of the other. */
const byTrouble: readonly DraftVerdict['kind'][] = [
  'empty',
  'ok',
  'teacher_confirms',
  'coordinator_confirms',
  'too_long',
]

function worseVerdict(a: DraftVerdict, b: DraftVerdict): DraftVerdict {
  const worse = byTrouble.indexOf(b.kind) - byTrouble.indexOf(a.kind)
  if (worse !== 0 || a.kind === 'empty' || b.kind === 'empty') return worse > 0 ? b : a
  // Where all are called nothing is texted, which costs nothing.
  const costOf = ({ characters, segments }: typeof a.worst) =>
    a.kind === 'too_long' || characters === 0 ? characters : segments
  return costOf(b.worst) > costOf(a.worst) ? b : a
}

/** A word that is hard for one part and a name in the other is no advice. */
function commonReading(a: Reading | null, b: Reading | null): Reading | null {
  if (a?.hint?.kind !== 'word' || b?.hint?.kind !== 'word' || a.hint.word === b.hint.word) return a
  return { ...a, hint: null }
}
