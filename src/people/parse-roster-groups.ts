import type { BadRow, RosterColumn, RosterRow } from './parse-roster-row.ts'

interface Rule {
  same: 'phone' | 'student_id' | 'caregiver_id' | 'care'
  /** Rows with one key speak of one thing; null: of nothing that this rule knows. */
  key: (row: RosterRow) => string | null
  /** What they must all say alike; null says nothing. */
  column: RosterColumn
  value: (row: RosterRow) => string | null
}

const phone = (row: RosterRow) => row.phone
const student = (row: RosterRow) => row.studentId

const rules: readonly Rule[] = [
  { same: 'phone', key: phone, column: 'caregiver_name', value: (row) => row.caregiverName },
  { same: 'phone', key: phone, column: 'language', value: (row) => row.language },
  { same: 'phone', key: phone, column: 'consent', value: (row) => row.consent },
  { same: 'phone', key: phone, column: 'caregiver_id', value: (row) => row.caregiverId },
  { same: 'caregiver_id', key: (row) => row.caregiverId, column: 'phone', value: phone },
  { same: 'student_id', key: student, column: 'student_first_name', value: (row) => row.firstName },
  { same: 'student_id', key: student, column: 'student_last_name', value: (row) => row.lastName },
  { same: 'student_id', key: student, column: 'grade', value: (row) => row.grade },
  {
    same: 'care',
    key: (row) => JSON.stringify([row.phone, row.studentId]),
    column: 'relationship',
    value: (row) => row.relationship,
  },
]

/**
 * Rows that are right by themselves and contradict each other. Nobody can say which one is meant:
 * every row of such a phone, student or caregiver is bad, and names another line that says otherwise.
 */
export function findContradictions(rows: readonly RosterRow[]): BadRow[] {
  return rules.flatMap((rule) => contradictionsOf(rule, rows))
}

function contradictionsOf({ same, key, column, value }: Rule, rows: readonly RosterRow[]): BadRow[] {
  /** Per key, the first line of each value. */
  const said = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const [of, says] = [key(row), value(row)]
    if (of === null || says === null) continue
    const lines = said.get(of) ?? new Map<string, number>()
    if (!lines.has(says)) lines.set(says, row.line)
    said.set(of, lines)
  }
  return rows.flatMap((row) => {
    const lines = said.get(key(row) ?? '')
    if (lines === undefined || lines.size < 2) return []
    const other = [...lines].find(([says]) => says !== value(row))
    return other === undefined
      ? []
      : [{ line: row.line, column, reason: { kind: 'differs', same, otherLine: other[1] } }]
  })
}
