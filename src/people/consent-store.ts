import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { LanguageTag } from '../languages/supported-language.ts'
import { nextConsent, type ConsentSource, type ConsentState } from './consent.ts'

/** A consent whose row this transaction holds: until it ends, no STOP, roster or other claim changes it. */
export interface LockedConsent {
  id: string
  caregiverId: string
  state: ConsentState
  /** The carrier's code that showed the number to be of no use. */
  numberFault: string | null
  /** The number is no longer this caregiver's. */
  endedAt: Date | null
  language: LanguageTag
  languageSource: string
  /** Classrooms in which a child of this caregiver is now, and no contact rule forbids texts about that child. */
  classroomIds: readonly string[]
}

/**
 * Locks consents in the order of their ids, so that two that lock many never wait for each other.
 * @param on the school's date, for which enrollments and care count.
 */
export async function lockConsents(tx: Transaction, consentIds: readonly string[], on: Date): Promise<LockedConsent[]> {
  const rows = await tx.$queryRaw<
    {
      id: string
      caregiver_id: string
      state: ConsentState
      number_fault: string | null
      ended_at: Date | null
      language: LanguageTag
      language_source: string
      classroom_ids: string[]
    }[]
  >`
    SELECT c.id, c.caregiver_id, c.state, c.number_fault, c.ended_at, g.language, g.language_source,
           COALESCE((SELECT jsonb_agg(DISTINCT e.classroom_id)
              FROM care k JOIN enrollments e ON e.student_id = k.student_id
             WHERE k.caregiver_id = c.caregiver_id AND k.contact_rule <> 'no_contact'
               AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
               AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)), '[]'::jsonb) AS classroom_ids
      FROM consents c JOIN caregivers g ON g.id = c.caregiver_id
     WHERE c.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(consentIds)}::jsonb))
     ORDER BY c.id
       FOR NO KEY UPDATE OF c`
  return rows.map((row) => ({
    id: row.id,
    caregiverId: row.caregiver_id,
    state: row.state,
    numberFault: row.number_fault,
    endedAt: row.ended_at,
    language: row.language,
    languageSource: row.language_source,
    classroomIds: row.classroom_ids,
  }))
}

export interface ConsentWish {
  consentId: string
  to: ConsentState
  source: ConsentSource
  /** The Slack user, the inbound message's SID or the roster's line. */
  evidence: string | null
  /** School time. */
  at: Date
}

/** What was, and what is now: equal when {@link nextConsent} did not grant the wish, or nothing had to change. */
export interface ConsentOutcome {
  changed: boolean
  from: ConsentState
  to: ConsentState
}

/** Locks the consent, decides, and records what changed. Throws when there is no such consent. */
export async function changeConsent(tx: Transaction, wish: ConsentWish): Promise<ConsentOutcome> {
  const { consentId } = wish
  const [row] = await tx.$queryRaw<{ state: ConsentState }[]>`
    SELECT state FROM consents WHERE id = ${consentId}::uuid FOR NO KEY UPDATE`
  if (row === undefined) throw new Error('no such consent')
  const to = nextConsent(row.state, wish.to, wish.source, await stateBeneath(tx, consentId, row.state))
  if (to === row.state) return { changed: false, from: row.state, to }
  await tx.consent.update({ where: { id: consentId }, data: { state: to, changedAt: wish.at } })
  await tx.consentChange.create({
    data: {
      id: newId(),
      consentId,
      from: row.state,
      to,
      source: wish.source,
      evidence: wish.evidence,
      at: wish.at,
    },
  })
  return { changed: true, from: row.state, to }
}

/** The state that the change to the present one came upon; null where it began so. */
async function stateBeneath(tx: Transaction, consentId: string, state: ConsentState): Promise<ConsentState | null> {
  if (state !== 'stopped' && state !== 'frozen') return null
  const change = await tx.consentChange.findFirst({
    where: { consentId, to: state },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { from: true },
  })
  return (change?.from ?? null) as ConsentState | null
}

export interface OpenConsent {
  id: string
  caregiverId: string
  state: ConsentState
  numberFault: string | null
}

/** Whose number this is now, if anybody's. Reads without locking: {@link changeConsent} locks. */
export async function openConsentOf(queries: Queries, phoneHash: string): Promise<OpenConsent | null> {
  const row = await queries.consent.findFirst({
    where: { phoneHash, endedAt: null },
    select: { id: true, caregiverId: true, state: true, numberFault: true },
  })
  return row === null ? null : { ...row, state: row.state as ConsentState }
}

/** Remembers the carrier's code that showed the number to be of no use; null: a text arrived after all. */
export async function setNumberFault(tx: Transaction, consentId: string, code: string | null): Promise<void> {
  await tx.consent.update({ where: { id: consentId }, data: { numberFault: code } })
}
