import type { Queries } from '../database/database.ts'
import type { Prisma } from '../database/generated/client.ts'
import type { LinkRequest } from './link-request-store.ts'

export interface StoredLinkRequest extends LinkRequest {
  /** The classroom's name. */
  classroom: string
  /** Null while it is open. */
  decision: { state: 'approved' | 'refused'; by: string } | null
}

export async function findLinkRequest(queries: Queries, id: string): Promise<StoredLinkRequest | null> {
  return (await findRequests(queries, { id }))[0] ?? null
}

/** The open requests that a link of this classroom to this channel settles: for either of the two. */
export async function openRequestsAbout(
  queries: Queries,
  classroomId: string,
  channelId: string,
): Promise<StoredLinkRequest[]> {
  return findRequests(queries, { state: 'open', OR: [{ classroomId }, { channelId }] })
}

async function findRequests(queries: Queries, where: Prisma.LinkRequestWhereInput): Promise<StoredLinkRequest[]> {
  const include = { classroom: { select: { name: true } } }
  const rows = await queries.linkRequest.findMany({ where, include, orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    classroomId: row.classroomId,
    classroom: row.classroom.name,
    channelId: row.channelId,
    teachers: row.teachers as string[],
    requestedBy: row.requestedBy,
    decision: row.decidedBy === null ? null : { state: row.state as 'approved' | 'refused', by: row.decidedBy },
  }))
}
