import { createPreviewed } from '../../broadcasts/draft-store.ts'
import type { Content } from '../../broadcasts/content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { readTypedWords } from '../read-typed-words.ts'
import type { Interaction, Reply } from '../reply.ts'
import { showPreview } from '../show-preview.ts'
import { openComposeUpdate } from '../views/open-compose-update.ts'

/** `/family update` opens the form; `/family update TEXT` takes TEXT as what the class is learning. */
export async function updateCommand(deps: ComposeDeps, interaction: Interaction, rest: string): Promise<Reply> {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  const { classroom } = access
  if (rest === '') return { afterwards: () => openComposeUpdate(deps, interaction, classroom) }
  return previewQuickly(deps, interaction, classroom.id, {
    kind: 'update',
    sections: { learning: await readTypedWords(deps, rest) },
  })
}

/** `/family message TEXT`: logistics, no learning in it. */
export async function messageCommand(deps: ComposeDeps, interaction: Interaction, rest: string): Promise<Reply> {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  return previewQuickly(deps, interaction, access.classroom.id, {
    kind: 'message',
    text: await readTypedWords(deps, rest),
  })
}

async function previewQuickly(
  deps: ComposeDeps,
  interaction: Interaction,
  classroomId: string,
  content: Content,
): Promise<Reply> {
  const words = content.kind === 'message' ? content.text : content.kind === 'update' ? content.sections.learning : ''
  if (!words) return { ack: { text: staffText('compose.nothing_to_send') } }
  const draft = { classroomId, author: interaction.userId, content, at: deps.clock.now(), replaces: null }
  const draftId = await deps.database.inTransaction((tx) => createPreviewed(tx, deps.sealer, draft))
  return { afterwards: () => showPreview(deps, interaction, draftId) }
}
