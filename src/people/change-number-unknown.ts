import { type ChangeNumberOutcome, moveToNumber } from './change-number.ts'
import { numberOfInbound } from './change-number-reader.ts'
import { changePeople } from './change-people.ts'
import type { PeopleDeps } from './people-deps.ts'

/** "This is Rosa's new number": a text came from a number that is nobody's, and a coordinator knows whose it is. */
export async function assignUnknownNumber(
  deps: PeopleDeps,
  wish: { by: string; inboundId: string; caregiverId: string; shownConsentId: string | null },
): Promise<ChangeNumberOutcome> {
  const { by, inboundId, caregiverId } = wish
  const change = { by, what: 'number_from_unknown', caregiverId, coordinatorsOnly: true }
  return changePeople(deps, change, async (tx, moment): Promise<ChangeNumberOutcome> => {
    const phone = await numberOfInbound(tx, deps.sealer, inboundId, deps.school.country)
    if (phone === null) return { kind: 'not_allowed' }
    return moveToNumber(tx, deps.sealer, { ...wish, phone }, moment)
  })
}
