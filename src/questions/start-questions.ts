import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { type ExpiryDeps, expireQuestions } from './expire-questions.ts'

const roundMs = 1000
const afterFailureMs = 10_000

/** Starts the loop that closes questions nobody has answered in time. Any number of processes may run it. */
export function startQuestions(deps: ExpiryDeps): Loop {
  return startLoop({
    async work() {
      const { failed } = await expireQuestions(deps)
      return failed > 0 ? afterFailureMs : roundMs
    },
    onError: (error) => deps.log.error('questions_loop_failed', errorFacts(error)),
  })
}
