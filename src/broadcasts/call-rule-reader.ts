import { Prisma } from '../database/generated/client.ts'
import { PROGRAM_KINDS } from '../outbox/text-state.ts'
import { care, counts, enrollment } from '../people/find-caregivers-reader.ts'
import { isProgramStopped } from '../people/program-stop-store.ts'

/** Whom a call is to, and of which class or of any where that is null; columns or values. */
interface CallTo {
  caregiver: Prisma.Sql
  classroom: Prisma.Sql
  /** The school's date. */
  on: Date
}

/** Whether they stopped the program's texts about a child `e` whom they care for by `k`, and the broadcast is one of these; SQL. */
export function isStoppedHere(broadcast: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${isProgramStopped(Prisma.sql`k.caregiver_id`, Prisma.sql`e.student_id`, Prisma.sql`e.classroom_id`)}
    AND EXISTS (SELECT FROM broadcasts pb WHERE pb.id = ${broadcast} AND pb.purpose <> 'emergency' AND pb.kind IN (${Prisma.join(PROGRAM_KINDS)})))`
}

/** Whether somebody may be told of a child; SQL. */
export function mayBeTold(to: CallTo): Prisma.Sql {
  return hasChild(to, Prisma.sql`TRUE`)
}

/** Whether a broadcast is about a child, or of a class, about which they want the program's texts; SQL. */
export function isWanted(to: CallTo & { broadcast: Prisma.Sql }): Prisma.Sql {
  return hasChild(to, Prisma.sql`NOT ${isStoppedHere(to.broadcast)}`)
}

function hasChild({ caregiver, classroom, on }: CallTo, rule: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
    WHERE k.caregiver_id = ${caregiver} AND k.contact_rule <> 'no_contact'
      AND (${classroom} IS NULL OR e.classroom_id = ${classroom})
      AND ${counts(care, on)} AND ${counts(enrollment, on)} AND ${rule})`
}
