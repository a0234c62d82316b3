import { isId } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { isCoordinator } from '../school/school.ts'
import { isInCharge } from '../people/is-in-charge.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { createBroadcasts, type Leaving, lockReplaced, retireReplaced } from './create-broadcasts.ts'
import { purposeOf } from './content.ts'
import { tellEmergency } from './tell-emergency.ts'
import { broadcastOfDraft } from './broadcast-reader.ts'
import { type Draft, findDraft, lockDraft, markDraftSent } from './draft-store.ts'
import { holdBackWordings } from './hold-back-wordings.ts'
import { planDeparture, windowFor } from './plan-departure.ts'
import { planPromptCheckIn } from './plan-prompt-check-in.ts'
import { type JudgedDraft, judgeDraft } from './judge-draft.ts'
import type { BroadcastDeps } from './prepare-preview.ts'

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
  /** The part that was to be edited has left, or was cancelled or edited before. */
  | { kind: 'replaced_has_left' }

/**
 * Send was pressed: one small row is committed, the texts are made afterwards. The audience and the length are judged
 * again, for the preview may be old. `approvedBy` is the coordinator who agreed to a long one.
 */
export async function sendDraft(
  deps: BroadcastDeps & { log: Log },
  press: { draftId: string; by: string; chosenSendAt?: Date | null; approvedBy?: string },
): Promise<SendOutcome> {
  const { database, sealer, clock, school } = deps
  const draft = await findSendable(deps, press)
  if ('kind' in draft) return draft
  const chosenSendAt = press.chosenSendAt === undefined ? draft.chosenSendAt : press.chosenSendAt
  const judgement = await judgeDraft(deps, { ...draft, chosenSendAt })
  const approvedBy = press.approvedBy ?? (isCoordinator(school, press.by) ? press.by : null)
  const mustAgree = judgement.verdict === 'coordinator_confirms' || judgement.weekIsFull
  const refusal = refusalOf(judgement, { lacksYes: mustAgree && approvedBy === null })
  if (refusal !== null) {
    // Another press may have sent it while this one judged, and its own texts are what fills the week.
    const earlier = await broadcastOfDraft(database.client, draft.id)
    return earlier === null ? refusal : { kind: 'already_sent', broadcastId: earlier }
  }

  const outcome = await database.inTransaction<SendOutcome>(async (tx) => {
    const locked = await lockDraft(tx, sealer, draft.id)
    if (locked === null || locked.state === 'discarded') return { kind: 'gone' }
    const earlier = await broadcastOfDraft(tx, draft.id)
    if (earlier !== null) return { kind: 'already_sent', broadcastId: earlier }
    // Its rhythm was chosen anew meanwhile: these are not the texts that were prepared.
    if (locked.rhythm !== draft.rhythm) return { kind: 'gone' }
    const { replacesId } = draft
    const replaced = replacesId === null ? null : await lockReplaced(tx, deps, replacesId)
    if (replacesId !== null && replaced === null) return { kind: 'replaced_has_left' }
    const now = clock.now()
    const chosen = replaced?.sendAt ?? (press.chosenSendAt === undefined ? locked.chosenSendAt : press.chosenSendAt)
    const leaving = leavingOf(deps, draft, judgement, { now, chosen })
    const seriesId = replaced === null ? (judgement.spread === null ? null : draft.id) : (replaced.seriesId ?? null)
    const of = { draft, leaving, seriesId, approvedBy: mustAgree ? approvedBy : null }
    const broadcasts = await createBroadcasts(tx, deps, of, {
      caregivers: judgement.caregivers || judgement.called,
      now,
    })
    const [first] = broadcasts
    if (first === undefined) return { kind: 'gone' }
    if (replaced !== null) await retireReplaced(tx, replaced, { by: press.by, replacedById: first.id, now })
    await holdBackWordings(tx, deps, { draft: locked, sendAt: first.sendAt })
    await markDraftSent(tx, draft.id, now)
    await tellEmergency(tx, deps, first)
    await planPromptCheckIn(tx, deps, first)
    return { kind: 'sent', broadcastId: first.id, sendAt: first.sendAt, caregivers: judgement.caregivers }
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

/** Each of its texts: one, or the parts with the days that were planned for them. */
function leavingOf(
  { undoSeconds, school }: BroadcastDeps,
  { content }: Draft,
  { spread }: JudgedDraft,
  at: { now: Date; chosen: Date | null },
): Leaving[] {
  if (spread !== null) return spread.map(({ preview, sendAt }) => ({ content: preview.content, sendAt }))
  const rules = { undoSeconds, window: windowFor(content, school.window), timezone: school.timezone }
  return [{ content, sendAt: planDeparture(rules, at).sendAt }]
}

type Refusal = Exclude<SendOutcome, { kind: 'sent' }>

function refusalOf(judgement: JudgedDraft, { lacksYes }: { lacksYes: boolean }): Refusal | null {
  if (judgement.caregivers + judgement.called === 0) return { kind: 'nobody' }
  if (judgement.verdict === 'too_long' || judgement.verdict === 'empty') return { kind: 'too_long' }
  return lacksYes ? { kind: 'coordinator_must_agree' } : null
}

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
  const { classroomId } = draft
  const ours = { classroomId, by: press.by, at: clock.now() }
  if (!(await isInCharge(database.client, school, ours))) return { kind: 'not_staff' }
  if (classroomId === null) return draft
  const classroom = await findClassroom(database.client, classroomId)
  return classroom?.channelState === 'linked' ? draft : { kind: 'channel_lost' }
}
