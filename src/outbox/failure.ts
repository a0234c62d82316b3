import { hasStaffText, staffText } from '../languages/catalogue.ts'

/** What failed and what to do about it, in plain words for staff; for a tally's reason: the carrier's code or a word of ours. */
export function explainFailure(reason: string): string {
  const key = `failure.${reason}`
  return hasStaffText(key) ? staffText(key) : staffText('failure.other', { code: reason })
}
