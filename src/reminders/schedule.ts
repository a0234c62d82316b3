import type { Audience } from '../broadcasts/content.ts'
import type { StrategyLevel } from '../broadcasts/strategy-content.ts'
import type { GradeBand, Subject } from '../strategies/strategy.ts'
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
  /** One strategy of the library. */
  | ({ kind: 'strategy'; strategyId: string; level?: StrategyLevel } & Asking)
  /** Strategies in turns; one that has no words at the level goes at the usual one. */
  | ({ kind: 'rotation'; through: Rotation; level?: StrategyLevel } & Asking)
  /** Something to do at home in somebody's own words; the reason may be empty. */
  | ({ kind: 'own_strategy'; fact: string; tip: string } & Asking)
  /** A nudge in Slack to teachers who have not sent this week's update. */
  | { kind: 'nudge_updates' }

interface Asking {
  /** After so many days families are asked how it went; null: they are not. */
  checkInDays: number | null
}

/** Chosen ones in their order, or all of a grade band and a subject (null: of any) as the library has them when a date comes. */
export type Rotation = { strategyIds: readonly string[] } | { gradeBand: GradeBand | null; subject: Subject | null }

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
