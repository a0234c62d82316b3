import { isId } from '../lib/id.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { findHardTry, type HardTry, recordCall } from './hard-try-store.ts'
import { showHardTry } from './show-hard-try.ts'
import { lockTalk } from './thread-store.ts'

export type HardTryAccess = { kind: 'held'; hardTry: HardTry } | { kind: 'gone' } | { kind: 'not_staff' }

/** Who may do something about a hard try: staff of the class, and coordinators. The value is that of the buttons: `<broadcast>:<student>`. */
export async function hardTryFor(
  { database, clock, school }: ConversationDeps,
  { value, by }: { value: string; by: string },
): Promise<HardTryAccess> {
  const [broadcastId = '', studentId = ''] = value.split(':')
  if (!isId(broadcastId) || !isId(studentId)) return { kind: 'gone' }
  const hardTry = await findHardTry(database.client, { broadcastId, studentId })
  if (hardTry === null) return { kind: 'gone' }
  const ours = { classroomId: hardTry.classroomId, by, at: clock.now() }
  return (await isInCharge(database.client, school, ours)) ? { kind: 'held', hardTry } : { kind: 'not_staff' }
}

/** Somebody of staff has called the family: the post says so, and the child's record. */
export async function noteCall(
  deps: ConversationDeps,
  press: { value: string; by: string },
): Promise<HardTryAccess['kind'] | 'called_before'> {
  const { database, clock } = deps
  const access = await hardTryFor(deps, press)
  if (access.kind !== 'held') return access.kind
  const { hardTry } = access
  const isFirst = await database.inTransaction(async (tx) => {
    await lockTalk(tx, hardTry.caregiverId)
    const recorded = await recordCall(tx, { ...hardTry, by: press.by, at: clock.now() })
    if (recorded) await showHardTry(tx, deps, hardTry)
    return recorded
  })
  database.announce('posts')
  return isFirst ? 'held' : 'called_before'
}
