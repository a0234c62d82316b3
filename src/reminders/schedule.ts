import type { Audience } from '../broadcasts/content.ts'
import type { ClosedDays } from './plan-dates.ts'
import type { LocalTime, Recurrence } from './recurrence.ts'

/** What is sent; each kind is told in `kinds/`. */
export type What =
  /** A learning text to families. */
  | { kind: 'text'; text: string }
  /** Logistics to families. */
  | { kind: 'message'; text: string }
  /** Words to the staff of classes, in Slack. */
  | { kind: 'staff_words'; text: string }
  /** A nudge in Slack to teachers who have not sent this week's update. */
  | { kind: 'nudge_updates' }

export type WhatKind = What['kind']

export interface ScheduleSpec {
  name: string
  maker: string
  /** Whose class's it is; null: the coordinators'. */
  classroomId: string | null
  what: What
  audience: Audience
  recurrence: Recurrence
  closedDays: ClosedDays
  /** How often it is sent at most. */
  times: number | null
  toleranceMinutes: number
}

export type ScheduleStatus = 'active' | 'paused' | 'ended' | 'deleted'

export interface Schedule extends ScheduleSpec {
  id: string
  status: ScheduleStatus
  sent: number
  handledThrough: LocalTime
  nextRunAt: Date | null
}
