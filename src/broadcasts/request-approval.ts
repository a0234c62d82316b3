import { isId } from '../lib/id.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { findDraft, lockDraft } from './draft-store.ts'
import { preparePreview, type BroadcastDeps } from './prepare-preview.ts'

/** What a coordinator reads who is asked to agree to a long text; JSON. */
export interface ApprovalRequest {
  draftId: string
  author: string
  classroom: string
  segments: number
  caregivers: number
  /** The most texts that one caregiver would have this week with it, where that is too many. */
  weekTexts?: number
  /** The costliest wording, as it would go. */
  example: string
  decision: { by: string; agreed: boolean } | null
}

export function approvalKey(draftId: string, coordinator: string): string {
  return `approval:${draftId}:${coordinator}`
}

/** Asks every coordinator, each in a direct message; asked twice is one request. False when there is no such draft. */
export async function requestApproval(
  deps: BroadcastDeps,
  { draftId, by }: { draftId: string; by: string },
): Promise<boolean> {
  const { database, sealer, clock, school } = deps
  const request = isId(draftId) ? await approvalRequest(deps, draftId, by) : null
  if (request === null) return false
  const asked = await database.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, sealer, draftId)
    if (draft?.state !== 'previewed') return false
    for (const coordinator of school.coordinators) {
      const key = approvalKey(draftId, coordinator)
      await putPost(tx, sealer, {
        key,
        destination: coordinator,
        kind: 'approval_request',
        model: request,
        at: clock.now(),
      })
    }
    return true
  })
  if (asked) database.announce('posts')
  return asked
}

/** The request as a coordinator reads it; null when this person has no such draft. */
export async function approvalRequest(
  deps: BroadcastDeps,
  draftId: string,
  author: string | null,
): Promise<ApprovalRequest | null> {
  const draft = await findDraftOf(deps, draftId, author)
  if (draft === null) return null
  const preview = await preparePreview(deps, draft)
  const classroom = draft.classroomId === null ? null : await findClassroom(deps.database.client, draft.classroomId)
  const worst = preview.wordings.toSorted((a, b) => b.segments - a.segments)[0]
  return {
    draftId,
    author: draft.author,
    classroom: classroom?.name ?? '',
    segments: worst?.segments ?? 0,
    caregivers: preview.caregivers,
    ...(preview.weekLoad?.coordinatorConfirms === true ? { weekTexts: preview.weekLoad.most } : {}),
    example: worst?.example ?? '',
    decision: null,
  }
}

async function findDraftOf({ database, sealer }: BroadcastDeps, draftId: string, author: string | null) {
  const draft = await findDraft(database.client, sealer, draftId)
  return draft !== null && (author === null || draft.author === author) ? draft : null
}
