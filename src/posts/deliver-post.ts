import type { Database } from '../database/database.ts'
import { type Log, errorFacts } from '../lib/log.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ClaimedPost } from './claim-store.ts'
import { markPosted, renewIntent } from './outcome-store.ts'
import type { PostingPace } from './posting-pace.ts'
import {
  type PostContent,
  type PostOutcome,
  type StaffChannel,
  StaffChannelUnavailableError,
  type UpdateOutcome,
} from './staff-channel.ts'

export interface DeliveryDeps {
  database: Database
  sealer: Sealer
  channel: StaffChannel
  log: Log
  pace: PostingPace
}

/** not_begun: nothing was asked of Slack, the claim is too old or no longer ours. unsearchable: see the search's error. */
export type Delivery =
  | { kind: 'not_begun' }
  | { kind: 'found' }
  | { kind: 'unsearchable'; code: string; retryAfterMs: number; needsPerson: boolean }
  | PostOutcome
  | UpdateOutcome

/** Shows a claimed post, outside any transaction. One that may be in Slack already is looked for first. */
export async function deliverPost(
  deps: DeliveryDeps,
  claim: ClaimedPost,
): Promise<{ claim: ClaimedPost; delivery: Delivery }> {
  const content = readContent(deps.sealer, claim)
  if (content === null) return { claim, delivery: { kind: 'refused', code: 'unreadable' } }
  if (claim.work.kind === 'update') {
    const { place } = claim.work
    return { claim, delivery: await begin(deps, claim, () => deps.channel.update(place, content)) }
  }
  const { destination } = claim
  const { threadTs, unsureSince } = claim.work
  let current = claim
  if (unsureSince !== null) {
    const search = await look(deps, claim, { destination, threadTs, since: unsureSince })
    if (search.kind !== 'absent') return { claim, delivery: search }
    const renewed = await renewIntent(deps.database.client, claim, deps.pace.leaseMs)
    if (renewed === null) return { claim, delivery: { kind: 'not_begun' } }
    current = renewed
  }
  const post = { postId: claim.id, version: claim.version, destination, threadTs, content }
  return { claim: current, delivery: await begin(deps, current, () => deps.channel.post(post)) }
}

/** Null when the key has changed or the row was altered. */
function readContent(sealer: Sealer, claim: ClaimedPost): PostContent | null {
  try {
    return { kind: claim.kind, model: JSON.parse(sealer.open(claim.modelSealed)) as unknown }
  } catch {
    return null
  }
}

async function look(
  deps: DeliveryDeps,
  claim: ClaimedPost,
  where: { destination: string; threadTs: string | null; since: Date },
): Promise<{ kind: 'absent' } | Extract<Delivery, { kind: 'found' | 'unsearchable' }>> {
  try {
    const found = await deps.channel.find({ postId: claim.id, ...where })
    if (found === null) return { kind: 'absent' }
    await markPosted(deps.database.client, claim.id, found, deps.pace.spacingMs)
    return { kind: 'found' }
  } catch (error) {
    if (!(error instanceof StaffChannelUnavailableError)) throw error
    const { code, retryAfterMs, needsPerson } = error
    return { kind: 'unsearchable', code, retryAfterMs, needsPerson }
  }
}

/**
 * Begins the call only while the claim certainly holds until it ends: a process that was stopped for a while and
 * goes on must not post what another has posted meanwhile.
 */
async function begin<Outcome>(
  { log, pace }: DeliveryDeps,
  claim: ClaimedPost,
  call: () => Promise<Outcome>,
): Promise<Outcome | { kind: 'not_begun' } | { kind: 'unknown'; why: string }> {
  if (Date.now() + pace.callMs > claim.leaseUntil.getTime()) return { kind: 'not_begun' }
  try {
    return await call()
  } catch (error) {
    log.error('post.call_broke', { post: claim.id, ...errorFacts(error) })
    return { kind: 'unknown', why: 'exception' }
  }
}
