import { useEffect, useRef, useState } from 'preact/hooks'
import type { EnteredState, Entered, Place, Values } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { enteredIn } from './read-block.ts'
import type { Spot, Surface } from './surface.ts'

const pauseMs = 350

interface Typed {
  readonly spot: Spot
  readonly text: string
}

export interface Entries extends Omit<Surface, 'errorOf'> {
  /** What was typed and not told yet. */
  untold(): Values
  /** Tells what was typed without waiting for the pause. */
  tellNow(): Promise<void>
}

/** What is entered in a place: as Slack has it, and over it what was typed a moment ago. */
export function useEntries(name: string, place: Place, state: EnteredState): Entries {
  const { act, actQuietly } = usePage()
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map())
  const latest = useRef(typed)
  latest.current = typed
  const timers = useRef(new Map<string, number>())
  const stopTimers = () => {
    for (const timer of timers.current.values()) clearTimeout(timer)
    timers.current.clear()
  }
  useEffect(() => stopTimers, [])

  const forget = (told: ReadonlyMap<string, Typed>) =>
    setTyped((now) => new Map([...now].filter(([key, { text }]) => told.get(key)?.text !== text)))

  const tellTyped = async (key: string) => {
    timers.current.delete(key)
    const entry = latest.current.get(key)
    if (entry === undefined || !('view' in place)) return
    await actQuietly({ kind: 'fill', view: place.view, blockId: entry.spot.blockId, entered: entry.text })
    forget(new Map([[key, entry]]))
  }

  const untold = (): Values => {
    stopTimers()
    const values: Record<string, Record<string, Entered>> = {}
    for (const { spot, text } of latest.current.values()) {
      values[spot.blockId] = { ...values[spot.blockId], [spot.actionId]: text }
    }
    return values
  }

  return {
    name,
    untold,
    async tellNow() {
      const waiting = [...timers.current.keys()]
      stopTimers()
      for (const key of waiting) await tellTyped(key)
    },
    entered: (spot) => typed.get(keyOf(spot))?.text ?? enteredIn(state[spot.blockId]?.[spot.actionId]),
    enter: (spot, entered) => void act({ kind: 'choose', ...place, ...spot, entered }),
    type(spot, text) {
      const key = keyOf(spot)
      setTyped((now) => new Map(now).set(key, { spot, text }))
      clearTimeout(timers.current.get(key))
      timers.current.set(
        key,
        window.setTimeout(() => void tellTyped(key), pauseMs),
      )
    },
    async press(spot, value) {
      const told = latest.current
      const given = value === undefined ? {} : { value }
      await act({ kind: 'press', ...place, ...spot, ...given, state: untold() })
      forget(told)
    },
  }
}

function keyOf({ blockId, actionId }: Spot): string {
  return `${blockId}\n${actionId}`
}
