import { declareSnowDay, endSnowDay } from '../../broadcasts/snow-day.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolDay } from '../../school/school-day.ts'
import { isCoordinator } from '../../school/school.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { PeopleViewDeps } from '../views/people-deps.ts'

/** `/family snow day`, and `/family snow day over`. */
export async function snowDayCommand(deps: PeopleViewDeps, { userId }: Interaction, rest: string): Promise<Reply> {
  if (!isCoordinator(deps.school, userId)) return { ack: { text: staffText('access.coordinators_only') } }
  switch (rest.trim().toLowerCase().replaceAll(/\s+/g, ' ')) {
    case 'day': {
      const { today, moved, until } = await declareSnowDay(deps, { by: userId, label: staffText('snow_day.label') })
      return { ack: { text: staffText('snow_day.declared', { count: moved, day: formatSchoolDay(until, today) }) } }
    }
    case 'day over': {
      const over = await endSnowDay(deps)
      return {
        ack: { text: over === null ? staffText('snow_day.none') : staffText('snow_day.over', { count: over.moved }) },
      }
    }
    default:
      return { ack: { text: staffText('snow_day.usage') } }
  }
}
