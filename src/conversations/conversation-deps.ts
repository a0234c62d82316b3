import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { School } from '../school/school.ts'

/** What talk needs within a transaction. */
export interface TalkDeps {
  sealer: Sealer
  clock: Clock
  school: School
}

export interface ConversationDeps extends TalkDeps {
  database: Database
  log: Log
}
