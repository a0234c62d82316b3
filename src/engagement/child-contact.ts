import { createHash } from 'node:crypto'
import type { SchoolDay } from '../school/school-day.ts'

/** A child of a class, and what went to and came from those who care for the child. Holds names: for people, not logs. */
export interface ChildContact {
  studentId: string
  child: string
  classroomId: string
  classroom: string
  /** Those who can be texted or called. */
  caregivers: string[]
  /** The last personal words (a note, a reply) before this week; null: none ever. */
  lastPersonal: Date | null
  /** Personal words went to them this week. */
  doneThisWeek: boolean
  /** They were texted or called four weeks ago already, and have said nothing since. */
  silent: boolean
}

/** Whom a teacher may write a note to this week. */
export interface NoteProposals {
  proposed: ChildContact[]
  done: number
}

const aWeek = 3

/**
 * Of the children whose families can be texted or called the three who have waited longest for personal words. The order is that of Monday, so that the list
 * stays through the week; a child who was written to makes room for the next.
 */
export function proposeNotes(children: readonly ChildContact[], monday: SchoolDay): NoteProposals {
  const reachable = [...new Map(children.map((child) => [child.studentId, child])).values()].filter(
    ({ caregivers }) => caregivers.length > 0,
  )
  const waited = ({ lastPersonal }: ChildContact) => lastPersonal?.getTime() ?? 0
  const turn = ({ studentId }: ChildContact) => createHash('sha256').update(`${monday} ${studentId}`).digest('hex')
  const order = reachable
    .map((child) => ({ child, waited: waited(child), turn: turn(child) }))
    .toSorted((a, b) => a.waited - b.waited || (a.turn < b.turn ? -1 : 1))
  return {
    proposed: order
      .filter(({ child }) => !child.doneThisWeek)
      .slice(0, aWeek)
      .map(({ child }) => child),
    done: reachable.filter(({ doneThisWeek }) => doneThisWeek).length,
  }
}

/** A class's children whose families have been silent, of all whose families can be reached. */
export interface SilentFamilies {
  classroom: string
  children: string[]
  of: number
}

export function silentFamilies(children: readonly ChildContact[]): SilentFamilies[] {
  const byClass = new Map<string, SilentFamilies>()
  for (const { classroomId, classroom, child, caregivers, silent } of children) {
    if (caregivers.length === 0) continue
    const found = byClass.get(classroomId) ?? { classroom, children: [], of: 0 }
    found.of += 1
    if (silent) found.children.push(child)
    byClass.set(classroomId, found)
  }
  return [...byClass.values()]
    .filter((one) => one.children.length > 0)
    .map((one) => ({ ...one, children: one.children.toSorted((a, b) => a.localeCompare(b, 'en')) }))
    .toSorted((a, b) => a.classroom.localeCompare(b.classroom, 'en', { numeric: true }))
}
