import type { Transaction } from '../database/database.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { staffName, staffOf } from '../people/staff-reader.ts'
import { askQuestion } from '../questions/ask-question.ts'
import { recordAsked } from './choice-store.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { wordWhichClass } from './word-which-class.ts'

/** The kind of the question; what comes of it is told to `whichClassKinds`. */
export const whichClass = 'which_class'

const answerWithinMs = 10 * 60_000

/** Asks a caregiver which of these classes should read what they wrote. The answer is one of the classes' ids. */
export async function askWhichClass(
  tx: Transaction,
  deps: TalkDeps,
  { member, classes }: { member: AudienceMember; classes: readonly string[] },
): Promise<void> {
  const now = deps.clock.now()
  const choices = []
  for (const classroomId of classes) choices.push(await choiceOf(tx, deps, member, classroomId))
  choices.sort((a, b) => a.classroom.localeCompare(b.classroom, 'en'))
  const language = member.frame
  await recordAsked(tx, member.caregiverId, now)
  await askQuestion(tx, deps, {
    caregiverId: member.caregiverId,
    kind: whichClass,
    body: wordWhichClass(language, { schoolName: deps.school.name, choices }),
    language,
    classroomId: null,
    anyHour: true,
    options: choices.map(({ classroomId }) => classroomId),
    expiresAt: new Date(now.getTime() + answerWithinMs),
  })
}

async function choiceOf(tx: Transaction, { sealer, clock }: TalkDeps, member: AudienceMember, classroomId: string) {
  const classroom = (await findClassroom(tx, classroomId))?.name ?? ''
  const [teacher] = await staffOf(tx, classroomId, clock.now())
  const name = teacher === undefined ? null : await staffName(tx, sealer, teacher.slackUserId)
  const children = member.students.filter((student) => student.classroomId === classroomId)
  const named = new Map(children.map((child) => [child.studentId, child.firstName]))
  return {
    classroomId,
    classroom,
    reader: name?.name ?? classroom,
    children: [...named.values()].toSorted((a, b) => a.localeCompare(b, 'en')),
  }
}
