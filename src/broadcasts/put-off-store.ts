import type { Transaction } from '../database/database.ts'
import { markCards } from '../people/card-mark-store.ts'

interface Row {
  id: string
  send_at: Date
  put_off_from: Date | null
}

export interface PutOff {
  id: string
  sendAt: Date
  /** When it was to leave at first; null where it was not put off. */
  putOffFrom: Date | null
}

function toPutOff(row: Row): PutOff {
  return { id: row.id, sendAt: row.send_at, putOffFrom: row.put_off_from }
}

/** Locks the program broadcasts that leave, or go on leaving, before an instant. What one writes to a family, and an emergency, are none. */
export async function lockProgramUntil(tx: Transaction, end: Date): Promise<PutOff[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, send_at, put_off_from FROM broadcasts
     WHERE state IN ('scheduled', 'sending') AND send_at < ${end} AND kind <> 'note' AND purpose <> 'emergency'
     ORDER BY id FOR NO KEY UPDATE`
  return rows.map(toPutOff)
}

/** Locks what was put off from a time of a day on and has not left. */
export async function lockPutOff(tx: Transaction, from: Date, end: Date): Promise<PutOff[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, send_at, put_off_from FROM broadcasts
     WHERE state IN ('scheduled', 'sending') AND put_off_from IS NOT NULL AND send_at > ${from} AND put_off_from < ${end}
     ORDER BY id FOR NO KEY UPDATE`
  return rows.map(toPutOff)
}

export async function moveSendAt(
  tx: Transaction,
  id: string,
  move: { from: Date; to: Date; putOffFrom: Date | null },
): Promise<void> {
  const shiftMs = move.to.getTime() - move.from.getTime()
  await tx.$executeRaw`
    UPDATE broadcasts SET send_at = ${move.to}, put_off_from = ${move.putOffFrom},
           useful_until = useful_until + ${shiftMs}::bigint * interval '1 millisecond'
     WHERE id = ${id}::uuid`
  await markCards(tx, [id])
}
