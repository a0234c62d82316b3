import { findBroadcast } from '../broadcasts/broadcast-store.ts'
import { excerptOf } from '../broadcasts/card.ts'
import type { CheckInAnswer } from '../broadcasts/check-in-tally.ts'
import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { FamilyMember } from '../people/children-reader.ts'
import type { RecordLine } from './child-record.ts'

/** Whose record, with whose words, as staff of which classes may see it. */
export interface RecordOf {
  studentId: string
  family: readonly FamilyMember[]
  classroomIds: readonly string[] | 'all'
}

/** Longer than a year of a talkative family. */
export const mostOfEach = 500

function nameOf({ family }: RecordOf, caregiverId: string): string {
  return family.find((one) => one.caregiverId === caregiverId)?.name ?? ''
}

export const idsOf = ({ family }: RecordOf): string[] => family.map(({ caregiverId }) => caregiverId)

/** Of which classes something may be; in Prisma's words. */
export function inClasses({ classroomIds }: RecordOf) {
  return classroomIds === 'all' ? {} : { classroomId: { in: [...classroomIds] } }
}

/** How it went, as the family says now. */
export async function readAnswers(queries: Queries, sealer: Sealer, of: RecordOf): Promise<RecordLine[]> {
  const rows = await queries.checkInAsk.findMany({
    where: {
      studentId: of.studentId,
      caregiverId: { in: idsOf(of) },
      answer: { not: null },
      checkIn: { broadcast: of.classroomIds === 'all' ? {} : { OR: [inClasses(of), { classroomId: null }] } },
    },
    orderBy: { answeredAt: 'desc' },
    select: { broadcastId: true, caregiverId: true, answer: true, answeredAt: true },
    take: mostOfEach,
  })
  const lines: RecordLine[] = []
  for (const { broadcastId, caregiverId, answer, answeredAt } of rows) {
    const broadcast = await findBroadcast(queries, sealer, broadcastId)
    if (broadcast === null || answeredAt === null) continue
    const about = excerptOf(broadcast)
    const caregiver = nameOf(of, caregiverId)
    lines.push({ kind: 'answered', at: answeredAt, caregiver, answer: answer as CheckInAnswer, about })
  }
  return lines
}

/** The talk with the family, but for what is withheld and what is read elsewhere now. A note is told of as what was sent. */
export async function readTalk(queries: Queries, sealer: Sealer, of: RecordOf): Promise<RecordLine[]> {
  const rows = await queries.conversationEntry.findMany({
    where: {
      caregiverId: { in: idsOf(of) },
      withheld: false,
      state: { notIn: ['routing', 'moved'] },
      kind: { not: 'note' },
      conversation: inClasses(of),
    },
    orderBy: { at: 'desc' },
    select: {
      caregiverId: true,
      direction: true,
      wordsSealed: true,
      translationSealed: true,
      photos: true,
      at: true,
      author: true,
    },
    take: mostOfEach,
  })
  return rows.map(({ caregiverId, direction, wordsSealed, translationSealed, photos, at, author }): RecordLine => {
    const caregiver = nameOf(of, caregiverId)
    const words = sealer.open(wordsSealed)
    const translation = translationSealed === null ? null : sealer.open(translationSealed)
    return direction === 'in'
      ? { kind: 'said', at, caregiver, words, translation, photos }
      : { kind: 'wrote', at, caregiver, by: author ?? '', words }
  })
}

/** Calls after what was too hard. */
export async function readHardCalls(queries: Queries, of: RecordOf): Promise<RecordLine[]> {
  const rows = await queries.hardTry.findMany({
    where: { studentId: of.studentId, caregiverId: { in: idsOf(of) }, calledAt: { not: null }, ...inClasses(of) },
    select: { caregiverId: true, calledBy: true, calledAt: true },
    take: mostOfEach,
  })
  return rows.flatMap(({ caregiverId, calledBy, calledAt }): RecordLine[] =>
    calledAt === null || calledBy === null
      ? []
      : [{ kind: 'called', at: calledAt, caregiver: nameOf(of, caregiverId), by: calledBy }],
  )
}
