import { setTimeout as wait } from 'node:timers/promises'
import type { Intake } from './intake.ts'

/** What a text waits at most for others to be stored: in a flood without end texts are still heard, ten a second at the least. */
const mostMs = 100
const lookEveryMs = 5

/**
 * Lets texts be stored before this process hears the next one. The carrier gives a webhook fifteen seconds, and hearing a text costs a
 * hundred times what storing it does: with both at once a flood of answers kept webhooks waiting for longer than that.
 */
export async function yieldToStoring(intake: Pick<Intake, 'isBusy'>): Promise<void> {
  const until = performance.now() + mostMs
  while (intake.isBusy() && performance.now() < until) await wait(lookEveryMs)
}
