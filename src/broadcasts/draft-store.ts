import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { BroadcastKind, Content } from './content.ts'

export interface Draft {
  id: string
  classroomId: string | null
  author: string
  state: 'composing' | 'previewed' | 'sent' | 'discarded'
  content: Content
  /** The time chosen in the preview; null: now. */
  chosenSendAt: Date | null
  /** What becomes of a language whose words are not there when it is sent. */
  whenLate: WhenLate
  rhythm: Rhythm
  /** The broadcast in whose place it goes: a part of an update that is edited. */
  replacesId: string | null
}

/** spread: an update in three parts over a week. */
export type Rhythm = 'once' | 'spread'

/** wait: its texts do, for the translation. original: they go as they were typed. */
export type WhenLate = 'wait' | 'original'

interface DraftRow {
  id: string
  classroomId: string | null
  author: string
  state: string
  contentSealed: string
  chosenSendAt: Date | null
  whenLate: string
  rhythm: string
  replacesId: string | null
}

function toDraft(sealer: Sealer, row: DraftRow): Draft {
  return {
    id: row.id,
    classroomId: row.classroomId,
    author: row.author,
    state: row.state as Draft['state'],
    content: JSON.parse(sealer.open(row.contentSealed)) as Content,
    chosenSendAt: row.chosenSendAt,
    whenLate: row.whenLate === 'original' ? 'original' : 'wait',
    rhythm: row.rhythm === 'spread' ? 'spread' : 'once',
    replacesId: row.replacesId,
  }
}

/**
 * Keeps what is being typed: one draft per classroom, author and kind, however often it is saved. A save that comes
 * late, after the form it is from was submitted, is left out: what was submitted is a draft made after `openedAt`.
 */
export async function saveComposing(
  queries: Queries,
  sealer: Sealer,
  draft: { classroomId: string; author: string; content: Content; openedAt: Date; at: Date },
): Promise<void> {
  const content = sealer.seal(JSON.stringify(draft.content))
  await queries.$executeRaw`
    INSERT INTO drafts (id, classroom_id, author, kind, content_sealed, state, created_at, updated_at)
    SELECT ${newId()}::uuid, ${draft.classroomId}::uuid, ${draft.author}, ${draft.content.kind}, ${content}, 'composing',
      ${draft.at}, ${draft.at}
    WHERE NOT EXISTS (SELECT FROM drafts WHERE classroom_id = ${draft.classroomId}::uuid AND author = ${draft.author}
      AND kind = ${draft.content.kind} AND state <> 'composing' AND replaces_id IS NULL AND created_at > ${draft.openedAt})
    ON CONFLICT (classroom_id, author, kind) WHERE state = 'composing'
    DO UPDATE SET content_sealed = EXCLUDED.content_sealed, updated_at = EXCLUDED.updated_at`
}

export async function findComposing(
  queries: Queries,
  sealer: Sealer,
  of: { classroomId: string; author: string; kind: BroadcastKind },
): Promise<Draft | null> {
  const row = await queries.draft.findFirst({ where: { ...of, state: 'composing' } })
  return row === null ? null : toDraft(sealer, row)
}

/** The last draft this person previewed and did not send; null when they have sent or discarded one since. */
export async function findUnsent(
  queries: Queries,
  sealer: Sealer,
  of: { classroomId: string; author: string; kind: BroadcastKind },
): Promise<Draft | null> {
  const row = await queries.draft.findFirst({
    where: { ...of, state: { not: 'composing' }, replacesId: null },
    orderBy: { createdAt: 'desc' },
  })
  return row?.state === 'previewed' ? toDraft(sealer, row) : null
}

/** A draft that is shown as it would go, and from now on stays as it is. What was being composed is thereby used up, but for a part's edit. */
export async function createPreviewed(
  tx: Transaction,
  sealer: Sealer,
  draft: {
    classroomId: string | null
    author: string
    content: Content
    at: Date
    replaces: string | null
    whenLate?: WhenLate
    rhythm?: Rhythm
    replacesId?: string | null
  },
): Promise<string> {
  const { classroomId, author, content, at, replaces } = draft
  const row = {
    id: newId(),
    classroomId,
    author,
    kind: content.kind,
    contentSealed: sealer.seal(JSON.stringify(content)),
    state: 'previewed',
    whenLate: draft.whenLate ?? ('wait' as const),
    rhythm: draft.rhythm ?? ('once' as const),
    replacesId: draft.replacesId ?? null,
    createdAt: at,
    updatedAt: at,
  }
  await tx.draft.create({ data: row })
  if (row.replacesId === null) {
    await tx.draft.updateMany({
      where: { classroomId, author, kind: content.kind, state: 'composing' },
      data: { state: 'discarded', updatedAt: at },
    })
  }
  if (replaces !== null) await discardDraft(tx, { draftId: replaces, author, at })
  return row.id
}

export async function findDraft(queries: Queries, sealer: Sealer, draftId: string): Promise<Draft | null> {
  const row = await queries.draft.findUnique({ where: { id: draftId } })
  return row === null ? null : toDraft(sealer, row)
}

/** Locks the draft until the transaction ends: of many presses of Send one is first. */
export async function lockDraft(tx: Transaction, sealer: Sealer, draftId: string): Promise<Draft | null> {
  await tx.$queryRaw`SELECT id FROM drafts WHERE id = ${draftId}::uuid FOR UPDATE`
  return findDraft(tx, sealer, draftId)
}

export async function markDraftSent(tx: Transaction, draftId: string, at: Date): Promise<void> {
  await tx.draft.update({ where: { id: draftId }, data: { state: 'sent', updatedAt: at } })
}

/** Returns whether there was a draft of this author to discard. */
export async function discardDraft(
  queries: Queries,
  { draftId, author, at }: { draftId: string; author: string; at: Date },
): Promise<boolean> {
  const { count } = await queries.draft.updateMany({
    where: { id: draftId, author, state: 'previewed' },
    data: { state: 'discarded', updatedAt: at },
  })
  return count > 0
}

export async function chooseSendTime(
  queries: Queries,
  { draftId, author, sendAt }: { draftId: string; author: string; sendAt: Date | null },
): Promise<void> {
  await queries.draft.updateMany({
    where: { id: draftId, author, state: 'previewed' },
    data: { chosenSendAt: sendAt },
  })
}

export async function chooseRhythm(
  queries: Queries,
  { draftId, author, rhythm }: { draftId: string; author: string; rhythm: Rhythm },
): Promise<void> {
  await queries.draft.updateMany({ where: { id: draftId, author, state: 'previewed' }, data: { rhythm } })
}

export async function chooseWhenLate(
  queries: Queries,
  { draftId, author, whenLate }: { draftId: string; author: string; whenLate: WhenLate },
): Promise<void> {
  await queries.draft.updateMany({ where: { id: draftId, author, state: 'previewed' }, data: { whenLate } })
}
