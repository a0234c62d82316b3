import type { Database, Queries } from '../database/database.ts'
import { countMissingMigrations } from '../database/missing-migrations.ts'
import { readSealedSamples } from '../database/sealed-samples.ts'
import type { Sealer } from '../lib/seal.ts'
import { readQueueFacts } from '../outbox/outbox-reader.ts'
import { openSince, type SendWindow } from '../school/send-window.ts'
import type { StorageFacts } from './facts.ts'

/** Looks at the database as it is; rejects when it does not answer. */
export async function readStorageFacts(
  { client }: Pick<Database, 'client'>,
  { sealer, school, now }: { sealer: Sealer; school: { timezone: string; window: SendWindow }; now: Date },
): Promise<StorageFacts> {
  const [server] = await client.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`
  const samples = await readSealedSamples((sql) => client.$queryRawUnsafe(sql))
  const { oldestSince } = await readQueueFacts(client, {
    now,
    openSince: openSince(school.window, school.timezone, now),
  })
  const accepted = await client.attempt.findFirst({ where: { sid: { not: null } }, select: { id: true } })
  return {
    version: server?.version.split(' ', 1)[0] ?? '',
    missing: await countMissingMigrations(client),
    keyFits: samples.length === 0 ? null : samples.every((sealed) => opens(sealer, sealed)),
    oldestSince,
    hasSent: accepted !== null,
    heard: await readHeard(client),
  }
}

function opens(sealer: Sealer, sealed: string): boolean {
  try {
    sealer.open(sealed)
    return true
  } catch {
    return false
  }
}

async function readHeard(queries: Queries): Promise<StorageFacts['heard']> {
  const rows = await queries.signedRequest.findMany()
  const at = (route: string) => rows.find((row) => row.route === route)?.heardAt ?? null
  return { slack: at('slack'), inbound: at('inbound'), status: at('status') }
}
