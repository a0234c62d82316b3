import type { Database } from '../database/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { Sealer } from '../lib/seal.ts'
import type { SlackDirectory } from './slack-directory.ts'
import { staffName } from './staff-reader.ts'
import { saveStaffName } from './staff-store.ts'

const dayMs = 24 * 3_600_000

/**
 * The name families know a Slack user by: the stored one, asked for again when it is older than a day.
 * When Slack does not answer the stored one stays; null when there never was one.
 */
export async function refreshStaffName(
  deps: { database: Database; sealer: Sealer; clock: Clock; directory: SlackDirectory },
  slackUserId: string,
): Promise<string | null> {
  const at = deps.clock.now()
  const stored = await staffName(deps.database.client, deps.sealer, slackUserId)
  if (stored !== null && Math.abs(at.getTime() - stored.askedAt.getTime()) < dayMs) return stored.name
  const person = await deps.directory.person(slackUserId)
  if (person.kind !== 'person') return stored?.name ?? null
  await saveStaffName(deps.database.client, deps.sealer, person, at)
  return person.name
}
