import type { Queries } from '../database/database.ts'
import { type Phone, parsePhone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'

/** The number that a text came from; null for no such text, or one from what is no phone (a short code). */
export async function numberOfInbound(
  queries: Queries,
  sealer: Sealer,
  inboundId: string,
  country: string,
): Promise<Phone | null> {
  const row = await queries.inboundText.findUnique({ where: { id: inboundId }, select: { phoneSealed: true } })
  return row === null ? null : parsePhone(sealer.open(row.phoneSealed), country)
}
