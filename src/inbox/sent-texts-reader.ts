import type { Queries } from '../database/database.ts'

/** A text that has left, or may have, by its state. */
const left = ['sending', 'unknown', 'accepted', 'sent', 'delivered']
const weekMs = 7 * 86_400_000

/**
 * Whether a text that comes now answers the welcome on this consent: it left within the week, and nothing after it but what had waited
 * for it.
 */
export async function isAnsweringWelcome(queries: Queries, consentId: string, now: Date): Promise<boolean> {
  const welcome = await queries.text.findFirst({
    where: { consentId, kind: 'welcome', state: { in: left }, createdAt: { gte: new Date(now.getTime() - weekMs) } },
    select: { id: true, createdAt: true },
  })
  if (welcome === null) return false
  const after = await queries.text.count({
    where: {
      consentId,
      state: { in: left },
      createdAt: { gte: welcome.createdAt },
      id: { not: welcome.id },
      OR: [{ afterTextId: null }, { afterTextId: { not: welcome.id } }],
    },
  })
  return after === 0
}

/** The broadcast of the last update that left for this caregiver's number; null: there was none. */
export async function lastUpdateOf(queries: Queries, consentId: string): Promise<string | null> {
  const row = await queries.text.findFirst({
    where: { consentId, kind: 'update', state: { in: left }, broadcastId: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { broadcastId: true },
  })
  return row?.broadcastId ?? null
}

/** Whether a number that is nobody's we know was answered since. */
export async function wasStrangerAnswered(queries: Queries, phoneHash: string, since: Date): Promise<boolean> {
  const count = await queries.text.count({ where: { phoneHash, kind: 'unknown_number', createdAt: { gte: since } } })
  return count > 0
}

/** Whether a caregiver was told since an instant what can be texted. */
export async function wasToldHelp(queries: Queries, consentId: string, since: Date): Promise<boolean> {
  return (await queries.text.count({ where: { consentId, kind: 'help', createdAt: { gt: since } } })) > 0
}

/** Whether a caregiver was told since an instant that school is closed. */
export async function wasToldClosed(queries: Queries, consentId: string, since: Date): Promise<boolean> {
  return (await queries.text.count({ where: { consentId, kind: 'closed', createdAt: { gte: since } } })) > 0
}
