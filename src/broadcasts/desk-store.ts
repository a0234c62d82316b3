import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import { putPost } from '../posts/put-post.ts'
import type { DeskItem, DeskKind, DeskModel, DeskOutcome } from './desk-item.ts'

/** Puts something before liaisons, each in a direct message; about the same subject, open or not, it is asked once. */
export async function openDeskItem(
  tx: Transaction,
  sealer: Sealer,
  item: Pick<DeskItem, 'kind' | 'language' | 'subject' | 'told'> &
    Partial<Pick<DeskItem, 'draftId' | 'broadcastId' | 'textId' | 'entryId'>> & {
      model: Omit<DeskModel, 'itemId' | 'kind' | 'language' | 'outcome'>
      at: Date
    },
): Promise<void> {
  const { model: said, at, told, ...row } = item
  const id = newId()
  const model: DeskModel = { ...said, itemId: id, kind: item.kind, language: item.language, outcome: null }
  const data = { ...row, id, told, modelSealed: sealer.seal(JSON.stringify(model)), createdAt: at }
  const { count } = await tx.deskItem.createMany({ data: [data], skipDuplicates: true })
  if (count > 0) await postDesk(tx, sealer, { told, model, at })
}

export async function findDeskItem(
  queries: Queries,
  sealer: Sealer,
  by: { id: string } | { subject: string },
): Promise<DeskItem | null> {
  const row = await queries.deskItem.findUnique({ where: by })
  if (row === null) return null
  const { modelSealed, state, told, kind, ...rest } = row
  return {
    ...rest,
    kind: kind as DeskKind,
    told: told as string[],
    isOpen: state === 'open',
    model: JSON.parse(sealer.open(modelSealed)) as DeskModel,
  }
}

/** Closes it, if nobody did before, and shows everybody who was asked what came of it. */
export async function closeDeskItem(
  tx: Transaction,
  sealer: Sealer,
  item: DeskItem,
  outcome: { kind: DeskOutcome; by: string | null; at: Date; words?: DeskModel['words'] },
): Promise<boolean> {
  const { kind, by, at } = outcome
  const model = { ...item.model, words: outcome.words ?? item.model.words, outcome: { kind, by } }
  const { count } = await tx.deskItem.updateMany({
    where: { id: item.id, state: 'open' },
    data: {
      state: 'done',
      outcome: kind,
      decidedBy: by,
      decidedAt: at,
      modelSealed: sealer.seal(JSON.stringify(model)),
    },
  })
  if (count > 0) await postDesk(tx, sealer, { told: item.told, model, at })
  return count > 0
}

async function postDesk(
  tx: Transaction,
  sealer: Sealer,
  { told, model, at }: { told: readonly string[]; model: DeskModel; at: Date },
): Promise<void> {
  for (const destination of told) {
    const key = `desk:${model.itemId}:${destination}`
    await putPost(tx, sealer, { key, destination, kind: 'desk_item', model, at })
  }
}
