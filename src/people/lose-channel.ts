import { newId } from '../lib/id.ts'
import type { ChannelLoss } from './channel-loss.ts'
import { markChannelLost } from './classroom-store.ts'
import type { LinkDeps } from './link-deps.ts'

/**
 * Nothing more may be posted in a channel: its classroom is without one until a coordinator links it again, and the
 * coordinators are told, once however often Slack tells us.
 */
export async function loseChannel(
  deps: Omit<LinkDeps, 'directory'>,
  loss: { channelId: string; why: ChannelLoss },
): Promise<'lost' | 'nothing'> {
  const { channelId, why } = loss
  const at = deps.clock.now()
  const lossId = newId()
  const lost = await deps.database.inTransaction(async (tx) => {
    const classroom = await markChannelLost(tx, channelId, why)
    if (classroom === null) return null
    const model = { classroom: classroom.name, channelId, why }
    for (const coordinator of deps.school.coordinators) {
      const key = `channel_lost:${lossId}:${coordinator}`
      await deps.putNotice(tx, { key, destination: coordinator, kind: 'channel_lost', model }, at)
    }
    return classroom
  })
  if (lost === null) return 'nothing'
  deps.database.announce('posts')
  deps.log.warn('channel.lost', { classroomId: lost.id, why })
  return 'lost'
}
