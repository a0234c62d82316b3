import type { QuestionKinds } from '../questions/question.ts'
import { mayBeTexted } from '../people/consent.ts'
import { whichStop, type WhichStopContext } from './ask-which-stop.ts'
import { holdProgramTexts } from './hold-program-texts.ts'
import { findInbound } from './inbound-store.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { Meant } from './nameables.ts'
import { stopOne } from './obey-named-stop.ts'
import { findTexting } from './texting-caregiver-store.ts'

/** What comes of asking which one a caregiver wants no texts about: that one is stopped; without an answer staff decide, and texts wait until then. */
export function whichStopKinds(deps: HearDeps): QuestionKinds {
  return {
    [whichStop]: {
      async answered(tx, { caregiverId, context }, option) {
        const { phone, sid } = context as WhichStopContext
        const from = await findTexting(tx, caregiverId)
        if (from !== null) await stopOne(tx, deps, { ...from, phone }, { one: option as Meant, sid })
      },
      async expired(tx, { caregiverId, context }) {
        const { inboundId } = context as WhichStopContext
        const from = await findTexting(tx, caregiverId)
        const inbound = await findInbound(tx, deps.sealer, inboundId)
        if (from === null || inbound === null || !mayBeTexted(from.consentState)) return
        await holdProgramTexts(tx, deps, { ...inbound, from })
      },
    },
  }
}
