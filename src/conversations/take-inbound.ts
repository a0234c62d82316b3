import type { Transaction } from '../database/database.ts'
import { reachOf } from '../broadcasts/reach.ts'
import { newId } from '../lib/id.ts'
import { schoolDate } from '../school/school-date.ts'
import { askWhichClass } from './ask-which-class.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { decideRoute, type RouteFacts } from './decide-route.ts'
import { guessLanguage } from './guess-language.ts'
import { insertReceived } from './entry-store.ts'
import { isRouting } from './entry-reader.ts'
import { deliverReceived } from './deliver-received.ts'
import { readChoice, readTexted } from './route-reader.ts'
import { lockTalk } from './thread-store.ts'

/** A text from a known caregiver that nothing else has taken. */
export interface InboundWords {
  /** The inbound text's id: the same one again changes nothing. */
  id: string
  caregiverId: string
  body: string
  photos: number
  /** School time. */
  receivedAt: Date
}

/**
 * Brings what a caregiver wrote to the class that should read it, or asks the caregiver which one. In the transaction in which the text is
 * handled; announce `posts`, `conversations` and `outbox` after its commit.
 */
export async function takeInbound(tx: Transaction, deps: TalkDeps, inbound: InboundWords): Promise<void> {
  const { sealer, clock, school } = deps
  const { caregiverId } = inbound
  await lockTalk(tx, caregiverId)
  const read = () => readCaregiver(tx, sealer, caregiverId, schoolDate(school.timezone, clock.now()))
  const known = await read()
  const member = (await guessLanguage(tx, known, inbound.body)) ? await read() : known
  const facts: RouteFacts = {
    now: inbound.receivedAt,
    classes: [...new Set(member.students.map(({ classroomId }) => classroomId))],
    texted: await readTexted(tx, caregiverId, schoolDate(school.timezone, clock.now())),
    ...(await readChoice(tx, caregiverId)),
    isWaiting: await isRouting(tx, caregiverId),
    canAsk: reachOf(member).kind === 'reached',
  }
  const entry = { id: newId(), caregiverId, inboundId: inbound.id, words: inbound.body, photos: inbound.photos }
  if (!(await insertReceived(tx, sealer, { ...entry, at: inbound.receivedAt }))) return
  const route = decideRoute(facts)
  switch (route.kind) {
    case 'wait':
      return
    case 'ask':
      return askWhichClass(tx, deps, { member, classes: route.classes })
    case 'classroom':
      return deliverReceived(tx, deps, { caregiverId, ...route })
    case 'coordinators':
      return deliverReceived(tx, deps, { caregiverId, classroomId: null, confirmed: route.confirmed })
  }
}
