import { isId } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { putPost } from '../posts/put-post.ts'
import { isCoordinator } from '../school/school.ts'
import { discardDraft, findDraft } from './draft-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { approvalKey, approvalRequest } from './request-approval.ts'
import { sendDraft } from './send-draft.ts'

export type ApprovalOutcome =
  | { kind: 'decided' }
  | { kind: 'not_coordinator' }
  /** Decided or sent before, or withdrawn. */
  | { kind: 'gone' }

/** A coordinator agrees to a long text, which sends it in its author's name, or does not, which discards it. */
export async function decideApproval(
  deps: BroadcastDeps & { log: Log },
  { draftId, by, agreed }: { draftId: string; by: string; agreed: boolean },
): Promise<ApprovalOutcome> {
  const { database, sealer, clock, school } = deps
  if (!isCoordinator(school, by)) return { kind: 'not_coordinator' }
  const draft = isId(draftId) ? await findDraft(database.client, sealer, draftId) : null
  const request = draft === null ? null : await approvalRequest(deps, draftId, null)
  if (draft === null || request === null) return { kind: 'gone' }
  const decided = agreed
    ? (await sendDraft(deps, { draftId, by: draft.author, approvedBy: by })).kind === 'sent'
    : await discardDraft(database.client, { draftId, author: draft.author, at: clock.now() })
  if (!decided) return { kind: 'gone' }
  const model = { ...request, decision: { by, agreed } }
  await database.inTransaction(async (tx) => {
    for (const coordinator of school.coordinators) {
      const key = approvalKey(draftId, coordinator)
      await putPost(tx, sealer, { key, destination: coordinator, kind: 'approval_request', model, at: clock.now() })
    }
    const answer = { key: `approval_answer:${draftId}`, destination: draft.author, kind: 'approval_answer', model }
    await putPost(tx, sealer, { ...answer, at: clock.now() })
  })
  database.announce('posts')
  return { kind: 'decided' }
}
