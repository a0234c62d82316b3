import type { Database } from '../database/database.ts'
import { errorFacts, type Log } from '../lib/log.ts'
import type { SignedRoute } from './facts.ts'
import { recordSignedRequest } from './signed-request-store.ts'

export interface SignedRequests {
  /** A request of this route was rightly signed. Nobody waits for it to be written down. */
  heard(route: SignedRoute): void
  idle(): Promise<void>
}

/** Once a minute is enough to tell that a secret is right; a flood of webhooks is not a flood of writes. */
const everyMs = 60_000

export function noteSignedRequests({ database, log }: { database: Database; log: Log }): SignedRequests {
  const notedAt = new Map<SignedRoute, number>()
  const writing = new Set<Promise<void>>()
  return {
    heard(route) {
      const now = performance.now()
      if (now - (notedAt.get(route) ?? -everyMs) < everyMs) return
      notedAt.set(route, now)
      const written = recordSignedRequest(database.client, route)
        .catch((error: unknown) => log.warn('signed_request_not_noted', { route, ...errorFacts(error) }))
        .finally(() => writing.delete(written))
      writing.add(written)
    },
    idle: async () => void (await Promise.all(writing)),
  }
}
