import type { EnteredState } from '../../protocol.ts'
import type { Surface } from '../blocks/surface.ts'
import { useEntries } from '../blocks/use-entries.ts'

/** The surface of a message or an ephemeral. */
export function useMessageSurface(channel: string, ts: string, state: EnteredState): Surface {
  const entries = useEntries(`message-${ts}`, { channel, ts }, state)
  return { ...entries, errorOf: () => undefined }
}
