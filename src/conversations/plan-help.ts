import type { ConversationDeps } from './conversation-deps.ts'
import { actOnEntry, type EntryRefusal } from './entry-permission.ts'

/** Whether somebody may pass a text on; looked at before they are asked what it is about, and again when they have said. */
export async function planHelp(
  deps: ConversationDeps,
  press: { entryId: string; by: string },
): Promise<{ kind: 'open' } | EntryRefusal> {
  return actOnEntry(deps, press, async (_tx, { entry }) =>
    entry.state === 'passed_on' ? { kind: 'with_coordinators' as const } : { kind: 'open' as const },
  )
}
