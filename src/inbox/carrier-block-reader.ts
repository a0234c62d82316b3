import type { Queries } from '../database/database.ts'
import { lastHandledAs } from './inbound-reader.ts'

/**
 * Whether the carrier's own block on the number remains: it told us of a STOP, by a word of its list or by refusing a text (21610), and of
 * no START since.
 */
export async function isBlockedByCarrier(
  queries: Queries,
  { phoneHash, consentId }: { phoneHash: string; consentId: string },
): Promise<boolean> {
  const word = await lastHandledAs(queries, phoneHash, ['carrier_stop', 'carrier_start'])
  if (word?.as === 'carrier_stop') return true
  const stop = await queries.consentChange.findFirst({
    where: { consentId, to: 'stopped', source: 'carrier' },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return stop !== null && (word === null || word.at < stop.at)
}
