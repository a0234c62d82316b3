import { isId } from '../lib/id.ts'
import { isCoordinator } from '../school/school.ts'
import { classroomOf, findClassroom } from './classroom-reader.ts'
import { lockLinks } from './classroom-store.ts'
import { commitLink, type Linked } from './link-commit.ts'
import { decideLink } from './link-decision.ts'
import type { LinkDeps } from './link-deps.ts'
import { findLinkRequest, type StoredLinkRequest } from './link-request-reader.ts'
import { settleLinkRequest } from './link-requests.ts'
import type { ChannelFacts } from './slack-directory.ts'

export interface LinkVerdict {
  requestId: string
  /** The Slack user who pressed. */
  by: string
}

type NotDecided =
  | { kind: 'not_coordinator' }
  | { kind: 'unknown_request' }
  | { kind: 'already_decided'; classroom: string; state: 'approved' | 'refused'; by: string }

export type ApproveOutcome =
  | NotDecided
  | Linked
  /** The request stays open. */
  | { kind: 'channel_refused'; why: Exclude<ChannelFacts['kind'], 'private'> }
  | { kind: 'channel_taken'; classroom: string }

export type RefuseOutcome = NotDecided | { kind: 'refused'; classroom: string }

/** A coordinator lets a link be made. Of several who press at once one decides, the others learn who did. */
export async function approveLinkRequest(deps: LinkDeps, verdict: LinkVerdict): Promise<ApproveOutcome> {
  const { database } = deps
  const asked = await findOpen(deps, verdict)
  if ('kind' in asked) return asked
  const channel = await deps.directory.channel(asked.channelId)
  if (channel.kind !== 'private') return { kind: 'channel_refused', why: channel.kind }

  const at = deps.clock.now()
  const outcome = await database.inTransaction(async (tx): Promise<ApproveOutcome> => {
    await lockLinks(tx)
    const request = await findLinkRequest(tx, verdict.requestId)
    const classroom = request === null ? null : await findClassroom(tx, request.classroomId)
    if (request === null || classroom === null) return { kind: 'unknown_request' }
    if (request.decision !== null) return alreadyDecided(request, request.decision)
    const { channelId } = request
    const decision = decideLink({ coordinator: true, classroom, channelId, holder: await classroomOf(tx, channelId) })
    if (decision.kind === 'channel_taken') return decision
    if (decision.kind !== 'link') throw new Error(`a coordinator's link was decided as ${decision.kind}`)
    return commitLink(tx, deps, { classroom, channelId, by: verdict.by, teachers: [], at }, decision)
  })
  database.announce('posts')
  deps.log.info('link.approve', { outcome: outcome.kind, requestId: verdict.requestId })
  return outcome
}

/** A coordinator does not let a link be made; who asked is told. */
export async function refuseLinkRequest(deps: LinkDeps, verdict: LinkVerdict): Promise<RefuseOutcome> {
  const { database } = deps
  const asked = await findOpen(deps, verdict)
  if ('kind' in asked) return asked
  const at = deps.clock.now()
  const outcome = await database.inTransaction(async (tx): Promise<RefuseOutcome> => {
    await lockLinks(tx)
    const settled = await settleLinkRequest(tx, deps, asked, { state: 'refused', by: verdict.by }, at)
    if (settled) return { kind: 'refused', classroom: asked.classroom }
    const request = await findLinkRequest(tx, verdict.requestId)
    return request?.decision == null ? { kind: 'unknown_request' } : alreadyDecided(request, request.decision)
  })
  database.announce('posts')
  deps.log.info('link.refuse', { outcome: outcome.kind, requestId: verdict.requestId })
  return outcome
}

async function findOpen(deps: LinkDeps, verdict: LinkVerdict): Promise<StoredLinkRequest | NotDecided> {
  if (!isCoordinator(deps.school, verdict.by)) return { kind: 'not_coordinator' }
  const request = isId(verdict.requestId) ? await findLinkRequest(deps.database.client, verdict.requestId) : null
  if (request === null) return { kind: 'unknown_request' }
  return request.decision === null ? request : alreadyDecided(request, request.decision)
}

function alreadyDecided(request: StoredLinkRequest, decision: NonNullable<StoredLinkRequest['decision']>): NotDecided {
  return { kind: 'already_decided', classroom: request.classroom, ...decision }
}
