import type { Transaction } from '../database/database.ts'

/** The caregiver was asked which class should read what they write. An older choice is forgotten: it no longer held. */
export async function recordAsked(tx: Transaction, caregiverId: string, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO class_choices (caregiver_id, asked_at) VALUES (${caregiverId}::uuid, ${at})
    ON CONFLICT (caregiver_id) DO UPDATE SET asked_at = EXCLUDED.asked_at, classroom_id = NULL, chosen_at = NULL`
}

/** The caregiver's answer, or what staff decided by moving a text; it holds from this instant on. */
export async function recordChoice(
  tx: Transaction,
  choice: { caregiverId: string; classroomId: string; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO class_choices (caregiver_id, classroom_id, chosen_at)
    VALUES (${choice.caregiverId}::uuid, ${choice.classroomId}::uuid, ${choice.at})
    ON CONFLICT (caregiver_id) DO UPDATE SET classroom_id = EXCLUDED.classroom_id, chosen_at = EXCLUDED.chosen_at`
}
