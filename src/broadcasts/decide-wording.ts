import { STAFF_LANGUAGE, type Translator } from '../languages/translator.ts'
import type { Log } from '../lib/log.ts'
import { type Parts, partsOf } from './content-parts.ts'
import { type DeskRefusal, openItemFor } from './desk-access.ts'
import type { DeskItem } from './desk-item.ts'
import { closeDeskItem, findDeskItem } from './desk-store.ts'
import { findDraft } from './draft-store.ts'
import { approvalSubject } from './hold-back-wordings.ts'
import { findOverdueWordings } from './open-wordings-reader.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { namesFor } from './translate-draft.ts'
import type { Wording } from './wording.ts'
import { changeWording, readWordings } from './wording-store.ts'

/** What becomes of a language to whose words nobody agreed. */
type WhenUnapproved = 'translation' | 'original' | 'nothing'

export interface DeskDeps extends BroadcastDeps {
  log: Log
  translator: Translator | null
  approval: { hours: number; late: WhenUnapproved }
}

export type WordingDecision = { kind: 'approved' } | { kind: 'edited'; words: Parts } | { kind: 'rejected' }

/** A liaison decides about the words of one language; its texts are made then, and no other language has waited. */
export async function decideWording(
  deps: DeskDeps,
  { itemId, by, decision }: { itemId: string; by: string; decision: WordingDecision },
): Promise<{ kind: 'decided' } | DeskRefusal> {
  const found = await openItemFor(deps, { itemId, by })
  if (found.kind !== 'open') return found
  if (found.item.kind !== 'approval') return { kind: 'gone' }
  const decided = await settle(deps, found.item, { by, kind: decision.kind }, (wording) =>
    after(deps, wording, decision),
  )
  if (!decided) return { kind: 'decided_before' }
  if (decision.kind === 'edited') await learn(deps, found.item, decision.words)
  return { kind: 'decided' }
}

/** Languages about which no liaison decided in time go as the school set it. */
export async function lapseApprovals(deps: DeskDeps): Promise<void> {
  const { database, sealer, clock, approval } = deps
  const since = new Date(clock.now().getTime() - approval.hours * 3_600_000)
  for (const { draftId, language } of await findOverdueWordings(database.client, since)) {
    const item = await findDeskItem(database.client, sealer, { subject: approvalSubject(draftId, language) })
    if (item === null) continue
    await settle(deps, item, { by: null, kind: 'late' }, (wording) => unapproved(wording, approval.late, 'late'))
  }
}

async function settle(
  { database, sealer, clock, log }: DeskDeps,
  item: DeskItem,
  outcome: { by: string | null; kind: WordingDecision['kind'] | 'late' },
  change: (wording: Wording) => Wording,
): Promise<boolean> {
  const at = clock.now()
  const { draftId, language } = item
  if (draftId === null) return false
  const isDone = await database.inTransaction(async (tx) => {
    const wording = (await readWordings(tx, sealer, draftId)).get(language)
    if (wording === undefined) return false
    const now = change(wording)
    const decided = { by: outcome.by ?? 'nobody', at }
    if (!(await changeWording(tx, sealer, { draftId, from: 'desk' }, now, decided))) return false
    await closeDeskItem(tx, sealer, item, { ...outcome, at, ...(now.words === null ? {} : { words: now.words }) })
    return true
  })
  if (isDone) {
    log.info('wording_decided', { language, outcome: outcome.kind })
    database.announce('broadcasts')
    database.announce('posts')
  }
  return isDone
}

function after({ approval }: DeskDeps, wording: Wording, decision: WordingDecision): Wording {
  switch (decision.kind) {
    case 'approved':
      return { ...wording, state: 'released' }
    case 'edited':
      return { ...wording, state: 'released', source: 'person', words: decision.words, back: null }
    case 'rejected':
      return unapproved(wording, approval.late === 'nothing' ? 'nothing' : 'original', 'rejected')
  }
}

function unapproved(wording: Wording, late: WhenUnapproved, why: 'late' | 'rejected'): Wording {
  switch (late) {
    case 'translation':
      return { ...wording, state: 'released' }
    case 'original':
      return { ...wording, state: 'released', source: null, words: null, back: null, why }
    case 'nothing':
      return { ...wording, state: 'withheld', why }
  }
}

/** The same words read from now on as the liaison said them. */
async function learn(deps: DeskDeps, { draftId, language }: DeskItem, words: Parts): Promise<void> {
  const { database, sealer, translator } = deps
  const draft = draftId === null ? null : await findDraft(database.client, sealer, draftId)
  if (draft === null || translator === null) return
  const parts = Object.entries(partsOf(draft.content)).filter(([part]) => words[part] !== undefined)
  const names = await namesFor(deps, draft)
  const request = { texts: parts.map(([, said]) => said), from: STAFF_LANGUAGE, to: language, names }
  await translator.remember(
    request,
    parts.map(([part]) => words[part] ?? ''),
  )
}
