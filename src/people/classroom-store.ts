import type { Transaction } from '../database/database.ts'
import type { ChannelLoss } from './channel-loss.ts'

/**
 * Lets one transaction at a time decide which classroom has which channel: such a decision looks at several
 * classrooms and requests at once. Held until the commit.
 */
export async function lockLinks(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint links'))`
}

export async function setChannel(
  tx: Transaction,
  classroomId: string,
  link: { channelId: string; by: string; at: Date },
): Promise<void> {
  await tx.classroom.update({
    where: { id: classroomId },
    data: {
      channelId: link.channelId,
      channelState: 'linked',
      channelLostWhy: null,
      linkedBy: link.by,
      linkedAt: link.at,
    },
  })
}

/** Takes a lost channel from a classroom, so that another one can have it. */
export async function clearChannel(tx: Transaction, classroomId: string): Promise<void> {
  const data = { channelId: null, channelState: 'none', channelLostWhy: null }
  await tx.classroom.update({ where: { id: classroomId }, data })
}

/** Marks the channel's classroom as without a usable channel; null when no classroom had it, or it was lost before. */
export async function markChannelLost(
  tx: Transaction,
  channelId: string,
  why: ChannelLoss,
): Promise<{ id: string; name: string } | null> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    UPDATE classrooms SET channel_state = 'lost', channel_lost_why = ${why}
    WHERE channel_id = ${channelId} AND channel_state = 'linked'
    RETURNING id, name`
  return rows[0] ?? null
}

/** Lets one transaction at a time change the staff of a classroom. Held until the commit. */
export async function lockStaff(tx: Transaction, classroomId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint staff'), hashtext(${classroomId}))`
}
