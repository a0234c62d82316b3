import type { Queries, Transaction } from '../database/database.ts'
import { newId } from '../lib/id.ts'
import type { Sealer } from '../lib/seal.ts'
import type { InboundMedia, InboundText, OptOutType } from './inbound-text.ts'

export interface ReceivedText {
  /** The carrier's id of it. */
  sid: string
  /** E.164, or a short code. */
  from: string
  body: string
  media: readonly InboundMedia[]
  /** Set when the carrier itself has acted on the words. */
  optOutType: OptOutType | null
}

/** Stores texts in the order given, each SID once, whoever stored it first. Returns how many are new. */
export async function insertInbound(
  queries: Queries,
  sealer: Sealer,
  texts: readonly { text: ReceivedText; receivedAt: Date }[],
  { caughtUp }: { caughtUp: boolean } = { caughtUp: false },
): Promise<number> {
  const rows = texts.map(({ text, receivedAt }, place) => ({
    place,
    id: newId(),
    sid: text.sid,
    phone_hash: sealer.hash('phone', text.from),
    phone_sealed: sealer.seal(text.from),
    body_sealed: sealer.seal(text.body),
    media_sealed: text.media.length === 0 ? null : sealer.seal(JSON.stringify(text.media)),
    opt_out_type: text.optOutType,
    received_at: receivedAt,
  }))
  return queries.$executeRaw`
    INSERT INTO inbound_texts (id, sid, phone_hash, phone_sealed, body_sealed, media_sealed, opt_out_type, received_at, caught_up)
    SELECT id, sid, phone_hash, phone_sealed, body_sealed, media_sealed, opt_out_type, received_at, ${caughtUp}::boolean
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(place int, id uuid, sid text, phone_hash text, phone_sealed text,
           body_sealed text, media_sealed text, opt_out_type text, received_at timestamptz)
     ORDER BY place
        ON CONFLICT (sid) DO NOTHING`
}

export type StoredInbound = Omit<InboundText, 'from'>

interface Row {
  id: string
  sid: string
  phone_hash: string
  phone_sealed: string
  body_sealed: string
  media_sealed: string | null
  opt_out_type: OptOutType | null
  received_at: Date
  caught_up: boolean
}

function inboundFrom(sealer: Sealer, row: Row): StoredInbound {
  return {
    id: row.id,
    sid: row.sid,
    phone: sealer.open(row.phone_sealed),
    phoneHash: row.phone_hash,
    body: sealer.open(row.body_sealed),
    media: row.media_sealed === null ? [] : (JSON.parse(sealer.open(row.media_sealed)) as InboundMedia[]),
    optOutType: row.opt_out_type,
    receivedAt: row.received_at,
    caughtUp: row.caught_up,
  }
}

/** Takes a text that nobody has handled for this transaction; null when another process has it, or had it. */
export async function lockInbound(tx: Transaction, sealer: Sealer, id: string): Promise<StoredInbound | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT * FROM inbound_texts WHERE id = ${id}::uuid AND handled_at IS NULL FOR UPDATE SKIP LOCKED`
  return row === undefined ? null : inboundFrom(sealer, row)
}

export async function findInbound(queries: Queries, sealer: Sealer, id: string): Promise<StoredInbound | null> {
  const [row] = await queries.$queryRaw<Row[]>`SELECT * FROM inbound_texts WHERE id = ${id}::uuid`
  return row === undefined ? null : inboundFrom(sealer, row)
}

/** One text of a number is handled at a time, also where no consent is there to lock. */
export async function lockNumber(tx: Transaction, phoneHash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint inbox'), hashtext(${phoneHash}))`
}

export async function markHandled(tx: Transaction, id: string, as: string, now: Date): Promise<void> {
  await tx.inboundText.update({ where: { id }, data: { handledAt: now, handledAs: as } })
}

/** Notes that handling it failed; returns how often by now, null when another process has handled it meanwhile. */
export async function countTry(tx: Transaction, id: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ tries: number }[]>`
    UPDATE inbound_texts SET tries = tries + 1 WHERE id = ${id}::uuid AND handled_at IS NULL RETURNING tries`
  return row?.tries ?? null
}

/** Machine time: the text, and with it its number's later ones, is left alone for so long. */
export async function postponeInbound(tx: Transaction, id: string, ms: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE inbound_texts SET not_before = now() + ${ms}::int * interval '1 millisecond' WHERE id = ${id}::uuid`
}
