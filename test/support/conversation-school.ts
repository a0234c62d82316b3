import { whichClassKinds } from '../../src/conversations/which-class-kinds.ts'
import type { ConversationDeps } from '../../src/conversations/conversation-deps.ts'
import { takeInbound } from '../../src/conversations/take-inbound.ts'
import { createAnnouncements } from '../../src/database/announcements.ts'
import type { Database } from '../../src/database/database.ts'
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts'
import { newId } from '../../src/lib/id.ts'
import { createLog } from '../../src/lib/log.ts'
import { findClassroomNamed } from '../../src/people/classroom-reader.ts'
import { saveStaffName } from '../../src/people/staff-store.ts'
import { answerOpenQuestion } from '../../src/questions/answer-open-question.ts'
import { expireQuestions } from '../../src/questions/expire-questions.ts'
import { schoolDate } from '../../src/school/school-date.ts'
import { addFamilies, type Family, schoolMonday, testPhone, testSealer, testZone } from './people.ts'

export interface ShownPost {
  key: string
  destination: string
  parentKey: string | null
  kind: string
  model: Record<string, unknown>
}

/** A school with two coordinators whose families text and are answered, on a real database. */
export interface ConversationSchool extends ConversationDeps {
  clock: MovableClock
  /** Two classes with a teacher and a channel each: Room 12, Ms. Vega, C12, and Room 14, Mr. Cho, C14. */
  addClasses(families: readonly Family[]): Promise<void>
  classroomId(name: string): Promise<string>
  caregiverId(index: number): Promise<string>
  /** The caregiver with this number (see `testPhone`) texts, as the inbox brings it: as an answer to a question, or as words. */
  hears(index: number, body: string, photos?: number): Promise<void>
  /** A class's text reached a caregiver at this instant. */
  wasTexted(index: number, classroom: string, at: Date): Promise<void>
  /** The oldest entries first. */
  entries(): Promise<{ id: string; state: string; settledBy: string | null; withheld: boolean }[]>
  /** The last text that waits. */
  waitingId(): Promise<string>
  /** What staff see, in order. */
  posts(kind?: string): Promise<ShownPost[]>
  /** What is on its way to phones, in order. */
  texts(): Promise<{ id: string; to: string; body: string; kind: string; dueAt: Date; anyHour: boolean }[]>
  /** The child of this student_id is from now on in this class alone. */
  moveChild(studentFirstName: string, classroom: string): Promise<void>
  setConsent(index: number, state: string): Promise<void>
  addStaff(classroom: string, userId: string, role: string, until: Date | null): Promise<void>
  expireQuestions(): Promise<void>
  minutesLater(minutes: number): void
  /** Every open post is in Slack from now on, each at a place of its own. */
  showPosts(): Promise<void>
}

export const hour = 60

/** Forgets all that conversations, the roster and linking write: quicker than a new database for every test. */
export async function forgetSchool(database: Database): Promise<void> {
  await database.client.$executeRaw`
    TRUNCATE help_cases, conversation_entries, conversation_threads, conversations, class_choices, waiting_cards, waiting_marks, questions, attempts,
      texts, broadcasts, consent_changes, consents, care, enrollments, caregivers, students, classroom_staff, staff_members,
      classrooms, posts, post_paces RESTART IDENTITY CASCADE`
}

export function createConversationSchool(opened: Database): ConversationSchool {
  const database: Database = { ...opened, ...createAnnouncements() }
  const sealer = testSealer()
  const clock = createMovableClock({ now: () => frozen })
  const frozen = schoolMonday
  clock.moveTo(schoolMonday)
  const school = {
    name: 'Lincoln School',
    phone: '(201) 555-0100',
    phoneNumber: null,
    timezone: testZone,
    country: 'US',
    window: { fromMinute: 480, untilMinute: 1200 },
    coordinators: ['UCOORD1', 'UCOORD2'],
  }
  const deps: ConversationDeps = { database, sealer, clock, school, log: createLog('silent') }
  const { client } = database
  const kinds = whichClassKinds(deps)

  async function consentOf(index: number) {
    const phoneHash = sealer.hash('phone', testPhone(index))
    return client.consent.findFirstOrThrow({ where: { phoneHash, endedAt: null } })
  }

  const made: ConversationSchool = {
    ...deps,
    clock,
    async addClasses(families) {
      await addFamilies(database, families)
      const classes = [
        { name: 'Room 12', channelId: 'C12', teacher: 'UVEGA' },
        { name: 'Room 14', channelId: 'C14', teacher: 'UCHO' },
      ]
      for (const { name, channelId, teacher } of classes) {
        const classroom = await findClassroomNamed(client, name)
        if (classroom === null) continue
        await client.classroom.update({ where: { id: classroom.id }, data: { channelId, channelState: 'linked' } })
        await made.addStaff(name, teacher, 'teacher', null)
      }
      await saveStaffName(client, sealer, { userId: 'UVEGA', name: 'Ms. Vega' }, clock.now())
      await saveStaffName(client, sealer, { userId: 'UCHO', name: 'Mr. Cho' }, clock.now())
    },
    async classroomId(name) {
      const classroom = await findClassroomNamed(client, name)
      if (classroom === null) throw new Error(`there is no ${name}`)
      return classroom.id
    },
    caregiverId: async (index) => (await consentOf(index)).caregiverId,
    async hears(index, body, photos = 0) {
      const { caregiverId } = await consentOf(index)
      await database.inTransaction(async (tx) => {
        if (await answerOpenQuestion(tx, { ...deps, kinds }, { caregiverId, body })) return
        await takeInbound(tx, deps, { id: newId(), caregiverId, body, photos, receivedAt: clock.now() })
      })
    },
    async wasTexted(index, classroom, at) {
      const { id: consentId, caregiverId, phoneHash, phoneSealed } = await consentOf(index)
      const sealed = { bodySealed: sealer.seal('news'), bodyHash: newId() }
      await client.text.create({
        data: {
          id: newId(),
          caregiverId,
          consentId,
          phoneHash,
          phoneSealed,
          ...sealed,
          kind: 'update',
          language: 'en',
          classroomId: await made.classroomId(classroom),
          languageSource: 'roster',
          segments: 1,
          priority: 20,
          state: 'delivered',
          dueAt: at,
          turnAt: at,
          usefulUntil: at,
          createdAt: at,
          updatedAt: at,
        },
      })
    },
    entries: () =>
      client.conversationEntry.findMany({
        select: { id: true, state: true, settledBy: true, withheld: true },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      }),
    async waitingId() {
      const waiting = (await made.entries()).filter(({ state }) => state === 'waiting')
      const last = waiting.at(-1)
      if (last === undefined) throw new Error('nothing waits')
      return last.id
    },
    async posts(kind) {
      const rows = await client.post.findMany({ orderBy: { sequence: 'asc' } })
      const keys = new Map(rows.map((row) => [row.id, row.key]))
      return rows
        .filter((row) => kind === undefined || row.kind === kind)
        .map((row) => ({
          key: row.key,
          destination: row.destination,
          parentKey: row.parentId === null ? null : (keys.get(row.parentId) ?? null),
          kind: row.kind,
          model: JSON.parse(sealer.open(row.modelSealed)) as Record<string, unknown>,
        }))
    },
    async texts() {
      const rows = await client.text.findMany({ where: { state: { not: 'delivered' } }, orderBy: { id: 'asc' } })
      return rows.map(({ id, phoneSealed, bodySealed, kind, dueAt, anyHour }) => ({
        id,
        kind,
        dueAt,
        anyHour,
        to: sealer.open(phoneSealed),
        body: sealer.open(bodySealed),
      }))
    },
    async moveChild(studentFirstName, classroom) {
      const students = await client.student.findMany()
      const student = students.find(({ firstNameSealed }) => sealer.open(firstNameSealed) === studentFirstName)
      if (student === undefined) throw new Error(`there is no ${studentFirstName}`)
      const today = schoolDate(testZone, clock.now())
      await client.enrollment.updateMany({ where: { studentId: student.id, until: null }, data: { until: today } })
      const classroomId = await made.classroomId(classroom)
      await client.enrollment.create({ data: { id: newId(), studentId: student.id, classroomId, since: today } })
    },
    async setConsent(index, state) {
      await client.consent.update({ where: { id: (await consentOf(index)).id }, data: { state } })
    },
    async addStaff(classroom, slackUserId, role, until) {
      const classroomId = await made.classroomId(classroom)
      const row = { id: newId(), classroomId, slackUserId, role, until, since: clock.now(), addedBy: 'UCOORD1' }
      await client.classroomStaff.create({ data: row })
    },
    expireQuestions: async () => void (await expireQuestions({ ...deps, kinds })),
    minutesLater: (minutes) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000)),
    async showPosts() {
      await client.$executeRaw`
        UPDATE posts SET channel_id = destination, ts = '1800000000.' || lpad(sequence::text, 6, '0'), state = 'shown',
          shown_version = version WHERE ts IS NULL`
    },
  }
  return made
}
