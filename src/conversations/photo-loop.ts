import { errorFacts } from '../lib/log.ts'
import { startLoop } from '../lib/loop.ts'
import { settledWithin } from '../lib/settled-within.ts'
import { type PhotoDeps, takePhotoStep } from './photo-step.ts'
import { claimPhotos, type ClaimedPhoto, endDeadClaims, nextPhotoMs } from './photo-store.ts'

export interface PhotoPace {
  /** How long a claim holds: longer than a photo takes from the carrier into Slack. */
  leaseMs: number
  retryFirstMs: number
  retryMaxMs: number
  /** How often the table is looked at when nobody wakes the loop. */
  idleMs: number
  /** Photos at once: each is held in memory as a whole. */
  concurrency: number
}

const usualPace: PhotoPace = { leaseMs: 120_000, retryFirstMs: 1000, retryMaxMs: 600_000, idleMs: 5000, concurrency: 3 }

export interface PhotoLoop {
  wake(): void
  /** Begins nothing more and gives what is under way a few seconds; what it leaves open is begun again from its table. */
  stop(): Promise<void>
}

const stopWithinMs = 4000

/** Starts the loop that brings families' photos into their threads. Any number of processes may run it. */
export function startPhotoLoop(given: Omit<PhotoDeps, 'pace'> & { pace?: Partial<PhotoPace> }): PhotoLoop {
  const pace = { ...usualPace, ...given.pace }
  const deps = { ...given, pace }
  const { database, log } = deps
  const underWay = new Set<Promise<void>>()
  let claimsEnded = database.kind === 'server'

  async function work(): Promise<number> {
    if (!claimsEnded) {
      // Only one process can have the embedded database open: a claim from before is a dead one's.
      await endDeadClaims(database.client)
      claimsEnded = true
    }
    const room = pace.concurrency - underWay.size
    const { leaseMs } = pace
    const claims = room <= 0 ? [] : await database.inTransaction((tx) => claimPhotos(tx, { room, leaseMs }))
    for (const claim of claims) {
      const step = takeStep(claim).finally(() => {
        underWay.delete(step)
        loop.wake()
      })
      underWay.add(step)
    }
    if (underWay.size >= pace.concurrency) return pace.idleMs
    return Math.max(1, Math.min(pace.idleMs, (await nextPhotoMs(database.client)) ?? pace.idleMs))
  }

  async function takeStep(claim: ClaimedPhoto): Promise<void> {
    try {
      await takePhotoStep(deps, claim)
    } catch (error) {
      // Nothing is lost: the claim runs out and the step is taken again.
      log.error('photo_step_failed', { photo: claim.id, ...errorFacts(error) })
    }
  }

  const loop = startLoop({ work, onError: (error) => log.error('photos_loop_failed', errorFacts(error)) })
  database.onAnnounced('photos', () => loop.wake())
  database.onAnnounced('posts', () => loop.wake())
  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop()
      await settledWithin(stopWithinMs, underWay)
    },
  }
}
