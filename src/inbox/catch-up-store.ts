import type { Queries } from '../database/database.ts'

const row = 'inbound'

/** Until when the carrier's list has been read to its end; null: never. */
export async function readCaughtUp(queries: Queries): Promise<Date | null> {
  const found = await queries.inboundCatchUp.findUnique({ where: { id: row }, select: { through: true } })
  return found?.through ?? null
}

/** Never backwards: another process may have read further. */
export async function writeCaughtUp(queries: Queries, through: Date): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO inbound_catch_ups AS known (id, through) VALUES (${row}, ${through})
        ON CONFLICT (id) DO UPDATE SET through = GREATEST(known.through, EXCLUDED.through)`
}
