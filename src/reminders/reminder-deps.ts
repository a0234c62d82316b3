import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { School } from '../school/school.ts'

export interface ReminderDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  log: Log
}
