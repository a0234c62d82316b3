import type { Transaction } from '../database/database.ts'

/** waiting: another one of this caregiver is open. open: was asked. expired: nobody answered in time, asked or not. */
export type QuestionState = 'waiting' | 'open' | 'answered' | 'expired'

/** Something one caregiver was asked and may answer with a number. At most one is open per caregiver. */
export interface Question {
  id: string
  caregiverId: string
  /** Names the room that asked: it is told what came of it. */
  kind: string
  /** What the numbers 1, 2, ... mean, in that order; JSON, and the asking room's alone to read. */
  options: readonly unknown[]
  /** What else the asking room must remember; JSON. */
  context: unknown
  createdAt: Date
  /** School time. */
  expiresAt: Date
}

/** What comes of a kind of question; both are called in the transaction that closes it, exactly one of them and once. Effects are rows only. */
interface QuestionKind {
  /**
   * Left out: its room takes the answers by itself, before anybody else hears them.
   * @param option the chosen one of the question's options.
   */
  answered?(tx: Transaction, question: Question, option: unknown): Promise<void>
  expired(tx: Transaction, question: Question): Promise<void>
}

/** By kind. */
export type QuestionKinds = Readonly<Record<string, QuestionKind>>
