import { backoffMs } from '../lib/backoff.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import type { PhotoChannel } from './photo-channel.ts'
import { cleanPhoto, readPhotoKind } from './photo-kind.ts'
import { findPhotoPlaces, photoKey } from './photo-places.ts'
import { postPhotosOf } from './photo-post.ts'
import { readPhotoPosts } from './photo-reader.ts'
import type { PhotoSource } from './photo-source.ts'
import { advance, type ClaimedPhoto, holdPhotos, type PhotoChange, postpone } from './photo-store.ts'

export interface PhotoDeps extends ConversationDeps {
  source: PhotoSource
  channel: PhotoChannel
  /** Milliseconds. */
  pace: { retryFirstMs: number; retryMaxMs: number }
}

/** What a step comes to: something changed, or it is too early. */
type Step = { kind: 'changed'; change: PhotoChange } | { kind: 'later'; why: string; retryAfterMs: number }

/** A picture may be told of a moment before it can be had: after this many tries there is none. */
const absentAfterTries = 6

/**
 * Takes a claimed photo one step on: from the carrier into Slack, into the thread, and away from the carrier. Each step may be done twice:
 * a file that no post names is seen by nobody, and posts show one each.
 */
export async function takePhotoStep(deps: PhotoDeps, claim: ClaimedPhoto): Promise<void> {
  const { database, log, pace } = deps
  const step = await stepOf(deps, claim)
  const about = { photo: claim.id, state: claim.state, tries: claim.tries }
  if (step.kind === 'later') {
    log.debug('photo_waits', { ...about, why: step.why })
    if (claim.tries === 10) log.warn('photo_waits_long', { ...about, why: step.why })
    return postpone(
      database.client,
      claim,
      Math.max(step.retryAfterMs, backoffMs(claim.tries, pace.retryFirstMs, pace.retryMaxMs)),
    )
  }
  const { change } = step
  const isShownAnew = change.state !== claim.state
  await database.inTransaction(async (tx) => {
    await holdPhotos(tx, claim.inboundId)
    if ((await advance(tx, claim, change)) && isShownAnew) await postPhotosOf(tx, deps, claim.inboundId)
  })
  log.info('photo_advanced', { photo: claim.id, to: change.state, reason: change.reason, removed: change.removed })
  if (isShownAnew) database.announce('posts')
}

function stepOf(deps: PhotoDeps, claim: ClaimedPhoto): Promise<Step> | Step {
  const url = mediaUrl(deps, claim)
  if (url === null) return changed({ state: 'gone', removed: true })
  switch (claim.state) {
    case 'waiting':
      return bring(deps, claim, url)
    case 'stored':
      return look(deps, claim)
    case 'ready':
      return watchPosts(deps, claim, url)
    case 'refused':
    case 'gone':
      return remove(deps, claim, url)
  }
}

function mediaUrl({ sealer }: PhotoDeps, { mediaSealed, position }: ClaimedPhoto): string | null {
  const media = mediaSealed === null ? [] : (JSON.parse(sealer.open(mediaSealed)) as { url: string }[])
  return media[position]?.url ?? null
}

async function bring({ source, channel }: PhotoDeps, { position, tries }: ClaimedPhoto, url: string): Promise<Step> {
  const fetched = await source.fetch(url)
  switch (fetched.kind) {
    case 'later':
      return fetched
    case 'absent':
      return tries < absentAfterTries ? { kind: 'later', why: 'absent', retryAfterMs: 0 } : changed({ state: 'gone' })
    case 'refused':
      return changed({ state: 'refused', reason: fetched.reason })
    case 'fetched': {
      const kind = readPhotoKind(fetched.bytes)
      if (kind === null) return changed({ state: 'refused', reason: 'other_kind' })
      const bytes = cleanPhoto(kind, fetched.bytes)
      if (bytes === null) return changed({ state: 'refused', reason: 'broken' })
      const stored = await channel.store({ name: `photo-${position + 1}.${kind}`, bytes })
      return stored.kind === 'later' ? stored : changed({ state: 'stored', fileId: stored.fileId })
    }
  }
}

async function look({ channel }: PhotoDeps, { fileId }: ClaimedPhoto): Promise<Step> {
  if (fileId === null) return changed({ state: 'waiting' })
  const seen = await channel.look(fileId)
  switch (seen.kind) {
    case 'later':
      return seen
    case 'not_yet':
      return { kind: 'later', why: 'not_yet', retryAfterMs: 0 }
    case 'ready':
      return changed({ state: 'ready' })
    case 'unusable':
      return changed({ state: 'refused', reason: 'broken' })
    case 'gone':
      return changed({ state: 'waiting' })
  }
}

/** The carrier keeps the picture until every thread shows it. */
async function watchPosts(deps: PhotoDeps, claim: ClaimedPhoto, url: string): Promise<Step> {
  const { client } = deps.database
  const places = (await findPhotoPlaces(client, claim.inboundId)).filter(({ visible }) => visible)
  const posts = await readPhotoPosts(
    client,
    places.map((place) => photoKey(claim.id, place)),
  )
  if (posts.some(({ reason }) => reason?.startsWith('refused:') === true))
    return changed({ state: 'refused', reason: 'broken' })
  const isShown = posts.length > 0 && posts.every(({ state }) => state === 'shown')
  return isShown ? remove(deps, claim, url) : { kind: 'later', why: 'not_shown', retryAfterMs: 0 }
}

async function remove({ source }: PhotoDeps, { state }: ClaimedPhoto, url: string): Promise<Step> {
  const removal = await source.remove(url)
  return removal.kind === 'later' ? removal : changed({ state, removed: true })
}

function changed(change: PhotoChange): Step {
  return { kind: 'changed', change }
}
