import type { Transaction } from '../database/database.ts'

/** False where the coordinators were told of this class in this month: whoever marks it first tells. */
export async function markOptOutAlert(
  tx: Transaction,
  { classroomId, month, at }: { classroomId: string; month: string; at: Date },
): Promise<boolean> {
  const made = await tx.$executeRaw`
    INSERT INTO opt_out_alerts (classroom_id, month, at) VALUES (${classroomId}::uuid, ${month}, ${at})
    ON CONFLICT DO NOTHING`
  return made === 1
}
