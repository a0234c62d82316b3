import { isId } from '../lib/id.ts'
import { isCoordinator } from '../school/school.ts'
import type { DeskItem } from './desk-item.ts'
import { findDeskItem } from './desk-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

export type DeskRefusal =
  | { kind: 'gone' }
  /** Not one of those who were asked. */
  | { kind: 'not_asked' }
  | { kind: 'decided_before' }

/** Something on the desk that this person may decide now. */
export async function openItemFor(
  { database, sealer, school }: Pick<BroadcastDeps, 'database' | 'sealer' | 'school'>,
  { itemId, by }: { itemId: string; by: string },
): Promise<{ kind: 'open'; item: DeskItem } | DeskRefusal> {
  const item = isId(itemId) ? await findDeskItem(database.client, sealer, { id: itemId }) : null
  if (item === null) return { kind: 'gone' }
  if (!item.told.includes(by) && !isCoordinator(school, by)) return { kind: 'not_asked' }
  return item.isOpen ? { kind: 'open', item } : { kind: 'decided_before' }
}
