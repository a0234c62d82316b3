import type { BotControl } from './bot/bot-control.ts'
import type { BotProcess } from './bot/bot-process.ts'
import type { SchoolClock } from './school-clock.ts'
import type { SlackStandIn } from './slack/slack-stand-in.ts'
import type { Memory } from './state/memory.ts'
import type { Troubles } from './troubles.ts'
import type { TwilioStandIn } from './twilio/twilio-stand-in.ts'

/** One demo school with all that is around it, from a fresh start to the next. */
export interface SandboxWorld {
  readonly slack: SlackStandIn
  readonly twilio: TwilioStandIn
  readonly clock: SchoolClock
  readonly troubles: Troubles
  readonly memory: Memory
  readonly bot: Pick<BotProcess, 'state' | 'pid'>
  readonly control: BotControl
  /** Moves school time everywhere. */
  moveClock(to: Date): Promise<void>
  /** To be called after what the stand-ins do not tell of themselves. */
  readonly changed: () => void
}
