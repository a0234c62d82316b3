import type { TroubleId } from './page/protocol.ts'
import type { SlackFaults } from './slack/faults.ts'
import type { TwilioFaults } from './twilio/faults.ts'

interface Faults {
  readonly slack: SlackFaults
  readonly twilio: TwilioFaults
}

const ALWAYS = { chance: 1 } as const
const SLOW_MS = 2500
/** "Not reachable by this sender": final for the text, and says nothing against the number. */
const REFUSAL = 21612

/** How each trouble is made in the stand-ins; `false` takes it away. */
const SWITCHES: Readonly<Record<TroubleId, (faults: Faults, on: boolean) => void>> = {
  twilioSlow: ({ twilio }, on) => void (twilio.slowMs = on ? SLOW_MS : undefined),
  twilioRefusing: ({ twilio }, on) =>
    void (twilio.refuseNext = on ? { code: REFUSAL, times: Number.POSITIVE_INFINITY } : undefined),
  twilioHanging: ({ twilio }, on) => void (twilio.hang = on ? ALWAYS : undefined),
  twilioLosingAnswers: ({ twilio }, on) => void (twilio.resetAfterAccept = on ? ALWAYS : undefined),
  slackBusy: ({ slack }, on) => void (slack.rate429 = on ? { retryAfter: 2, times: { chance: 0.7 } } : undefined),
  slackDown: ({ slack }, on) => void (slack.down = on),
  callbacksDoubled: ({ twilio }, on) => void (twilio.callbacks.duplicate = on ? ALWAYS : undefined),
  callbacksReordered: ({ twilio }, on) => void (twilio.callbacks.reorder = on ? ALWAYS : undefined),
  callbacksLost: ({ twilio }, on) => void (twilio.callbacks.drop = on ? ALWAYS : undefined),
}

export const troubleIds = Object.keys(SWITCHES) as readonly TroubleId[]

export interface Troubles {
  readonly on: ReadonlySet<TroubleId>
  set(id: TroubleId, on: boolean): void
  calm(): void
}

/** Troubles of the services around the bot, to be switched on and off. */
export function createTroubles(faults: Faults): Troubles {
  const on = new Set<TroubleId>()
  const set = (id: TroubleId, wanted: boolean): void => {
    SWITCHES[id](faults, wanted)
    if (wanted) on.add(id)
    else on.delete(id)
  }
  return { on, set, calm: () => troubleIds.forEach((id) => set(id, false)) }
}
