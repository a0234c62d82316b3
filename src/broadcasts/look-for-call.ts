import type { Log } from '../lib/log.ts'
import type { Phone } from '../lib/phone.ts'
import { readShownConsent } from '../people/record-look-reader.ts'
import { insertLook } from '../people/record-look-store.ts'
import { callNow, type CallRefusal } from './open-call.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

/** Shows whoever calls the number to dial, and records that they looked. */
export async function lookForCall(
  deps: BroadcastDeps & { log: Log },
  of: { callId: string; by: string },
): Promise<{ kind: 'shown'; phone: Phone } | CallRefusal> {
  const { database, sealer, clock, log } = deps
  const found = await callNow(deps, of)
  if (found.kind !== 'open') return found
  const { caregiverId } = found.call
  const phone = await database.inTransaction(async (tx) => {
    const consent = await readShownConsent(tx, sealer, caregiverId)
    if (consent === null) return null
    await insertLook(tx, { caregiverId, phoneHash: consent.phoneHash, by: of.by, at: clock.now() })
    return consent.phone
  })
  if (phone === null) return { kind: 'gone' }
  log.info('number_looked_at', { caregiver: caregiverId, by: of.by })
  return { kind: 'shown', phone }
}
