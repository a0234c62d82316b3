import { type Draft, findComposing, findDraft, findUnsent } from '../../broadcasts/draft-store.ts'
import type { Classroom } from '../../people/classroom-reader.ts'
import { findColleagueUpdates, findLastUpdate } from '../../updates/earlier-updates-reader.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Interaction } from '../reply.ts'
import { composeUpdateView } from './compose-update-view.ts'

/**
 * Opens the Family 5 form: with the draft to edit, else with what was being typed, else with what was previewed and not
 * sent (Slack may have lost the preview), else empty in last week's shape.
 */
export async function openComposeUpdate(
  deps: ComposeDeps,
  interaction: Interaction,
  classroom: Classroom,
  edited: string | null = null,
): Promise<void> {
  const draft = await draftToEdit(deps, interaction.userId, classroom.id, edited)
  const view = composeUpdateView({
    ...(await composeFacts(deps, interaction, classroom)),
    sections: draft?.content.kind === 'update' ? draft.content.sections : {},
    metadata: {
      classroomId: classroom.id,
      channelId: interaction.channelId,
      openedAt: deps.clock.now().toISOString(),
      replaces: draft?.state === 'previewed' ? draft.id : null,
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

async function draftToEdit(
  { database, sealer }: ComposeDeps,
  author: string,
  classroomId: string,
  edited: string | null,
): Promise<Draft | null> {
  if (edited !== null) {
    const draft = await findDraft(database.client, sealer, edited)
    return draft?.author === author ? draft : null
  }
  const of = { classroomId, author, kind: 'update' as const }
  return (await findComposing(database.client, sealer, of)) ?? (await findUnsent(database.client, sealer, of))
}
