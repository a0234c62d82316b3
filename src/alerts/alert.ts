/** late: the oldest due text could have left long ago. budget: the month's segments are past the set budget. */
export type AlertKind = 'late' | 'budget'

/** What coordinators are told: once when it begins, once when it is over. */
export type AlertModel =
  | { kind: 'late'; over: false; minutes: number; waiting: number }
  | { kind: 'budget'; over: false; segments: number; budget: number }
  | { kind: AlertKind; over: true }
