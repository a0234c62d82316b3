import { staffText, type StaffKey } from '../languages/catalogue.ts'
import staffEn from '../../locales/staff/en.json' with { type: 'json' }

/** What failed and what to do about it, in plain words for staff; for a {@link TallyLine}'s reason, the carrier's code or a word of ours. */
export function explainFailure(reason: string): string {
  const key = `failure.${reason}`
  return key in staffEn ? staffText(key as StaffKey) : staffText('failure.other', { code: reason })
}
