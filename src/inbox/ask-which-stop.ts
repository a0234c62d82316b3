import type { Transaction } from '../database/database.ts'
import { familyText } from '../languages/catalogue.ts'
import { askQuestion } from '../questions/ask-question.ts'
import { plainCharacters } from '../texts/plain-characters.ts'
import type { InboundText, TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import type { Meant } from './nameables.ts'

/** The kind of the question; what comes of it is told to `whichStopKinds`. */
export const whichStop = 'which_stop'

/** What of the text that asked is needed when the answer comes. */
export interface WhichStopContext {
  inboundId: string
  phone: string
  sid: string
}

const answerWithinMs = 15 * 60_000

/** A name that does not tell two children apart, or a child from a class: the caregiver says which. */
export async function askWhichStop(
  tx: Transaction,
  deps: HearDeps,
  { from, id, phone, sid }: InboundText & { from: TextingCaregiver },
  those: readonly Meant[],
): Promise<void> {
  const listed = those.map(({ name, beside }, index) => {
    const label = beside === '' ? name : `${name} (${beside})`
    return `${index + 1} ${plainCharacters(label)}`
  })
  const { frame, caregiverId } = from
  await askQuestion(tx, deps, {
    caregiverId,
    kind: whichStop,
    body: familyText(frame, 'which_stop', {
      school: plainCharacters(deps.school.name),
      choices: listed.join(', '),
    }),
    language: frame,
    classroomId: null,
    anyHour: true,
    options: those,
    context: { inboundId: id, phone, sid } satisfies WhichStopContext,
    expiresAt: new Date(deps.clock.now().getTime() + answerWithinMs),
  })
}
