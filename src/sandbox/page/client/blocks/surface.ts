import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Entered } from '../../protocol.ts'

/** Which element of a message, a modal or the Home. */
export interface Spot {
  readonly blockId: string
  readonly actionId: string
}

/** What elements can do where they stand. */
export interface Surface {
  /** Goes before the ids of its fields. */
  readonly name: string
  entered(spot: Spot): string | readonly string[]
  /** Chosen: told at once. */
  enter(spot: Spot, entered: Entered): void
  /** Typed: told when the typing pauses, and with whatever is pressed next. */
  type(spot: Spot, text: string): void
  press(spot: Spot, value: string | undefined): Promise<void>
  errorOf(blockId: string): string | undefined
}

export const SurfaceContext = createContext<Surface | null>(null)

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (surface === null) throw new Error('an element stands on no surface')
  return surface
}

export function fieldId(surface: Surface, { blockId, actionId }: Spot): string {
  return `${surface.name}-${blockId}-${actionId}`.replaceAll(/[^\w-]/g, '_')
}
