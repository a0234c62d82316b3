import type { Queries } from '../database/database.ts'

/** The instants of school time that something in the bot waits for, before the send window and school days are looked at. */
export interface DueFacts {
  /** Each is the next one of its kind: scheduled broadcasts, texts that may leave at any hour, questions that expire, help that rings, check-ins, schedules. */
  next: readonly Date[]
  /** When the next text is due that leaves inside the window only; it may be past. */
  windowText: Date | null
  /** Since when families wait for an answer, and whether staff were reminded; the oldest of each. */
  waiting: readonly { at: Date; reminded: boolean }[]
}

export async function readDueFacts(queries: Queries, now: Date): Promise<DueFacts> {
  const rows = await queries.$queryRaw<{ at: Date }[]>`
    SELECT min(send_at) AS at FROM broadcasts WHERE state = 'scheduled' AND send_at > ${now}
    UNION ALL SELECT min(due_at) FROM texts WHERE state = 'queued' AND any_hour AND due_at > ${now}
    UNION ALL SELECT min(expires_at) FROM questions WHERE state IN ('waiting', 'open') AND expires_at > ${now}
    UNION ALL SELECT min(next_ring_at) FROM help_cases WHERE taken_at IS NULL AND next_ring_at > ${now}
    UNION ALL SELECT min(ask_at) FROM check_ins WHERE state = 'planned' AND ask_at > ${now}
    UNION ALL SELECT min(report_at) FROM check_ins WHERE reported_at IS NULL AND report_at > ${now}
    UNION ALL SELECT min(next_run_at) FROM schedules WHERE status = 'active' AND next_run_at > ${now}`
  const [text] = await queries.$queryRaw<{ at: Date | null }[]>`
    SELECT min(due_at) AS at FROM texts WHERE state = 'queued' AND NOT any_hour`
  // Two rows at most: each reminder is due in the order in which the texts came.
  const waiting = await queries.$queryRaw<{ at: Date; reminded: boolean }[]>`
    SELECT min(at) AS at, reminded_at IS NOT NULL AS reminded FROM conversation_entries
     WHERE state = 'waiting' AND escalated_at IS NULL GROUP BY reminded_at IS NOT NULL`
  return { next: rows.map(({ at }) => at).filter((at) => at !== null), windowText: text?.at ?? null, waiting }
}
