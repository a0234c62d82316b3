import type { Parts } from './content-parts.ts'

/** approval: may these words go out? flag: a family did not understand them. reading: staff doubt what a family's words say. */
export type DeskKind = 'approval' | 'flag' | 'reading'

export type DeskOutcome = 'approved' | 'edited' | 'rejected' | 'right' | 'corrected' | 'late'

/** What a liaison is asked; JSON. Holds words: for people, not logs. */
export interface DeskModel {
  itemId: string
  kind: DeskKind
  language: string
  /** Who wrote it; null: a family. */
  author: string | null
  original: string
  /** By part; what the liaison changes. */
  words: Parts
  /** What the words say in the staff's language. */
  back: string | null
  outcome: { kind: DeskOutcome; by: string | null } | null
}

export interface DeskItem {
  id: string
  kind: DeskKind
  language: string
  subject: string
  draftId: string | null
  broadcastId: string | null
  textId: string | null
  entryId: string | null
  told: string[]
  isOpen: boolean
  model: DeskModel
}
