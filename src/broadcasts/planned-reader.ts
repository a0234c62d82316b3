import type { Queries } from '../database/database.ts'
import { PROGRAM_KINDS } from '../outbox/text-state.ts'
import type { Audience } from './content.ts'

/** Audiences of program texts that are to leave between two instants and are not made yet: one of each. `except` is about to be replaced. */
export async function findPlannedAudiences(
  queries: Queries,
  { from, until, except }: { from: Date; until: Date; except: string | null },
): Promise<Audience[]> {
  const rows = await queries.broadcast.findMany({
    where: {
      state: 'scheduled',
      kind: { in: [...PROGRAM_KINDS] },
      purpose: { not: 'emergency' },
      sendAt: { gte: from, lt: until },
      ...(except === null ? {} : { id: { not: except } }),
    },
    select: { audience: true },
  })
  return rows.map(({ audience }) => audience as unknown as Audience)
}
