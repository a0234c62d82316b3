import type { Log } from '../lib/log.ts'
import type { Brake } from './brake.ts'
import type { Departed } from './depart-text.ts'

/** What the carrier's answer to one text says about the next ones. */
export function heedDeparted(
  { brake, log, onAccountTrouble }: { brake: Brake; log: Log; onAccountTrouble: (code: string) => void },
  attemptId: string,
  departed: Departed,
): void {
  if (departed.kind === 'accepted') {
    log.info('text_accepted', { attempt: attemptId })
    return brake.release()
  }
  const { outcome } = departed
  switch (outcome?.kind) {
    case 'slow_down':
      log.info('carrier_slows_down', { attempt: attemptId, code: outcome.code })
      return brake.slowDown(outcome.retryAfterMs)
    case 'refused': {
      const { code, verdict } = outcome.failure
      log.info('text_refused', { attempt: attemptId, code, verdict })
      if (verdict !== 'account') return
      brake.halt()
      return onAccountTrouble(code)
    }
    case 'unknown':
      return log.warn('attempt_unknown', { attempt: attemptId, why: outcome.why })
    case 'not_begun':
      return log.info('text_not_begun', { attempt: attemptId })
    case undefined:
  }
}
