import { randomInt } from 'node:crypto'
import type { Database } from '../../src/database/database.ts'
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts'
import { newId } from '../../src/lib/id.ts'
import type { LogFacts } from '../../src/lib/log.ts'
import { parsePhone, type Phone } from '../../src/lib/phone.ts'
import { classroomNameKey } from '../../src/people/classroom-name.ts'
import type { PeopleDeps } from '../../src/people/people-deps.ts'
import { schoolMonday, testSealer, testZone } from './people.ts'

/** A school whose people a test looks up and changes; coordinators are UCOORD1 and UCOORD2. */
export interface PeopleSchool extends PeopleDeps {
  clock: MovableClock
  /** `event` and facts of every line. */
  logged: { event: string; facts: LogFacts }[]
  classroom(name: string): Promise<string>
  teach(classroom: string, slackUserId: string, role?: 'teacher' | 'substitute' | 'liaison'): Promise<void>
  caregiver(name: string): Promise<string>
  student(firstName: string): Promise<string>
  /** The consent on the number that is theirs now. */
  consent(caregiver: string): Promise<{ id: string; state: string; phone: string } | null>
  /** A text that waits for this caregiver. */
  queue(caregiver: string, text: { kind: string; classroom?: string }): Promise<string>
  textState(id: string): Promise<string>
}

export function createPeopleSchool(database: Database): PeopleSchool {
  const sealer = testSealer()
  const clock = createMovableClock()
  clock.moveTo(schoolMonday)
  const logged: PeopleSchool['logged'] = []
  const note = (event: string, facts: LogFacts = {}) => void logged.push({ event, facts })
  const { client } = database

  async function named<Row extends { id: string }>(rows: Row[], sealed: (row: Row) => string, name: string) {
    const found = rows.find((row) => sealer.open(sealed(row)) === name)
    if (found === undefined) throw new Error(`there is no ${name}`)
    return found.id
  }

  const school: PeopleSchool = {
    database,
    sealer,
    clock,
    logged,
    log: { error: note, warn: note, info: note, debug: note },
    school: {
      name: 'Lincoln School',
      phone: '(201) 555-0199',
      phoneNumber: null,
      timezone: testZone,
      country: 'US',
      window: { fromMinute: 480, untilMinute: 1200 },
      coordinators: ['UCOORD1', 'UCOORD2'],
    },
    async classroom(name) {
      const { id } = await client.classroom.findUniqueOrThrow({ where: { nameKey: classroomNameKey(name) } })
      return id
    },
    async teach(classroom, slackUserId, role = 'teacher') {
      const since = new Date(schoolMonday.getTime() - 1000)
      const classroomId = await school.classroom(classroom)
      await client.classroomStaff.create({
        data: { id: newId(), classroomId, slackUserId, role, since, addedBy: 'UCOORD1' },
      })
    },
    caregiver: async (name) => named(await client.caregiver.findMany(), (row) => row.nameSealed, name),
    student: async (name) => named(await client.student.findMany(), (row) => row.firstNameSealed, name),
    async consent(caregiver) {
      const caregiverId = await school.caregiver(caregiver)
      const row = await client.consent.findFirst({ where: { caregiverId, endedAt: null } })
      return row === null ? null : { id: row.id, state: row.state, phone: sealer.open(row.phoneSealed) }
    },
    async queue(caregiver, { kind, classroom }) {
      const caregiverId = await school.caregiver(caregiver)
      const consent = await client.consent.findFirstOrThrow({ where: { caregiverId, endedAt: null } })
      const id = newId()
      const soon = new Date(clock.now().getTime() + 3_600_000)
      await client.text.create({
        data: {
          id,
          classroomId: classroom === undefined ? null : await school.classroom(classroom),
          caregiverId,
          consentId: consent.id,
          kind,
          phoneHash: consent.phoneHash,
          phoneSealed: consent.phoneSealed,
          bodySealed: sealer.seal('words'),
          bodyHash: sealer.hash('body', String(randomInt(1e9))),
          language: 'en',
          languageSource: 'roster',
          segments: 1,
          priority: 20,
          state: 'queued',
          dueAt: soon,
          turnAt: soon,
          usefulUntil: new Date(soon.getTime() + 86_400_000),
          createdAt: clock.now(),
          updatedAt: clock.now(),
        },
      })
      return id
    },
    async textState(id) {
      const { state, reason } = await client.text.findUniqueOrThrow({ where: { id } })
      return reason === null ? state : `${state}: ${reason}`
    },
  }
  return school
}

export function phoneOf(typed: string): Phone {
  const phone = parsePhone(typed, 'US')
  if (phone === null) throw new Error(`${typed} is no number`)
  return phone
}
