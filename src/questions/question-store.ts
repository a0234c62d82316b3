import type { Queries, Transaction } from '../database/database.ts'
import { frameLanguage } from '../languages/frames.ts'
import type { FrameLanguage, LanguageTag } from '../languages/supported-language.ts'
import type { Phone } from '../lib/phone.ts'
import type { Sealer } from '../lib/seal.ts'
import type { ConsentState } from '../people/consent.ts'
import { readFrames } from '../school/frames-reader.ts'
import type { Question, QuestionState } from './question.ts'

/** How a question is put, kept until it is. */
export interface Wording {
  classroomId: string | null
  body: string
  /** Of the body. */
  language: string
  anyHour: boolean
}

export type StoredQuestion = Question & { state: QuestionState; wording: Wording }

interface Payload {
  options: readonly unknown[]
  context: unknown
  wording: Wording
}

/**
 * Locks a caregiver's questions: whoever asks, answers or closes one does so alone. The consent comes before the caregiver, since a text
 * to them needs it.
 */
export async function lockQuestionsOf(tx: Transaction, caregiverId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM consents WHERE caregiver_id = ${caregiverId}::uuid AND ended_at IS NULL FOR UPDATE`
  await tx.$queryRaw`SELECT id FROM caregivers WHERE id = ${caregiverId}::uuid FOR NO KEY UPDATE`
}

export async function insertQuestion(
  tx: Transaction,
  sealer: Sealer,
  { id, caregiverId, kind, createdAt, expiresAt, options, context, wording }: Question & { wording: Wording },
): Promise<void> {
  const payload: Payload = { options, context, wording }
  const payloadSealed = sealer.seal(JSON.stringify(payload))
  await tx.question.create({
    data: { id, caregiverId, kind, payloadSealed, state: 'waiting' satisfies QuestionState, createdAt, expiresAt },
  })
}

type Row = NonNullable<Awaited<ReturnType<Queries['question']['findUnique']>>>

function questionFrom(sealer: Sealer, row: Row): StoredQuestion {
  const { id, caregiverId, kind, createdAt, expiresAt } = row
  const payload = JSON.parse(sealer.open(row.payloadSealed)) as Payload
  return { id, caregiverId, kind, createdAt, expiresAt, state: row.state as QuestionState, ...payload }
}

export async function findQuestion(queries: Queries, sealer: Sealer, id: string): Promise<StoredQuestion | null> {
  const row = await queries.question.findUnique({ where: { id } })
  return row === null ? null : questionFrom(sealer, row)
}

export async function findOpenQuestion(
  queries: Queries,
  sealer: Sealer,
  caregiverId: string,
): Promise<StoredQuestion | null> {
  const row = await queries.question.findFirst({ where: { caregiverId, state: 'open' } })
  return row === null ? null : questionFrom(sealer, row)
}

/** The one that has waited longest, of those that are not over. */
export async function findNextQuestion(
  tx: Transaction,
  sealer: Sealer,
  caregiverId: string,
  now: Date,
): Promise<StoredQuestion | null> {
  const row = await tx.question.findFirst({
    where: { caregiverId, state: 'waiting', expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return row === null ? null : questionFrom(sealer, row)
}

export async function openQuestion(tx: Transaction, id: string, textId: string | null, now: Date): Promise<void> {
  await tx.question.update({ where: { id }, data: { state: 'open' satisfies QuestionState, openedAt: now, textId } })
}

export async function closeQuestion(
  tx: Transaction,
  id: string,
  how: { state: 'answered' | 'expired'; answer: number | null },
  now: Date,
): Promise<void> {
  await tx.question.update({ where: { id }, data: { ...how, closedAt: now } })
}

/** Questions whose time is over, and whose they are. */
export async function findOverdueQuestions(
  queries: Queries,
  now: Date,
): Promise<{ id: string; caregiverId: string }[]> {
  return queries.question.findMany({
    where: { state: { in: ['waiting', 'open'] }, expiresAt: { lte: now } },
    orderBy: { expiresAt: 'asc' },
    select: { id: true, caregiverId: true },
    take: 200,
  })
}

export interface Asked {
  consentId: string
  consentState: ConsentState
  phone: Phone
  language: LanguageTag
  languageSource: string
  frame: FrameLanguage
}

/** Where a caregiver can be asked now; null without a number. */
export async function findAsked(queries: Queries, sealer: Sealer, caregiverId: string): Promise<Asked | null> {
  const row = await queries.consent.findFirst({
    where: { caregiverId, endedAt: null },
    select: {
      id: true,
      state: true,
      phoneSealed: true,
      caregiver: { select: { language: true, languageSource: true } },
    },
  })
  if (row === null) return null
  const language = row.caregiver.language as LanguageTag
  return {
    consentId: row.id,
    consentState: row.state as ConsentState,
    // What was sealed had been parsed.
    phone: sealer.open(row.phoneSealed) as Phone,
    language,
    languageSource: row.caregiver.languageSource,
    frame: frameLanguage(await readFrames(queries), language),
  }
}
