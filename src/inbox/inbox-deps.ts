import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { School } from '../school/school.ts'

/** What listeners work with, inside the transaction of the text they hear. */
export interface HearDeps {
  sealer: Sealer
  clock: Clock
  school: School
}

export interface InboxDeps extends HearDeps {
  database: Database
  log: Log
}
