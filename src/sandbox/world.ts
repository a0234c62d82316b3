import type { BotControl } from './bot/bot-control.ts'
import type { BotProcess } from './bot/bot-process.ts'
import type { Services } from './open-services.ts'

/** One demo school with all that is around it, from a fresh start to the next. */
export interface SandboxWorld extends Omit<Services, 'stop'> {
  readonly bot: Pick<BotProcess, 'state'>
  readonly control: BotControl
  /** To be called after what the stand-ins do not tell of themselves. */
  readonly changed: () => void
}
