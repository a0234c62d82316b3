import type { Transaction } from '../database/database.ts'
import type { ReminderDeps } from './reminder-deps.ts'
import type { Schedule, What, WhatKind } from './schedule.ts'

/** What came of one date: `broadcastId` is null for what goes to Slack alone. retired: there is no strategy left to send. */
export type Made = { kind: 'sent'; broadcastId: string | null } | { kind: 'nobody' } | { kind: 'retired' }

/** A date that has come and is sent now. */
export interface DueDate {
  /** The occurrence: names what is made, so that made twice is made once. */
  occurrenceId: string
  schedule: Schedule
  /** When it leaves. */
  sendAt: Date
}

/**
 * A kind of thing that can come again. A new one is a variant of {@link What}, an entry in `reminder-kinds.ts`, and a choice in the form. It makes rows
 * only, in the transaction in which its date is done with; `broadcasts`, `outbox` and `posts` are announced afterwards.
 */
export interface ReminderKind<Kind extends WhatKind> {
  /** families: only inside the send window. staff: Slack, at any hour. */
  goesTo: 'families' | 'staff'
  make(tx: Transaction, deps: ReminderDeps, due: DueDate, what: Extract<What, { kind: Kind }>): Promise<Made>
}

export type ReminderKinds = { readonly [Kind in WhatKind]: ReminderKind<Kind> }
