import { setTimeout as wait } from 'node:timers/promises'
import type { Transaction } from '../database/database.ts'
import { schoolDate } from '../school/school-date.ts'
import type { PeopleDeps } from './people-deps.ts'
import { tryLockPeople } from './people-lock-store.ts'
import { isCaregiverInSight, isStudentInSight, type Sight, sightOf } from './people-sight-reader.ts'

/** Why nothing was looked at: no right to (any more), or a roster is being imported. */
export type Refused = { kind: 'not_allowed' } | { kind: 'busy' }

/** Who wants to change what about whom. `what` is a word of the log. */
export interface PeopleChange {
  by: string
  what: string
  caregiverId?: string
  studentId?: string
  /** The right to the child is enough: the caregiver may be out of sight by now. */
  byChild?: boolean
  /** Only coordinators may. */
  coordinatorsOnly?: boolean
}

/** When it happens, on which day of the school, and what who asked may see. */
export interface Moment {
  at: Date
  on: Date
  sight: Sight
}

/** Slack gives three seconds, and an import may take a minute. */
const triesMs = [50, 100, 150, 200, 300, 400, 500]

/**
 * Changes people in one transaction: one change at a time, by somebody whose right to it is looked at again now.
 * An outcome of kind `changed` is logged; `dropped` in it is how many waiting texts it kept back.
 */
export async function changePeople<Outcome extends { kind: string; dropped?: number }>(
  deps: PeopleDeps,
  change: PeopleChange,
  work: (tx: Transaction, moment: Moment) => Promise<Outcome>,
): Promise<Outcome | Refused> {
  const { database, log } = deps
  let outcome: Outcome | Refused = await tryChange(deps, change, work)
  for (const pauseMs of triesMs) {
    if (outcome.kind !== 'busy') break
    await wait(pauseMs)
    outcome = await tryChange(deps, change, work)
  }
  if (outcome.kind !== 'changed') return outcome
  const { by, what, caregiverId: caregiver, studentId: student } = change
  const dropped = 'dropped' in outcome ? outcome.dropped : undefined
  log.info('caregiver_changed', { caregiver, student, by, what, dropped })
  if (dropped !== undefined && dropped > 0) database.announce('cards')
  database.announce('conversations')
  return outcome
}

async function tryChange<Outcome extends { kind: string }>(
  { database, school, clock }: PeopleDeps,
  { by, caregiverId, studentId, byChild = false, coordinatorsOnly = false }: PeopleChange,
  work: (tx: Transaction, moment: Moment) => Promise<Outcome>,
): Promise<Outcome | Refused> {
  return database.inTransaction(async (tx) => {
    if (!(await tryLockPeople(tx))) return { kind: 'busy' }
    const at = clock.now()
    const on = schoolDate(school.timezone, at)
    const sight = await sightOf(tx, school, by, at)
    const mayBe =
      (!coordinatorsOnly || sight.coordinator) &&
      (caregiverId === undefined || byChild || (await isCaregiverInSight(tx, sight, caregiverId, on))) &&
      (studentId === undefined || (await isStudentInSight(tx, sight, studentId, on)))
    return mayBe ? work(tx, { at, on, sight }) : { kind: 'not_allowed' }
  })
}
