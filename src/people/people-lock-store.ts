import type { Transaction } from '../database/database.ts'

/**
 * Lets one at a time change people, staff or a roster, until the commit; false while another does. It is the roster's own
 * lock: an import decides on what it has read, and would write over what was changed since.
 */
export async function tryLockPeople(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('touchpoint roster')) AS locked`
  return row?.locked === true
}
