import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import { markCards } from './card-mark-store.ts'

export async function isEnrolled(tx: Transaction, studentId: string, classroomId: string): Promise<boolean> {
  return (await tx.enrollment.count({ where: { studentId, classroomId, until: null } })) > 0
}

/** From this day of the school on the child is in the one class and not in the other. */
export async function moveEnrollment(
  tx: Transaction,
  { studentId, from, to, on }: { studentId: string; from: string; to: string; on: Date },
): Promise<void> {
  await tx.enrollment.updateMany({ where: { studentId, classroomId: from, until: null }, data: { until: on } })
  if (await isEnrolled(tx, studentId, to)) return
  await tx.enrollment.create({ data: { id: newId(), studentId, classroomId: to, since: on } })
}

export async function caregiversOf(tx: Transaction, studentId: string): Promise<string[]> {
  const rows = await tx.care.findMany({ where: { studentId, until: null }, select: { caregiverId: true } })
  return rows.map(({ caregiverId }) => caregiverId)
}

/**
 * Keeps back what waits for these caregivers from classes in which they have no child any more; where they have no child at all,
 * everything but the confirmation of a STOP. Returns how many texts.
 */
export async function dropStrayTexts(
  tx: Transaction,
  caregiverIds: readonly string[],
  { at, on }: { at: Date; on: Date },
): Promise<number> {
  const dropped = await tx.$queryRaw<{ broadcast_id: string | null }[]>`
    UPDATE texts t SET state = 'dropped', reason = 'left_class', updated_at = ${at}
     WHERE t.state IN ('held', 'queued') AND NOT t.despite_stop
       AND t.caregiver_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))
       AND CASE WHEN EXISTS (SELECT FROM care k
                   WHERE k.caregiver_id = t.caregiver_id AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date))
           THEN t.kind IN ('update', 'message', 'strategy', 'homework', 'note') AND t.classroom_id IS NOT NULL AND NOT EXISTS (
                  SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
                   WHERE k.caregiver_id = t.caregiver_id AND e.classroom_id = t.classroom_id
                     AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
                     AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date))
           ELSE TRUE END
    RETURNING t.broadcast_id`
  await markCards(
    tx,
    dropped.map((text) => text.broadcast_id),
  )
  return dropped.length
}
