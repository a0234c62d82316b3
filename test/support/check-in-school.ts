import { createBroadcast } from '../../src/broadcasts/broadcast-store.ts'
import { readCheckInTally } from '../../src/broadcasts/check-in-reader.ts'
import type { CheckInTally } from '../../src/broadcasts/check-in-tally.ts'
import type { Content } from '../../src/broadcasts/content.ts'
import { planPromptCheckIn } from '../../src/broadcasts/plan-prompt-check-in.ts'
import { planCheckIn } from '../../src/broadcasts/plan-check-in.ts'
import { findClassroomNamed } from '../../src/people/classroom-reader.ts'
import { askCheckIn } from '../../src/strategies/ask-check-in.ts'
import { checkInKinds } from '../../src/strategies/check-in-kinds.ts'
import { findDueCheckIns, findDueReports } from '../../src/strategies/check-in-store.ts'
import { reportCheckIn } from '../../src/strategies/report-check-in.ts'
import { type InboxSchool, type KnownFamily, openInboxSchool } from './inbox-school.ts'

export const hourMs = 3_600_000

/** A school whose families are asked how it went, and answer through the inbox. */
export interface CheckInSchool extends InboxSchool {
  /** A broadcast to Room 12, or to the whole school, that reached these families, about which they are asked an hour later. Returns its id. */
  addPrompt(
    families: readonly KnownFamily[],
    change?: { content?: Content; state?: string; textState?: string; askAt?: Date; isWholeSchool?: true },
  ): Promise<string>
  /** Moves the clock on, and asks whatever is due then; the questions' texts leave. */
  later(ms: number): Promise<void>
  /** Every text that waits has left. */
  leave(): Promise<void>
  /** The questions that a family was asked so far. */
  asked(phone: string): Promise<string[]>
  tally(broadcastId: string): Promise<CheckInTally | null>
}

export async function openCheckInSchool(): Promise<CheckInSchool> {
  const inbox = await openInboxSchool()
  const { database, sealer, clock } = inbox.deps
  inbox.start({ questionKinds: checkInKinds() })

  const school: CheckInSchool = {
    ...inbox,
    async addPrompt(families, change = {}) {
      const now = clock.now()
      const classroom = await findClassroomNamed(database.client, 'Room 12')
      if (classroom === null) throw new Error('there is no Room 12')
      const broadcastId = await database.inTransaction(async (tx) => {
        const broadcast = await createBroadcast(tx, sealer, {
          draftId: null,
          classroomId: change.isWholeSchool === true ? null : classroom.id,
          author: 'UVEGA',
          approvedBy: null,
          audience: change.isWholeSchool === true ? { all: true } : { classroomIds: [classroom.id] },
          content: change.content ?? { kind: 'message', text: 'Count the stairs' },
          sendAt: now,
          caregiversExpected: families.length,
          now,
        })
        const { id } = broadcast
        await tx.broadcast.update({ where: { id }, data: { state: change.state ?? 'done', expandedAt: now } })
        const askAt = change.askAt ?? new Date(now.getTime() + hourMs)
        const { content, sendAt } = broadcast
        if (content.kind === 'homework') await planPromptCheckIn(tx, inbox.deps, { id, content, sendAt })
        else await planCheckIn(tx, inbox.deps, { broadcastId: id, askAt, strategyId: null })
        return id
      })
      for (const family of families) {
        const textId = await inbox.enqueue(family, { broadcastId, classroomId: classroom.id })
        await database.client.text.update({ where: { id: textId }, data: { state: change.textState ?? 'delivered' } })
      }
      return broadcastId
    },
    async later(ms) {
      clock.moveTo(new Date(clock.now().getTime() + ms))
      for (const id of await findDueCheckIns(database.client, clock.now())) {
        while (await askCheckIn(inbox.deps, id)) {
          // Goes on with the next batch.
        }
      }
      for (const id of await findDueReports(database.client, clock.now())) await reportCheckIn(inbox.deps, id)
      await school.leave()
    },
    leave: async () =>
      void (await database.client.text.updateMany({ where: { state: 'queued' }, data: { state: 'accepted' } })),
    asked: async (phone) =>
      (await inbox.textsTo(phone)).filter(({ kind }) => kind === 'question').map(({ body }) => body),
    tally: (broadcastId) => readCheckInTally(database.client, broadcastId),
  }
  return school
}

/** What nobody answered yet. */
export const noAnswers: CheckInTally = { easy: 0, with_help: 0, too_hard: 0, no_time: 0, saidMore: 0 }
