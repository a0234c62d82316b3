import { groupBy } from '../lib/group-by.ts'
import type { PostPlace } from '../posts/staff-channel.ts'
import type { WaitingText } from './waiting-reader.ts'

/** A family that waits; JSON. */
export interface WaitingFamily {
  caregiver: string
  children: string[]
  /** ISO instant of the oldest text that waits. */
  since: string
  texts: number
  /** The oldest text. */
  place: PostPlace | null
}

/** The one message of a channel that says who waits for an answer; JSON. */
export interface WaitingCard {
  /** The longest waiting first. */
  families: WaitingFamily[]
  /** How many more than are named. */
  more: number
  /** ISO instant of the day, at the school, on which it is said. */
  asOf: string
}

export const familiesNamed = 30

export function waitingCardKey(classroomId: string, channelId: string): string {
  return `waiting:${classroomId}:${channelId}`
}

/**
 * @param texts of the families that are named, the oldest first.
 * @param more families than those.
 */
export function waitingCardOf(texts: readonly WaitingText[], more: number, asOf: Date): WaitingCard {
  const families = [...groupBy(texts, ({ caregiverId }) => caregiverId).values()].flatMap((waiting) => {
    const [oldest] = waiting
    return oldest === undefined ? [] : [familyOf(oldest, waiting.length)]
  })
  return { families, more, asOf: asOf.toISOString() }
}

function familyOf({ caregiver, children, since, place }: WaitingText, texts: number): WaitingFamily {
  return { caregiver, children, since: since.toISOString(), texts, place }
}
