import { staffText } from '../../languages/catalogue.ts'
import { isId } from '../../lib/id.ts'
import { findDroppedRoster, moveDroppedRoster } from '../../people/dropped-roster-store.ts'
import { putPost } from '../../posts/put-post.ts'
import { isCoordinator } from '../../school/school.ts'
import type { RosterFileModel } from '../render/people-roster-file.ts'
import type { Reply } from '../reply.ts'
import { rosterFilePost, workOnRosterFiles } from '../roster-file.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import type { PeopleViewDeps } from '../views/people-deps.ts'

/** `roster_apply`: from the commit on it will be applied, once, whoever dies; the work itself goes on after Slack was answered. */
export async function pressRosterApply(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  const decided = await decide(deps, press, 'applying')
  const work = () => workOnRosterFiles(deps)
  // Whoever came too late held the file's row for a moment, in which the first may have passed it over.
  return { afterwards: decided ? work : () => tellTooLate(deps, press).then(work) }
}

/** `roster_discard`: the file is forgotten. */
export async function pressRosterDiscard(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  return (await decide(deps, press, 'discarded')) ? {} : { afterwards: () => tellTooLate(deps, press) }
}

async function tellTooLate(deps: PeopleViewDeps, press: ActionPress): Promise<void> {
  const key = isCoordinator(deps.school, press.userId) ? 'roster_file.too_late' : 'access.coordinators_only'
  await tellOnly(deps, press, staffText(key), { replaces: false })
}

async function decide(
  { database, sealer, clock, school, log }: PeopleViewDeps,
  { userId: by, value: id }: ActionPress,
  to: 'applying' | 'discarded',
): Promise<boolean> {
  if (!isId(id) || !isCoordinator(school, by)) return false
  const at = clock.now()
  const decided = await database.inTransaction(async (tx) => {
    const file = await findDroppedRoster(tx, id)
    const forgets = to === 'discarded' ? { content: null } : {}
    const isFirst = await moveDroppedRoster(tx, id, { from: 'reported', to, ...forgets, decision: { by, at } })
    if (file === null || !isFirst) return false
    const model: RosterFileModel = { fileId: id, holds: 'roster', state: to, lines: [], by, canApply: false }
    await putPost(tx, sealer, { ...rosterFilePost(id, file.uploadedBy), model, at })
    return true
  })
  if (!decided) return false
  log.info('roster_file_decided', { file: id, by, to })
  database.announce('posts')
  return true
}
