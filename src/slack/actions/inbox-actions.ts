import { decideHold, type HoldChoice } from '../../inbox/decide-hold.ts'
import type { InboxDeps } from '../../inbox/inbox-deps.ts'
import { thawNumber } from '../../inbox/thaw-number.ts'
import { staffText } from '../../languages/catalogue.ts'

interface Press {
  userId: string
  /** The button's value. */
  inboundId: string
}

/** The buttons `hold_resume`, `hold_stop` and `hold_wrong_number`. The notices are renewed by posts; what is returned is for who pressed alone. */
export async function pressHold(deps: InboxDeps, press: Press, choice: HoldChoice): Promise<{ text: string } | null> {
  const outcome = await decideHold(deps, { inboundId: press.inboundId, by: press.userId, choice })
  switch (outcome) {
    case 'decided':
      return null
    case 'not_coordinator':
      return { text: staffText('access.coordinators_only') }
    case 'already_decided':
      return { text: staffText('keywords.already_decided') }
  }
}

/** The button `wrong_number_undo`; as {@link pressHold}. */
export async function pressWrongNumberUndo(deps: InboxDeps, press: Press): Promise<{ text: string } | null> {
  const outcome = await thawNumber(deps, { inboundId: press.inboundId, by: press.userId })
  switch (outcome) {
    case 'thawed':
      return null
    case 'not_coordinator':
      return { text: staffText('access.coordinators_only') }
    case 'still_stopped':
      return { text: staffText('inbox.wrong_number_still_stopped') }
    case 'already_done':
      return { text: staffText('inbox.wrong_number_already_done') }
  }
}
