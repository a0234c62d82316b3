import { findComposing, findDraft } from '../../broadcasts/draft-store.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import type { Sections } from '../../texts/section.ts'
import { findColleagueUpdates, findLastUpdate } from '../../updates/earlier-updates-reader.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Interaction } from '../reply.ts'
import { composeUpdateView } from './compose-update-view.ts'

/** Opens the Family 5 form: with the draft to edit, else with what was being typed, else empty in last week's shape. */
export async function openComposeUpdate(
  deps: ComposeDeps,
  interaction: Interaction,
  classroom: Classroom,
  replaces: string | null = null,
): Promise<void> {
  const view = composeUpdateView({
    ...(await composeFacts(deps, interaction, classroom)),
    sections: await sectionsToEdit(deps, interaction.userId, classroom.id, replaces),
    metadata: {
      classroomId: classroom.id,
      channelId: interaction.channelId,
      openedAt: deps.clock.now().toISOString(),
      replaces,
    },
  })
  await deps.client.views.open({ trigger_id: interaction.triggerId, view })
}

/** What the form shows besides the draft. */
export async function composeFacts(
  { database, sealer, clock }: ComposeDeps,
  { userId }: Pick<Interaction, 'userId'>,
  classroom: Classroom,
) {
  return {
    classroomName: classroom.name,
    lastTime: (await findLastUpdate(database.client, sealer, classroom.id)) ?? {},
    colleagues: await findColleagueUpdates(database.client, sealer, {
      classroomId: classroom.id,
      userId,
      now: clock.now(),
    }),
  }
}

async function sectionsToEdit(
  { database, sealer }: ComposeDeps,
  author: string,
  classroomId: string,
  replaces: string | null,
): Promise<Sections> {
  const draft =
    replaces === null
      ? await findComposing(database.client, sealer, { classroomId, author, kind: 'update' })
      : await findDraft(database.client, sealer, replaces)
  return draft?.author === author && draft.content.kind === 'update' ? draft.content.sections : {}
}
