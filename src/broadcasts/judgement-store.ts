import type { Queries } from '../database/database.ts'
import type { DraftVerdict } from '../texts/draft-verdict.ts'

/** What decides about a draft when Send is pressed; nothing of anybody. */
export interface Judgement {
  /** Who would get a text. */
  caregivers: number
  /** Who is called about it, texted as well or not. */
  called: number
  verdict: DraftVerdict['kind']
  /** So many texts for somebody in that week that a coordinator agrees first. */
  weekIsFull: boolean
}

/** What it was judged by. */
export interface JudgedBy {
  /** The Monday of the week it would leave in. */
  week: string
  /** Which languages had which words. */
  wordings: string
}

type Kept = Judgement & JudgedBy & { at: string }

export async function saveJudgement(
  queries: Queries,
  draftId: string,
  judgement: Judgement & JudgedBy,
  at: Date,
): Promise<void> {
  const kept: Kept = { ...judgement, at: at.toISOString() }
  await queries.draft.updateMany({ where: { id: draftId, state: 'previewed' }, data: { judgement: { ...kept } } })
}

/** The judgement of a preview, unless it was made before `since` or by something else; null: there is none. */
export async function findJudgement(
  queries: Queries,
  draftId: string,
  { since, week, wordings }: JudgedBy & { since: Date },
): Promise<Judgement | null> {
  const row = await queries.draft.findUnique({ where: { id: draftId }, select: { judgement: true } })
  const kept = (row?.judgement ?? null) as Kept | null
  if (kept === null || kept.week !== week || kept.wordings !== wordings) return null
  return new Date(kept.at) < since ? null : kept
}

/** Changes with whatever becomes of a draft's words in any language. */
export async function wordingsMark(queries: Queries, draftId: string): Promise<string> {
  const rows = await queries.wording.findMany({
    where: { draftId },
    select: { language: true, state: true, source: true },
    orderBy: { language: 'asc' },
  })
  return rows.map(({ language, state, source }) => `${language} ${state} ${source}`).join()
}
