import type { Transaction } from '../database/database.ts'
import type { ContactWay } from './contact-way.ts'

/** `asked`: by the caregiver's own phone. */
export async function setContactWay(
  tx: Transaction,
  caregiverId: string,
  { way, source }: { way: ContactWay; source: 'asked' | 'staff' },
): Promise<void> {
  await tx.caregiver.update({ where: { id: caregiverId }, data: { contactWay: way, contactWaySource: source } })
}
