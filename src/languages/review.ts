import marks from '../../locales/families/review.json' with { type: 'json' }
import type { FrameLanguage } from './supported-language.ts'

/**
 * How far our own words in a language can be trusted. `source`: the wording the others are made from, which staff read
 * themselves; `unreviewed`: no native speaker has signed it yet; `reviewed`: one has, by name and on an ISO date.
 */
export type ReviewMark = { mark: 'source' } | { mark: 'unreviewed' } | { mark: 'reviewed'; by: string; on: string }

/** Throws when `locales/families/review.json` has no such mark, or a signature without name or date. */
export function reviewMark(language: FrameLanguage): ReviewMark {
  return readReviewMark(marks[language], `locales/families/review.json, ${language}`)
}

/** Reads a mark as a file holds it; `where` is said when there is none, or a signature without name or date. */
export function readReviewMark(entry: { mark: string; by?: string; on?: string }, where: string): ReviewMark {
  if (entry.mark === 'source' || entry.mark === 'unreviewed') return { mark: entry.mark }
  if (entry.mark === 'reviewed' && entry.by && entry.on) return { mark: 'reviewed', by: entry.by, on: entry.on }
  throw new Error(`${where}: no valid review mark`)
}
