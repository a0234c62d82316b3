import { classroomAccess } from '../classroom-access.ts'
import type { ComposeDeps } from '../compose-deps.ts'
import { readTypedWords } from '../read-typed-words.ts'
import type { Interaction, Reply } from '../reply.ts'
import { composeNote } from '../views/open-compose-note.ts'

/** `/family note` opens the form of a note to chosen families; `/family note TEXT` with TEXT in it. */
export async function noteCommand(deps: ComposeDeps, interaction: Interaction, rest: string): Promise<Reply> {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  const { userId, channelId, triggerId } = interaction
  return {
    afterwards: async () => {
      const words = await readTypedWords(deps, rest)
      const view = await composeNote(deps, { userId, channelId, classroom: access.classroom, elsewhere: false, words })
      await deps.client.views.open({ trigger_id: triggerId, view })
    },
  }
}
