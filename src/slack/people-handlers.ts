import { peopleActions } from './actions/people-actions.ts'
import { pressUnknownAssign } from './actions/people-assign-actions.ts'
import { pressRosterApply, pressRosterDiscard } from './actions/roster-file-actions.ts'
import { languagesCommand, pressLanguageUse } from './commands/languages-command.ts'
import { peopleCommand } from './commands/people-command.ts'
import type { VerbHandler } from './family-command.ts'
import type { Reply } from './reply.ts'
import { takeRosterFiles } from './roster-file.ts'
import type { ActionPress, SlackEvent } from './slack-app.ts'
import type { ComposeForm } from './views/compose-update.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'
import { submitPeopleSearch } from './views/people-list.ts'
import { submitConsent, submitEdit, type Submitted } from './views/people-submit.ts'
import { submitAdd } from './views/people-submit-add.ts'
import { submitAssign, submitNumber } from './views/people-submit-number.ts'
import { submitChild } from './views/people-submit-child.ts'

/** Looking up and changing people, and rosters that are dropped into the bot's messages, by the names that Slack calls them with. */
export function peopleHandlers(deps: PeopleViewDeps): {
  verbs: Record<string, VerbHandler>
  actions: Record<string, (press: ActionPress) => Promise<Reply>>
  submissions: Record<string, (form: ComposeForm) => Submitted>
  event(event: SlackEvent['event']): Promise<Reply>
} {
  const presses = {
    ...peopleActions,
    unknown_assign: pressUnknownAssign,
    roster_apply: pressRosterApply,
    roster_discard: pressRosterDiscard,
    language_use: pressLanguageUse,
  }
  const submits = {
    people: submitPeopleSearch,
    people_edit: submitEdit,
    people_number: submitNumber,
    people_consent: submitConsent,
    people_child: submitChild,
    people_add: submitAdd,
    people_assign: submitAssign,
  }
  return {
    verbs: {
      people: (interaction, rest) => peopleCommand(deps, interaction, rest),
      languages: (interaction, rest) => languagesCommand(deps, interaction, rest),
    },
    actions: bound(deps, presses),
    submissions: bound(deps, submits),
    event: (event) => takeRosterFiles(deps, event),
  }
}

function bound<Input, Output>(
  deps: PeopleViewDeps,
  handlers: Record<string, (deps: PeopleViewDeps, input: Input) => Output>,
): Record<string, (input: Input) => Output> {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [name, (input: Input) => handle(deps, input)]),
  )
}
