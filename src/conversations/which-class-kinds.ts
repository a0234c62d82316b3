import type { Transaction } from '../database/database.ts'
import type { QuestionKinds } from '../questions/question.ts'
import { schoolDate } from '../school/school-date.ts'
import { whichClass } from './ask-which-class.ts'
import { recordChoice } from './choice-store.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { withoutAnswer } from './decide-route.ts'
import { deliverReceived } from './deliver-received.ts'
import { readTexted } from './route-reader.ts'
import { lockTalk } from './thread-store.ts'

/**
 * What comes of asking a caregiver which class should read their texts: it is the class they say, for seven days, or without an answer the
 * one that texted last. Announce `posts` and `conversations` after the commit.
 */
export function whichClassKinds(deps: TalkDeps): QuestionKinds {
  async function classesOf(tx: Transaction, caregiverId: string) {
    const on = schoolDate(deps.school.timezone, deps.clock.now())
    const member = await readCaregiver(tx, deps.sealer, caregiverId, on)
    return { on, classes: [...new Set(member.students.map(({ classroomId }) => classroomId))] }
  }

  async function deliverAnyway(tx: Transaction, caregiverId: string): Promise<void> {
    const { on, classes } = await classesOf(tx, caregiverId)
    const route = withoutAnswer({ classes, texted: await readTexted(tx, caregiverId, on) })
    const classroomId = route.kind === 'classroom' ? route.classroomId : null
    await deliverReceived(tx, deps, { caregiverId, classroomId, confirmed: route.confirmed })
  }

  return {
    [whichClass]: {
      async answered(tx, { caregiverId }, option) {
        await lockTalk(tx, caregiverId)
        const { classes } = await classesOf(tx, caregiverId)
        // The child may have left the class between the question and the answer.
        if (typeof option !== 'string' || !classes.includes(option)) return deliverAnyway(tx, caregiverId)
        await recordChoice(tx, { caregiverId, classroomId: option, at: deps.clock.now() })
        await deliverReceived(tx, deps, { caregiverId, classroomId: option, confirmed: true })
      },
      async expired(tx, { caregiverId }) {
        await lockTalk(tx, caregiverId)
        await deliverAnyway(tx, caregiverId)
      },
    },
  }
}
