import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'

/** Never updated, never deleted. */
export async function insertLook(
  tx: Transaction,
  look: { caregiverId: string | null; phoneHash: string; by: string; at: Date },
): Promise<void> {
  await tx.numberLook.create({ data: { id: newId(), ...look } })
}
