import { randomBytes } from 'node:crypto'
import type { Database } from '../../src/database/database.ts'
import { createMovableClock, type MovableClock } from '../../src/lib/clock.ts'
import { newId } from '../../src/lib/id.ts'
import { createLog } from '../../src/lib/log.ts'
import { createSealer } from '../../src/lib/seal.ts'
import { classroomNameKey } from '../../src/people/classroom-name.ts'
import { type Classroom, findClassroomNamed } from '../../src/people/classroom-reader.ts'
import type { LinkDeps } from '../../src/people/link-deps.ts'
import type { LinkNotice } from '../../src/people/link-notices.ts'
import { putPost } from '../../src/posts/put-post.ts'
import { createFakeSlackDirectory, type FakeSlackDirectory } from './fake-slack-directory.ts'

export const coordinators = ['UCOORD1', 'UCOORD2'] as const

/** Forgets all that linking writes: quicker than a new database for every test. */
export async function forgetLinks(database: Database): Promise<void> {
  await database.client.$executeRaw`
    TRUNCATE classrooms, classroom_staff, staff_members, link_requests, posts RESTART IDENTITY CASCADE`
}

/** A school with two coordinators, no classroom yet, and channels and people that a test decides on. */
export interface LinkingSchool extends LinkDeps {
  clock: MovableClock
  directory: FakeSlackDirectory
  addClassroom(name: string, teacherEmails?: readonly string[]): Promise<string>
  classroom(name: string): Promise<Classroom>
  /** What was put for staff to see, in order, as it reads now. */
  notices(): Promise<LinkNotice[]>
}

export function createLinkingSchool(database: Database): LinkingSchool {
  const sealer = createSealer(randomBytes(32))
  const clock = createMovableClock()
  clock.moveTo(new Date('2026-11-23T17:00:00Z'))
  const names = { UCOORD1: 'Ms. Ode', UCOORD2: 'Mr. Bell', UVEGA: 'Ms. Vega', ULEE: 'Mr. Lee', UCRUZ: 'Ms. Cruz' }
  const directory = createFakeSlackDirectory(names)
  directory.people.set('UBOT', { kind: 'bot' })
  return {
    database,
    sealer,
    clock,
    directory,
    log: createLog('silent'),
    school: {
      name: 'Lincoln School',
      phone: '(201) 555-0100',
      phoneNumber: null,
      timezone: 'America/New_York',
      country: 'US',
      window: { fromMinute: 480, untilMinute: 1200 },
      coordinators,
    },
    putNotice: (tx, notice, at) => putPost(tx, sealer, { ...notice, at }),
    async addClassroom(name, teacherEmails) {
      const id = newId()
      const teacherEmailsSealed = teacherEmails === undefined ? null : sealer.seal(JSON.stringify(teacherEmails))
      await database.client.classroom.create({
        data: { id, name, nameKey: classroomNameKey(name), teacherEmailsSealed },
      })
      return id
    },
    async classroom(name) {
      const found = await findClassroomNamed(database.client, name)
      if (found === null) throw new Error(`there is no ${name}`)
      return found
    },
    async notices() {
      const posts = await database.client.post.findMany({ orderBy: { sequence: 'asc' } })
      return posts.map(({ key, destination, kind, modelSealed }) => {
        const model = JSON.parse(sealer.open(modelSealed)) as unknown
        return { key, destination, kind, model } as LinkNotice
      })
    },
  }
}
