import type { Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'

export interface LinkRequest {
  id: string
  classroomId: string
  channelId: string
  teachers: string[]
  requestedBy: string
}

/** Writes down that somebody asks for a link; null when the same link is asked for already. */
export async function insertLinkRequest(
  tx: Transaction,
  request: Omit<LinkRequest, 'id'>,
  at: Date,
): Promise<LinkRequest | null> {
  const id = newId()
  const inserted = await tx.$executeRaw`
    INSERT INTO link_requests (id, classroom_id, channel_id, teachers, requested_by, requested_at)
    VALUES (${id}::uuid, ${request.classroomId}::uuid, ${request.channelId}, ${JSON.stringify(request.teachers)}::jsonb,
      ${request.requestedBy}, ${at})
    ON CONFLICT (classroom_id, channel_id) WHERE state = 'open' DO NOTHING`
  return inserted === 0 ? null : { id, ...request }
}

/** Decides a request that is still open; false when it was decided before, by whoever came first. */
export async function closeLinkRequest(
  tx: Transaction,
  id: string,
  decision: { state: 'approved' | 'refused'; by: string; at: Date },
): Promise<boolean> {
  const closed = await tx.$executeRaw`
    UPDATE link_requests SET state = ${decision.state}, decided_by = ${decision.by}, decided_at = ${decision.at}
    WHERE id = ${id}::uuid AND state = 'open'`
  return closed === 1
}
