import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { Sections } from '../texts/section.ts'
import { type Broadcast, findBroadcast } from './broadcast-store.ts'
import { withParts } from './content-parts.ts'
import { readWordings } from './wording-store.ts'

/**
 * All sections of an update in one language: of one that is spread over a week those of its other parts too, sent or not, as they were edited since;
 * not of parts that staff took back.
 */
export async function wholeUpdate(
  queries: Queries,
  sealer: Sealer,
  broadcast: Broadcast,
  language: string,
): Promise<Sections> {
  const others = broadcast.seriesId == null ? [] : await readSeries(queries, sealer, broadcast.seriesId)
  const parts = [...others.filter(({ id }) => id !== broadcast.id), broadcast]
  let sections: Sections = {}
  for (const { content, draftId } of parts) {
    if (content.kind !== 'update') continue
    const words = (await readWordings(queries, sealer, draftId ?? null)).get(language)?.words
    sections = { ...sections, ...withParts(content, words ?? {}).sections }
  }
  return sections
}

async function readSeries(queries: Queries, sealer: Sealer, seriesId: string): Promise<Broadcast[]> {
  const rows = await queries.broadcast.findMany({
    where: { seriesId, state: { notIn: ['cancelled', 'stopped'] } },
    orderBy: { sendAt: 'asc' },
    select: { id: true },
  })
  const parts: Broadcast[] = []
  for (const { id } of rows) {
    const part = await findBroadcast(queries, sealer, id)
    if (part !== null) parts.push(part)
  }
  return parts
}
