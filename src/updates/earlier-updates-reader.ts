import type { Content } from '../broadcasts/content.ts'
import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { staffName } from '../people/staff-reader.ts'
import type { Sections } from '../texts/section.ts'

const recentDays = 10
const colleaguesOffered = 5

/** The sections of the classroom's last update that was sent; null before the first. */
export async function findLastUpdate(queries: Queries, sealer: Sealer, classroomId: string): Promise<Sections | null> {
  const row = await queries.broadcast.findFirst({
    where: { classroomId, kind: 'update', state: { not: 'cancelled' } },
    orderBy: { createdAt: 'desc' },
    select: { contentSealed: true, seriesId: true },
  })
  return row === null ? null : wholeSections(queries, sealer, row)
}

export interface ColleagueUpdate {
  broadcastId: string
  /** "Ms. Vega: Fractions on a number line" */
  label: string
}

/** Updates that colleagues sent lately to classrooms in which children of the same grades are, newest first. */
export async function findColleagueUpdates(
  queries: Queries,
  sealer: Sealer,
  { classroomId, userId, now }: { classroomId: string; userId: string; now: Date },
): Promise<ColleagueUpdate[]> {
  const since = new Date(now.getTime() - recentDays * 24 * 60 * 60 * 1000)
  const rows = await queries.$queryRaw<{ id: string; author: string; content_sealed: string }[]>`
    SELECT b.id, b.author, b.content_sealed FROM broadcasts b
    WHERE b.kind = 'update' AND b.state <> 'cancelled' AND b.part IN ('whole', 'why') AND b.created_at > ${since} AND b.author <> ${userId}
      AND b.classroom_id <> ${classroomId}::uuid
      AND EXISTS (
        SELECT FROM enrollments theirs JOIN students s ON s.id = theirs.student_id
        WHERE theirs.classroom_id = b.classroom_id AND theirs.until IS NULL AND s.grade IN (
          SELECT s.grade FROM enrollments ours JOIN students s ON s.id = ours.student_id
          WHERE ours.classroom_id = ${classroomId}::uuid AND ours.until IS NULL))
    ORDER BY b.created_at DESC LIMIT ${colleaguesOffered}`
  const updates = []
  for (const row of rows) {
    const name = (await staffName(queries, sealer, row.author))?.name ?? ''
    const learning = sectionsOf(sealer, row.content_sealed).learning ?? ''
    updates.push({ broadcastId: row.id, label: [name, learning].filter((part) => part !== '').join(': ') })
  }
  return updates
}

/** The sections of an update that was offered to this person; null when it was not one. */
export async function takeColleagueUpdate(
  queries: Queries,
  sealer: Sealer,
  of: { broadcastId: string; classroomId: string; userId: string; now: Date },
): Promise<Sections | null> {
  const offered = await findColleagueUpdates(queries, sealer, of)
  if (!offered.some(({ broadcastId }) => broadcastId === of.broadcastId)) return null
  const row = await queries.broadcast.findUnique({
    where: { id: of.broadcastId },
    select: { contentSealed: true, seriesId: true },
  })
  return row === null ? null : wholeSections(queries, sealer, row)
}

/** Of an update that was spread over a week all of it, as it was written. */
async function wholeSections(
  queries: Queries,
  sealer: Sealer,
  { contentSealed, seriesId }: { contentSealed: string; seriesId: string | null },
): Promise<Sections> {
  const draft = seriesId === null ? null : await queries.draft.findUnique({ where: { id: seriesId } })
  return sectionsOf(sealer, draft?.contentSealed ?? contentSealed)
}

function sectionsOf(sealer: Sealer, contentSealed: string): Sections {
  const content = JSON.parse(sealer.open(contentSealed)) as Content
  return content.kind === 'update' ? content.sections : {}
}
