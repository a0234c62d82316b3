import type { Transaction } from '../database/database.ts'
import { liaisonsFor, readDesks } from '../people/language-desk-store.ts'
import { purposeOf } from './content.ts'
import { ownText } from './content-parts.ts'
import { openDeskItem } from './desk-store.ts'
import type { Draft } from './draft-store.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import type { Wording } from './wording.ts'
import { letWait, readWordings } from './wording-store.ts'

type HoldDeps = Pick<BroadcastDeps, 'sealer' | 'clock' | 'school'>

/**
 * A draft is sent: languages whose words are not there wait for them, if its author wants that, and those whose words a person approves wait
 * for that person. The others go.
 */
export async function holdBackWordings(
  tx: Transaction,
  deps: HoldDeps,
  { draft, sendAt }: { draft: Draft; sendAt: Date },
): Promise<void> {
  // An emergency waits for nothing.
  if (purposeOf(draft.content) === 'emergency') return
  const approving = await approvedLanguages(tx)
  for (const wording of (await readWordings(tx, deps.sealer, draft.id)).values()) {
    const { language, words, why, source } = wording
    const isMissing = words === null && why !== null && why !== 'unsupported'
    if (isMissing && draft.whenLate === 'wait') {
      await letWait(tx, { draftId: draft.id, language, state: 'waiting', since: sendAt })
    } else if (source === 'service' && approving.has(language)) {
      await letWait(tx, { draftId: draft.id, language, state: 'desk', since: sendAt })
      await askLiaisons(tx, deps, draft, wording)
    }
  }
}

export async function approvedLanguages(tx: Transaction): Promise<Set<string>> {
  return new Set((await readDesks(tx)).filter(({ approves }) => approves).map(({ language }) => language))
}

/** Puts the words of one language before whoever approves them. */
export async function askLiaisons(
  tx: Transaction,
  { sealer, clock, school }: HoldDeps,
  draft: Pick<Draft, 'id' | 'classroomId' | 'author' | 'content'>,
  { language, words, back }: Wording,
): Promise<void> {
  const at = clock.now()
  const { classroomId } = draft
  await openDeskItem(tx, sealer, {
    kind: 'approval',
    language,
    subject: approvalSubject(draft.id, language),
    draftId: draft.id,
    told: await liaisonsFor(tx, { language, classroomId, coordinators: school.coordinators, at }),
    model: {
      author: draft.author,
      original: ownText(draft.content),
      words: words ?? {},
      back: back === null ? null : Object.values(back).join('\n'),
    },
    at,
  })
}

export function approvalSubject(draftId: string, language: string): string {
  return `approval:${draftId}:${language}`
}
