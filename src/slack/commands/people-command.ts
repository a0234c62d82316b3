import { staffText } from '../../languages/catalogue.ts'
import { classroomOf } from '../../people/classroom-reader.ts'
import { sightOf } from '../../people/people-sight-reader.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { PeopleViewDeps } from '../views/people-deps.ts'
import { listView, newList, renewList, searchingView } from '../views/people-list.ts'

/**
 * `/family people [NAME]`: the families of the channel's class for its teachers, anybody's for coordinators. The list opens as a
 * modal, before a whole school's names are looked through: a trigger does not wait for them.
 */
export async function peopleCommand(deps: PeopleViewDeps, interaction: Interaction, rest: string): Promise<Reply> {
  const { userId, channelId, triggerId } = interaction
  const classroom = await classroomOf(deps.database.client, channelId)
  const sight = await sightOf(deps.database.client, deps.school, userId, deps.clock.now())
  const { classroomIds } = sight
  const mayBe = classroomIds === 'all' || (classroom !== null && classroomIds.includes(classroom.id))
  if (!mayBe) return { ack: { text: staffText('people.not_teacher') } }
  const typed = rest.trim().slice(0, 100)
  const list = newList({ classroomId: classroom?.id ?? null, typed, inboundId: null })
  const isLong = sight.coordinator && typed !== ''
  return {
    async afterwards() {
      const view = isLong ? await searchingView(deps, userId, list) : await listView(deps, userId, list)
      await deps.client.views.open({ trigger_id: triggerId, view })
      if (isLong) await renewList(deps, userId, list)
    },
  }
}
