import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import { errorFacts } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { SendWindow } from '../school/send-window.ts'
import type { CarrierProbe, Facts, SelfProbe, StaffChannelProbe, StorageFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { judge } from './judge.ts'
import { readStorageFacts } from './storage-reader.ts'

export interface DoctorDeps {
  /** Or why it could not be opened: an error's code, never its words. */
  database: Database | { unopened: string }
  sealer: Sealer
  clock: Clock
  school: { timezone: string; window: SendWindow }
  slack: StaffChannelProbe
  carrier: CarrierProbe
  self: SelfProbe
  socketMode: boolean
  publicUrl: string
  /** How long the database may take, in milliseconds; the probes have their own. */
  timeoutMs: number
}

/** Looks at everything at once, each within its own few seconds, and judges it. Changes nothing, and texts nobody. */
export async function examine(deps: DoctorDeps): Promise<Finding[]> {
  const [slack, carrier, self, storage] = await Promise.all([
    deps.slack.look(),
    deps.carrier.look().then((said) => ({ said, readAt: new Date() })),
    deps.self.look(),
    lookAtStorage(deps),
  ])
  const facts: Facts = {
    slack,
    neededScopes: deps.slack.neededScopes,
    carrier: carrier.said,
    self,
    storage,
    socketMode: deps.socketMode,
    publicUrl: deps.publicUrl,
    readAt: carrier.readAt,
    schoolNow: deps.clock.now(),
    memory: { usedBytes: process.memoryUsage.rss(), limitBytes: memoryLimit() },
  }
  return judge(facts)
}

async function lookAtStorage(deps: DoctorDeps): Promise<Facts['storage']> {
  const { database, sealer, school, clock } = deps
  if ('unopened' in database) return { kind: 'no_answer', why: database.unopened }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Facts['storage']>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no_answer', why: 'timeout' }), deps.timeoutMs)
  })
  const looked = readStorageFacts(database, { sealer, school, now: clock.now() }).then(
    (facts: StorageFacts): Facts['storage'] => ({ kind: 'answered', ...facts }),
    (error: unknown): Facts['storage'] => {
      const { code, error: name } = errorFacts(error)
      return { kind: 'no_answer', why: String(code ?? name) }
    },
  )
  const storage = await Promise.race([looked, late])
  clearTimeout(timer)
  return storage
}

/** A container's limit; zero and numbers beyond any machine mean that there is none. */
function memoryLimit(): number | null {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < 2 ** 50 ? limit : null
}
