/** One thing measured: all runs, in their order, beside what was aimed for and what would be possible. */
export interface Result {
  name: string
  unit: string
  runs: number[]
  /** What is aimed for, in words. */
  aim: string
  /** What the machine gives when nothing but the POSTs is done, in the same unit. */
  ceiling?: { name: string; median: number }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return Number.NaN
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Three digits that count. */
function short(value: number): string {
  if (Number.isNaN(value)) return '-'
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

export const tableHead = ['measured', 'median', 'runs', 'ceiling', 'of it', 'aim']

/** A row of Markdown's table under `tableHead`. */
export function rowOf({ name, unit, runs, aim, ceiling }: Result): string[] {
  return [
    name,
    `${short(median(runs))} ${unit}`,
    runs.map(short).join(' '),
    ceiling === undefined ? '' : `${short(ceiling.median)} ${ceiling.name}`,
    ceiling === undefined ? '' : short(median(runs) / ceiling.median),
    aim,
  ]
}
