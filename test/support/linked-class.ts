import type { Database } from '../../src/database/database.ts'
import type { PeopleSlack } from './people-slack.ts'
import { addFamilies } from './people.ts'

/** Room 12 of the fourth grade with one family, its teacher, and the world's channel. */
export async function addLinkedClass(database: Database, world: PeopleSlack): Promise<void> {
  await addFamilies(database, [{ classroom: 'Room 12', grade: '4' }])
  await world.teach('Room 12', world.teacher)
  const id = await world.classroom('Room 12')
  await database.client.classroom.update({ where: { id }, data: { channelId: world.channel, channelState: 'linked' } })
}
