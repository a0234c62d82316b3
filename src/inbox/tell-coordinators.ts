import type { Transaction } from '../database/database.ts'
import { putPost } from '../posts/put-post.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { InboxNotice } from './inbox-notices.ts'

/** Puts a notice into every coordinator's messages; about the same text again, it is the same one, renewed. */
export async function tellCoordinators(
  tx: Transaction,
  { sealer, clock, school }: HearDeps,
  inboundId: string,
  notice: InboxNotice,
): Promise<void> {
  for (const coordinator of school.coordinators) {
    const key = `${notice.kind}:${inboundId}:${coordinator}`
    await putPost(tx, sealer, { key, destination: coordinator, ...notice, at: clock.now() })
  }
}
