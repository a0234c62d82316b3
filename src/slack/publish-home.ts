import { readHome } from '../engagement/home-reader.ts'
import type { ConversationSlackDeps } from './conversation-slack-deps.ts'
import { homeView } from './views/home-view.ts'

/** Shows somebody's Home as it is now; asked for when they open it. */
export async function publishHome(
  { database, sealer, clock, school, client, segmentBudget = null }: ConversationSlackDeps,
  userId: string,
): Promise<void> {
  const now = clock.now()
  const home = await readHome(database.client, { sealer, school }, { userId, at: now })
  await client.views.publish({ user_id: userId, view: homeView(home, school.timezone, now, segmentBudget) })
}
