import { createPreviewed } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isCoordinator } from '../../school/school.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import type { Interaction, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'

/** `/family welcome`: a coordinator sends everybody's first text ahead of any update. */
export async function welcomeCommand(deps: ComposeDeps, interaction: Interaction): Promise<Reply> {
  if (!isCoordinator(deps.school, interaction.userId)) return { ack: { text: staffText('access.coordinators_only') } }
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, {
      classroomId: null,
      author: interaction.userId,
      content: { kind: 'welcome' },
      at: deps.clock.now(),
      replaces: null,
    }),
  )
  return { afterwards: () => showPreview(deps, interaction, draftId) }
}
