import type { Transaction } from '../database/database.ts'
import type { LinkDeps } from './link-deps.ts'
import type { StoredLinkRequest } from './link-request-reader.ts'
import { closeLinkRequest } from './link-request-store.ts'

/** Shows a request, as it stands, to every coordinator. */
export async function showLinkRequest(
  tx: Transaction,
  deps: LinkDeps,
  request: StoredLinkRequest,
  at: Date,
): Promise<void> {
  const { id, classroom, channelId, requestedBy, teachers, decision } = request
  const model = { requestId: id, classroom, channelId, requestedBy, teachers, decision }
  for (const coordinator of deps.school.coordinators) {
    const key = `link_request:${id}:${coordinator}`
    await deps.putNotice(tx, { key, destination: coordinator, kind: 'link_request', model }, at)
  }
}

/** Decides an open request, shows that to the coordinators and tells who asked. False when it was decided before. */
export async function settleLinkRequest(
  tx: Transaction,
  deps: LinkDeps,
  request: StoredLinkRequest,
  decision: { state: 'approved' | 'refused'; by: string },
  at: Date,
): Promise<boolean> {
  if (!(await closeLinkRequest(tx, request.id, { ...decision, at }))) return false
  await showLinkRequest(tx, deps, { ...request, decision }, at)
  const model = { classroom: request.classroom, channelId: request.channelId, ...decision }
  const key = `link_answer:${request.id}`
  await deps.putNotice(tx, { key, destination: request.requestedBy, kind: 'link_answer', model }, at)
  return true
}
