import type { ExclusionReason } from '../broadcasts/reach.ts'
import type { PostPlace } from '../posts/staff-channel.ts'
import type { EntryState, SentKind } from './entry.ts'

/** Children with whom a caregiver has one tie: "Ana and Leo", "mother". */
export interface Tie {
  children: string[]
  relationship: string
}

/** The message that begins a thread; JSON. */
export interface ThreadRoot {
  caregiver: string
  ties: Tie[]
  /** BCP 47 tag. */
  language: string
  /** Slack users who are told of it. */
  mentions: string[]
  /** Named where coordinators read it instead of the class. */
  classroom: { name: string | null } | null
  unreachable: ExclusionReason | null
  officePhone: string
  /** The thread in which the two talked before. */
  previous: PostPlace | null
  /** The class that the child was in when the talk began. */
  cameFrom: string | null
}

/** A caregiver's text in a thread; JSON. */
export interface ReceivedPost {
  entryId: string
  caregiver: string
  /** Said on the phone to this Slack user, not texted. */
  saidTo?: string | null
  /** Null: not for the eyes of whoever reads the thread. */
  words: string | null
  photos: number
  /** What they say in the staff's language; `wrongBy`: who says that this is wrong, `correctedBy`: who said it right. */
  translation?: { language: string; words: string; wrongBy: string | null; correctedBy: string | null }
  mentions: string[]
  state: Exclude<EntryState, 'routing' | 'sent'>
  confirmed: boolean
  settledBy: string | null
  /** Name of the class it was moved to; null: to the coordinators. */
  movedTo: string | null
  reachable: boolean
  /** Other classes it can be moved to. */
  others: { classroomId: string; name: string }[]
  /** Whether it can be passed on to the coordinators: not by themselves. */
  mayPassOn: boolean
}

export type DeliveryShown =
  | { kind: 'on_its_way' }
  /** ISO instant. */
  | { kind: 'later'; at: string }
  | { kind: 'delivered' }
  /** A word of ours or the carrier's code. */
  | { kind: 'failed'; reason: string }

/** What staff sent, in a thread; JSON. */
export interface SentPost {
  author: string
  caregiver: string
  kind: SentKind
  words: string
  /** What the family read, where that is another language. */
  readAs?: { language: string; words: string }
  delivery: DeliveryShown
}

/** The key under which a thread's root is posted to one of its destinations. */
export function rootKey(threadId: string, destinations: readonly string[], destination: string): string {
  return keyOf('thread', threadId, destinations, destination)
}

/** The key under which a text is posted to one of its destinations. */
export function entryKey(entryId: string, destinations: readonly string[], destination: string): string {
  return keyOf('entry', entryId, destinations, destination)
}

/** A channel's has no addition; what goes to several people's own messages is a post for each. */
function keyOf(what: string, id: string, destinations: readonly string[], destination: string): string {
  return destinations.length === 1 ? `${what}:${id}` : `${what}:${id}:${destination}`
}
