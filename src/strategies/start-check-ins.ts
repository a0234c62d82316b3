import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { askCheckIn, type CheckInDeps } from './ask-check-in.ts'
import { findDueCheckIns, findDueReports } from './check-in-store.ts'
import { reportCheckIn } from './report-check-in.ts'

const idleMs = 1000

/** Starts the loop that asks families how it went when it is time, and tells classes before the next lesson. Any number of processes may run it. */
export function startCheckIns(deps: CheckInDeps): Loop {
  const { database, clock, log } = deps
  return startLoop({
    async work() {
      for (const id of await findDueCheckIns(database.client, clock.now())) {
        while (await askCheckIn(deps, id)) {
          // Goes on with the next batch.
        }
      }
      for (const id of await findDueReports(database.client, clock.now())) await reportCheckIn(deps, id)
      return idleMs
    },
    onError: (error) => log.error('check_ins_loop_failed', errorFacts(error)),
  })
}
