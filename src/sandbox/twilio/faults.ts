import type { Dose } from '../dose.ts'

/** Troubles of Twilio's side. Set the fields at any time; counted doses count down in place, 0 and undefined are calm. */
export interface TwilioFaults {
  /** The next `times` (1) POSTs are refused with this code. */
  refuseNext?:
    | { readonly code: number; readonly times?: number; readonly status?: number; readonly message?: string }
    | undefined
  /** 20429, nothing accepted. */
  rate429?: Dose | undefined
  /** Accepted, then the connection is reset before an answer. */
  resetAfterAccept?: Dose | undefined
  /** Accepted, then answered 500. */
  error500AfterAccept?: Dose | undefined
  /** Accepted, then never answered. */
  hangAfterAccept?: Dose | undefined
  /** Not accepted and never answered. */
  hang?: Dose | undefined
  /** Not accepted, connection reset. */
  reset?: Dose | undefined
  /** Every answer to a POST is this late; what it accepts it accepts at once. */
  slowMs?: number | undefined
  /** A message shows up in the list only after this long. */
  listLagMs?: number | undefined
  /** Twilio's clock is this much ahead of `now` in every date it tells. */
  clockOffsetMs?: number | undefined
  /** Inbound messages that are kept but whose webhook is never sent. */
  dropInbound?: Dose | undefined
  callbacks: {
    /** Each callback of the message is posted twice. */
    duplicate?: Dose | undefined
    /** The message's callbacks arrive last first. */
    reorder?: Dose | undefined
    /** One callback is lost. */
    drop?: Dose | undefined
    /** The callbacks arrive before the answer to the POST. */
    early?: Dose | undefined
    /** While true nothing is posted; `releaseCallbacks` posts what has piled up. */
    hold?: boolean | undefined
  }
}
