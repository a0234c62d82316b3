import type { Draft } from './draft-store.ts'
import { findJudgement, type Judgement, saveJudgement, wordingsMark } from './judgement-store.ts'
import { mondayOf } from '../school/school-day.ts'
import { planDeparture, windowFor } from './plan-departure.ts'
import { type BroadcastDeps, preparePreview, type PreparedPreview } from './prepare-preview.ts'

/** Reading and wording this many takes longer than Slack should wait for its answer to Send. */
const largeAudience = 2000
const goodForMs = 10 * 60_000

function judgementOf({ caregivers, called, verdict, weekLoad }: PreparedPreview): Judgement {
  return {
    caregivers,
    called: called.length,
    verdict: verdict.kind,
    weekIsFull: weekLoad?.coordinatorConfirms === true,
  }
}

export interface JudgedDraft extends Judgement {
  spread: PreparedPreview['spread']
}

/** Keeps what a preview found, where finding it again takes long. */
export async function keepJudgement(
  { database, clock, school }: BroadcastDeps,
  draftId: string,
  preview: PreparedPreview,
  large = largeAudience,
): Promise<void> {
  if (preview.caregivers < large) return
  const by = {
    week: mondayOf(school.timezone, preview.departure.sendAt),
    wordings: await wordingsMark(database.client, draftId),
  }
  await saveJudgement(database.client, draftId, { ...judgementOf(preview), ...by }, clock.now())
}

/**
 * Judges a draft as it would go now. Of a large audience the judgement of a preview some minutes old is good enough, while it is of the same
 * words and week: each caregiver is looked at again before their text is made, and before it leaves.
 */
export async function judgeDraft(deps: BroadcastDeps, draft: Draft): Promise<JudgedDraft> {
  const { database, clock, school } = deps
  const now = clock.now()
  const window = windowFor(draft.content, school.window)
  const rules = { undoSeconds: deps.undoSeconds, window, timezone: school.timezone }
  const { sendAt } = planDeparture(rules, { now, chosen: draft.chosenSendAt })
  const kept = await findJudgement(database.client, draft.id, {
    since: new Date(now.getTime() - goodForMs),
    week: mondayOf(school.timezone, sendAt),
    wordings: await wordingsMark(database.client, draft.id),
  })
  // What is spread over days, or takes the place of another, is of other weeks too.
  if (kept !== null && draft.rhythm === 'once' && draft.replacesId === null) return { ...kept, spread: null }
  const preview = await preparePreview(deps, draft)
  return { ...judgementOf(preview), spread: preview.spread }
}
