import { leaveAsIs } from '../../broadcasts/correct-texts.ts'
import { decideWording } from '../../broadcasts/decide-wording.ts'
import type { DeskRefusal } from '../../broadcasts/desk-access.ts'
import { translationCommand } from '../commands/translation-command.ts'
import type { DeskSlackDeps } from '../desk-slack-deps.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { SlackPart } from '../slack-part.ts'
import { tellOnly } from '../tell-only.ts'
import { openCorrection, submitCorrection } from '../views/correct-broadcast.ts'
import { openDeskForm, refusalWords, submitDesk } from '../views/desk.ts'

type DeskPress = Interaction & { value: string }

/** The liaisons' desk, by the names that Slack calls it with. */
export function deskHandlers(deps: DeskSlackDeps): SlackPart {
  const open = async (press: DeskPress): Promise<Reply> => ({ afterwards: () => openDeskForm(deps, press) })
  const decide = (kind: 'approved' | 'rejected') => async (press: DeskPress) =>
    answered(deps, press, await decideWording(deps, { itemId: press.value, by: press.userId, decision: { kind } }))
  return {
    verbs: { translation: (interaction, rest) => translationCommand(deps, interaction, rest) },
    actions: {
      desk_approve: decide('approved'),
      desk_reject: decide('rejected'),
      desk_edit: open,
      desk_correct: open,
      desk_read: open,
      broadcast_correct: async (press) => ({ afterwards: () => openCorrection(deps, press) }),
      desk_right: async (press) =>
        answered(deps, press, await leaveAsIs(deps, { itemId: press.value, by: press.userId })),
    },
    submissions: {
      desk_words: (form) => submitDesk(deps, form),
      correct_broadcast: (form) => submitCorrection(deps, form),
    },
  }
}

/** The card itself says what came of it; only a refusal is told. */
function answered(
  deps: DeskSlackDeps,
  press: DeskPress,
  outcome: DeskRefusal | { kind: 'decided' } | { kind: 'left' },
): Reply {
  if (outcome.kind === 'decided' || outcome.kind === 'left') return {}
  return { afterwards: () => tellOnly(deps, press, refusalWords(outcome), { replaces: false }) }
}
