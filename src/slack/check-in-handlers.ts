import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { hardTryFor, noteCall } from '../conversations/note-call.ts'
import { staffText } from '../languages/catalogue.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import type { ComposeDeps } from './compose-deps.ts'
import type { Reply } from './reply.ts'
import type { ActionPress } from './slack-app.ts'
import type { SlackPart } from './slack-part.ts'
import { tellAnswer } from './tell-only.ts'
import { openCalledCheckIn, submitCalledCheckIn } from './views/called-check-in.ts'
import { homeworkCommand, submitComposeHomework } from './views/compose-homework.ts'
import { composePrompt } from './views/open-compose-prompt.ts'

/** What the class does about answers of families. */
export function checkInHandlers(deps: ComposeDeps): SlackPart {
  return {
    verbs: { homework: (interaction) => homeworkCommand(deps, interaction) },
    submissions: {
      compose_homework: (form) => submitComposeHomework(deps, form),
      called_check_in: (form) => submitCalledCheckIn(deps, form),
    },
    actions: {
      hard_try_easier: (press) => pressEasier(deps, press),
      hard_try_called: (press) => pressCalled(deps, press),
      called_check_in: (press) => openCalledCheckIn(deps, press),
    },
  }
}

/** Opens the form of a prompt with the easier level and the child chosen: it is sent from its preview, like any other. */
async function pressEasier(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  const { database, sealer, client } = deps
  const access = await hardTryFor(deps, { value: press.value, by: press.userId })
  if (access.kind !== 'held') return tellAnswer(deps, press, { text: refusal(access.kind) })
  const { broadcastId, classroomId, studentId } = access.hardTry
  return {
    afterwards: async () => {
      const broadcast = await findBroadcast(database.client, sealer, broadcastId)
      const classroom = await findClassroom(database.client, classroomId)
      if (broadcast?.content.kind !== 'strategy' || classroom === null) return
      const { strategyId } = broadcast.content
      const view = await composePrompt(deps, {
        userId: press.userId,
        classroom,
        channelId: classroom.channelId ?? press.channelId,
        strategyId,
        level: 'easier',
        studentIds: [studentId],
      })
      await client.views.open({ trigger_id: press.triggerId, view })
    },
  }
}

async function pressCalled(deps: ComposeDeps, press: ActionPress): Promise<Reply> {
  const outcome = await noteCall(deps, { value: press.value, by: press.userId })
  // The thread says it to everybody.
  if (outcome === 'held' || outcome === 'called_before') return {}
  return tellAnswer(deps, press, { text: refusal(outcome) })
}

function refusal(why: 'gone' | 'not_staff'): string {
  return staffText(why === 'gone' ? 'conversation.gone' : 'access.not_staff')
}
