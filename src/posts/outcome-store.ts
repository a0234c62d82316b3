import type { Queries } from '../database/database.ts'
import type { ClaimedPost } from './claim-store.ts'
import type { FoundPost } from './staff-channel.ts'

/** A post is where it is, whoever claimed it: a claim that has run out may say so too. */
export async function markPosted(queries: Queries, id: string, found: FoundPost, spacingMs: number): Promise<void> {
  await queries.$executeRaw`
    UPDATE posts SET channel_id = ${found.place.channelId}, ts = ${found.place.ts}, shown_version = ${found.version},
      state = CASE WHEN version > ${found.version} THEN 'waiting' ELSE 'shown' END,
      not_before = now() + ${spacingMs} * interval '1 millisecond', tries = 0, unsure_since = NULL, reason = NULL
    WHERE id = ${id}::uuid AND ts IS NULL`
}

/** An edit is over: shown, or (with a reason) given up until there is a newer version. */
export async function markUpdated(
  queries: Queries,
  claim: ClaimedPost,
  { spacingMs, reason }: { spacingMs: number; reason: string | null },
): Promise<void> {
  await queries.$executeRaw`
    UPDATE posts SET shown_version = ${claim.version}, reason = ${reason}, tries = 0,
      state = CASE WHEN version > ${claim.version} THEN 'waiting' ELSE 'shown' END,
      not_before = now() + ${spacingMs} * interval '1 millisecond'
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}

/** Back to waiting. `proven`: this try certainly left nothing in Slack; `counted`: it was a failure of its own. */
export async function putBack(
  queries: Queries,
  claim: ClaimedPost,
  { waitMs, proven, counted }: { waitMs: number; proven: boolean; counted: boolean },
): Promise<void> {
  await queries.$executeRaw`
    UPDATE posts SET state = 'waiting', not_before = now() + ${waitMs} * interval '1 millisecond',
      tries = tries - ${counted ? 0 : 1}, unsure_since = CASE WHEN ${proven} THEN NULL ELSE unsure_since END
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}

/** Never to be shown; `refused:` gets another chance with a newer version, `lost:` does not. */
export async function markUndeliverable(
  queries: Queries,
  claim: ClaimedPost,
  reason: `refused:${string}` | `lost:${string}`,
): Promise<void> {
  await queries.$executeRaw`
    UPDATE posts SET state = 'undeliverable', reason = ${reason}, unsure_since = NULL, not_before = now()
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}

/**
 * The search found nothing: writes down a new try, with a new lease. Null when the claim is no longer ours,
 * and then nothing may be posted for it.
 */
export async function renewIntent(queries: Queries, claim: ClaimedPost, leaseMs: number): Promise<ClaimedPost | null> {
  const [row] = await queries.$queryRaw<{ not_before: Date }[]>`
    UPDATE posts SET unsure_since = clock_timestamp(), not_before = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz
    RETURNING not_before`
  return row === undefined ? null : { ...claim, leaseUntil: row.not_before }
}
