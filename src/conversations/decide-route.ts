/** What decides who reads a caregiver's text. Only classes in which a child of theirs is now are named. */
export interface RouteFacts {
  now: Date
  classes: readonly string[]
  /** When each class last texted this caregiver. */
  texted: readonly { classroomId: string; at: Date }[]
  /** The class that the caregiver, or staff by moving a text, last chose; null: never. */
  chosen: { classroomId: string; at: Date } | null
  /** When the caregiver was last asked; null: never. */
  askedAt: Date | null
  /** A text of theirs waits until they have said which class. */
  isWaiting: boolean
  /** A question can reach them. */
  canAsk: boolean
}

export type Route =
  /** `confirmed` is false where another class may have been meant. */
  | { kind: 'classroom'; classroomId: string; confirmed: boolean }
  /** The caregiver is asked which of these. */
  | { kind: 'ask'; classes: readonly string[] }
  /** The text waits with those that wait for the answer. */
  | { kind: 'wait' }
  | { kind: 'coordinators'; confirmed: boolean }

const hourMs = 3_600_000
const replyWithinMs = 2 * hourMs
const holdsForMs = 7 * 24 * hourMs

/** Who reads a text that a caregiver sends now. */
export function decideRoute(facts: RouteFacts): Route {
  const { now, classes, chosen } = facts
  if (classes.length === 0) return { kind: 'coordinators', confirmed: true }
  if (facts.isWaiting) return { kind: 'wait' }
  const texted = facts.texted
    .filter(({ classroomId }) => classes.includes(classroomId))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const [last] = texted
  if (last !== undefined && isWithin(last.at, replyWithinMs, now)) return confirmed(last.classroomId)
  const [only] = classes
  if (classes.length === 1 && only !== undefined) return confirmed(only)
  if (chosen !== null && classes.includes(chosen.classroomId) && isWithin(chosen.at, holdsForMs, now)) {
    return confirmed(chosen.classroomId)
  }
  const lately = texted.filter(({ at }) => isWithin(at, holdsForMs, now))
  if (last !== undefined && lately.length < 2) return confirmed(last.classroomId)
  const wasAsked = facts.askedAt !== null && isWithin(facts.askedAt, holdsForMs, now)
  if (!facts.canAsk || wasAsked) return withoutAnswer(facts)
  return {
    kind: 'ask',
    classes: lately.length === 0 ? classes : classes.filter((id) => lately.some((text) => text.classroomId === id)),
  }
}

/** Who reads it when nobody says which class: the one that texted last, marked as not confirmed. */
export function withoutAnswer({
  classes,
  texted,
}: Pick<RouteFacts, 'classes' | 'texted'>): Extract<Route, { confirmed: boolean }> {
  const [last] = texted
    .filter(({ classroomId }) => classes.includes(classroomId))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  if (last !== undefined) return { kind: 'classroom', classroomId: last.classroomId, confirmed: classes.length === 1 }
  const [only] = classes
  if (classes.length === 1 && only !== undefined) return confirmed(only)
  return { kind: 'coordinators', confirmed: classes.length === 0 }
}

function confirmed(classroomId: string): Extract<Route, { kind: 'classroom' }> {
  return { kind: 'classroom', classroomId, confirmed: true }
}

/** Exactly as long ago counts still. An instant ahead of the clock is now. */
function isWithin(at: Date, ms: number, now: Date): boolean {
  return now.getTime() - at.getTime() <= ms
}
