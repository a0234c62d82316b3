import { hasStaffText, staffText, type StaffKey, type TextParams } from '../languages/catalogue.ts'

/** `note`: not proven, or not as good as it could be; `fault`: something does not work. */
type Grade = 'good' | 'note' | 'fault'

/** One thing that was looked at. Its text is `key`; where there is one, the mend is `key` with `_mend`. */
export interface Finding {
  grade: Grade
  key: Extract<StaffKey, `doctor.${string}`>
  params: TextParams
}

const marks: Readonly<Record<Grade, string>> = { good: '✓', note: '•', fault: '✗' }

/** The report as lines of plain text: faults first, each with its mend. Holds no name, number or secret. */
export function wordFindings(findings: readonly Finding[]): string[] {
  const order: readonly Grade[] = ['fault', 'note', 'good']
  const sorted = order.flatMap((grade) => findings.filter((finding) => finding.grade === grade))
  const faults = findings.filter(({ grade }) => grade === 'fault').length
  return [
    faults === 0 ? staffText('doctor.healthy') : staffText('doctor.faults', { count: faults }),
    ...sorted.flatMap(({ grade, key, params }) => {
      const mend = `${key}_mend`
      const text = `${marks[grade]} ${staffText(key, params)}`
      return hasStaffText(mend) ? [text, `   ${staffText('doctor.mend', { mend: staffText(mend, params) })}`] : [text]
    }),
  ]
}

export function hasFault(findings: readonly Finding[]): boolean {
  return findings.some(({ grade }) => grade === 'fault')
}
