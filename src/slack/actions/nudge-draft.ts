import { isId } from '../../lib/id.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import { openComposeUpdate } from '../views/open-compose-update.ts'

/** `nudge_draft`: this week's update, begun from the nudge; its preview comes in the class's channel. */
export async function pressNudgeDraft(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  const classroom = isId(press.value) ? await findClassroom(deps.database.client, press.value) : null
  const { userId } = press
  const access = await classroomAccess(deps, { channelId: classroom?.channelId ?? '', userId })
  if (access.kind === 'refused') return { afterwards: () => tellOnly(deps, press, access.why, { replaces: false }) }
  const { channelId } = access.classroom
  const there = { ...press, channelId: channelId ?? '' }
  return { afterwards: () => openComposeUpdate(deps, there, access.classroom) }
}
