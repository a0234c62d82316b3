import marks from '../../prisma/library/review.json' with { type: 'json' }
import { readReviewMark, type ReviewMark } from '../languages/review.ts'
import type { LIBRARY_LANGUAGES } from './strategy.ts'

/** How far the library's words in a language can be trusted. Throws when `prisma/library/review.json` has no such mark. */
export function libraryReview(language: (typeof LIBRARY_LANGUAGES)[number]): ReviewMark {
  return readReviewMark(marks[language], `prisma/library/review.json, ${language}`)
}
