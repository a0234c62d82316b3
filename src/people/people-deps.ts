import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { School } from '../school/school.ts'

/** What looking people up and changing them works with. */
export interface PeopleDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  log: Log
}
