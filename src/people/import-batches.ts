import type { Sealer } from '../lib/seal.ts'

/** Rows in one statement: larger ones gain nothing and keep a running bot waiting. */
const batchSize = 1000

export interface ApplyOptions {
  sealer: Sealer
  /** School time. */
  at: Date
  /** The school's date. */
  today: Date
  onRows: (count: number) => void
}

export type Row = Record<string, unknown>

/** Runs `write` for pieces of the rows, each as the JSON that `jsonb_to_recordset` reads. */
export async function inBatches<T>(
  rows: readonly T[],
  { onRows }: ApplyOptions,
  toRow: (row: T) => Row,
  write: (json: string) => Promise<number>,
): Promise<number> {
  let changed = 0
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize)
    changed += await write(JSON.stringify(batch.map(toRow)))
    onRows(batch.length)
  }
  return changed
}
