import { isId } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { putPost } from '../posts/put-post.ts'
import { isCoordinator } from '../school/school.ts'
import { isStaffOf } from '../people/staff-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { createBroadcast } from './broadcast-store.ts'
import { purposeOf } from './content.ts'
import { tellEmergency } from './tell-emergency.ts'
import { broadcastOfDraft } from './broadcast-reader.ts'
import { cardOf, cardPlace, emptyTally } from './card.ts'
import { type Draft, findDraft, lockDraft, markDraftSent } from './draft-store.ts'
import { holdBackWordings } from './hold-back-wordings.ts'
import { planDeparture, windowFor } from './plan-departure.ts'
import { planPromptCheckIn } from './plan-prompt-check-in.ts'
import { audienceOf, type BroadcastDeps, preparePreview } from './prepare-preview.ts'

export type SendOutcome =
  | { kind: 'sent'; broadcastId: string; sendAt: Date; caregivers: number }
  /** The same draft was sent before, by whichever press came first. */
  | { kind: 'already_sent'; broadcastId: string }
  | { kind: 'gone' }
  | { kind: 'not_staff' }
  | { kind: 'channel_lost' }
  | { kind: 'nobody' }
  | { kind: 'too_long' }
  | { kind: 'coordinator_must_agree' }

/**
 * Send was pressed: one small row is committed, the texts are made afterwards. The audience and the length are judged
 * anew, for the preview may be old. `approvedBy` is the coordinator who agreed to a long one.
 */
export async function sendDraft(
  deps: BroadcastDeps & { log: Log },
  press: { draftId: string; by: string; chosenSendAt?: Date | null; approvedBy?: string },
): Promise<SendOutcome> {
  const { database, sealer, clock, school } = deps
  const draft = await findSendable(deps, press)
  if ('kind' in draft) return draft
  const preview = await preparePreview(deps, draft)
  if (preview.caregivers === 0) return { kind: 'nobody' }
  if (preview.verdict.kind === 'too_long' || preview.verdict.kind === 'empty') return { kind: 'too_long' }
  const approvedBy = press.approvedBy ?? (isCoordinator(school, press.by) ? press.by : null)
  const mustAgree = preview.verdict.kind === 'coordinator_confirms' || preview.weekLoad?.coordinatorConfirms === true
  if (mustAgree && approvedBy === null) return { kind: 'coordinator_must_agree' }

  const outcome = await database.inTransaction<SendOutcome>(async (tx) => {
    const locked = await lockDraft(tx, sealer, draft.id)
    if (locked === null || locked.state === 'discarded') return { kind: 'gone' }
    const earlier = await broadcastOfDraft(tx, draft.id)
    if (earlier !== null) return { kind: 'already_sent', broadcastId: earlier }
    const now = clock.now()
    const chosen = press.chosenSendAt === undefined ? locked.chosenSendAt : press.chosenSendAt
    const window = windowFor(draft.content, school.window)
    const rules = { undoSeconds: deps.undoSeconds, window, timezone: school.timezone }
    const { sendAt } = planDeparture(rules, { now, chosen })
    const broadcast = await createBroadcast(tx, sealer, {
      draftId: draft.id,
      classroomId: draft.classroomId,
      author: draft.author,
      approvedBy: mustAgree ? approvedBy : null,
      audience: audienceOf(draft.classroomId),
      content: draft.content,
      sendAt,
      caregiversExpected: preview.caregivers,
      now,
    })
    await holdBackWordings(tx, deps, { draft: locked, sendAt })
    await markDraftSent(tx, draft.id, now)
    await tellEmergency(tx, deps, broadcast)
    await planPromptCheckIn(tx, deps, broadcast)
    const classroom = draft.classroomId === null ? null : await findClassroom(tx, draft.classroomId)
    await putPost(tx, sealer, {
      ...cardPlace(broadcast.id, classroom?.channelId ?? draft.author),
      kind: 'broadcast_card',
      model: cardOf(broadcast, emptyTally, []),
      at: now,
    })
    return { kind: 'sent', broadcastId: broadcast.id, sendAt, caregivers: preview.caregivers }
  })
  if (outcome.kind === 'sent') {
    deps.log.info('broadcast_sent', {
      broadcast: outcome.broadcastId,
      kind: draft.content.kind,
      purpose: purposeOf(draft.content),
      caregivers: outcome.caregivers,
    })
    database.announce('broadcasts')
    database.announce('posts')
  }
  return outcome
}

type Refusal = Exclude<SendOutcome, { kind: 'sent' }>

/** The draft, if this person may send it now. */
async function findSendable(
  { database, sealer, clock, school }: BroadcastDeps,
  press: { draftId: string; by: string; approvedBy?: string },
): Promise<Draft | Refusal> {
  if (!isId(press.draftId)) return { kind: 'gone' }
  const draft = await findDraft(database.client, sealer, press.draftId)
  if (draft === null || draft.state === 'discarded' || draft.state === 'composing') return { kind: 'gone' }
  const earlier = await broadcastOfDraft(database.client, draft.id)
  if (earlier !== null) return { kind: 'already_sent', broadcastId: earlier }
  if (draft.author !== press.by) return { kind: 'gone' }
  if (draft.classroomId === null) return isCoordinator(school, press.by) ? draft : { kind: 'not_staff' }
  const isStaff = await isStaffOf(database.client, draft.classroomId, press.by, clock.now())
  if (!isStaff && !isCoordinator(school, press.by)) return { kind: 'not_staff' }
  const classroom = await findClassroom(database.client, draft.classroomId)
  return classroom?.channelState === 'linked' ? draft : { kind: 'channel_lost' }
}
