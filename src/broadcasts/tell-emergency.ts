import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import type { Broadcast } from './broadcast-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

/** What every coordinator reads of an emergency that one of them has sent; JSON. */
export interface EmergencyNotice {
  by: string
  reason: string
  caregivers: number
}

/** Tells the coordinators who has sent an emergency and why; nothing where it is none. */
export async function tellEmergency(
  tx: Transaction,
  { sealer, clock, school }: BroadcastDeps,
  { id, author: by, content, caregiversExpected: caregivers }: Broadcast,
): Promise<void> {
  if (content.kind !== 'message' || content.emergency === undefined) return
  const model: EmergencyNotice = { by, reason: content.emergency.reason, caregivers }
  for (const destination of school.coordinators) {
    const key = `emergency:${id}:${destination}`
    await putPost(tx, sealer, { key, destination, kind: 'emergency_sent', model, at: clock.now() })
  }
}
