import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { School } from '../school/school.ts'
import type { PutLinkNotice } from './link-notices.ts'
import type { SlackDirectory } from './slack-directory.ts'

/** What linking works with. */
export interface LinkDeps {
  database: Database
  sealer: Sealer
  clock: Clock
  school: School
  log: Log
  directory: SlackDirectory
  putNotice: PutLinkNotice
}
