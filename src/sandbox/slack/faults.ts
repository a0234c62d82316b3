import type { Dose } from '../dose.ts'

/** Troubles of Slack's side. Set the fields at any time; counted doses count down in place, 0 and undefined are calm. */
export interface SlackFaults {
  /** Everything is answered 503: true until it is set back, or a dose. */
  down?: boolean | Dose | undefined
  /** 429 with that Retry-After for the next `times` calls of the method (of any when left out). */
  rate429?: { readonly method?: string; readonly retryAfter: number; times: Dose } | undefined
  /** The call is carried out, then the connection is reset before an answer. */
  loseAnswer?: { readonly method?: string; times: Dose } | undefined
  /** The call is refused with that error and not carried out. */
  refuse?: { readonly method?: string; readonly error: string; times: Dose } | undefined
  /** Every answer is this late; what is asked is carried out at once. */
  slowMs?: number | undefined
}
