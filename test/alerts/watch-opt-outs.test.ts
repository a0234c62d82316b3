import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type OptOutNotice, watchOptOuts } from '../../src/alerts/watch-opt-outs.ts'
import { newId } from '../../src/lib/id.ts'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { alertRenderers } from '../../src/slack/render/alert-posts.ts'
import { addFamilies, testPhone } from '../support/people.ts'
import { coordinators, type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550999'
let school: InboxSchool
let rosa: KnownFamily
beforeAll(async () => {
  school = await openInboxSchool()
  school.start()
})
afterEach(() => school.forget())
afterAll(() => school.close())
beforeEach(async () => {
  rosa = await school.addFamily({ phone, caregiver: 'Rosa', firstName: 'Ana', studentId: 'ana', classroom: 'Room 12' })
})

async function told(): Promise<OptOutNotice[]> {
  const posts = await school.deps.database.client.post.findMany({
    where: { kind: 'opt_outs', destination: coordinators[0]! },
    orderBy: { sequence: 'asc' },
  })
  return posts.map(({ modelSealed }) => JSON.parse(school.deps.sealer.open(modelSealed)) as OptOutNotice)
}
const others = (count: number) =>
  addFamilies(
    school.deps.database,
    Array.from({ length: count }, (_, index) => ({
      phone: testPhone(index),
      studentId: `s${index}`,
      classroom: 'Room 12',
    })),
  )
const days = (count: number) =>
  school.deps.clock.moveTo(new Date(school.deps.clock.now().getTime() + count * 86_400_000))

/** Something that the class sent and Rosa got. */
async function gotText(words: string, kind: 'message' | 'homework' = 'message'): Promise<void> {
  const { database, sealer, clock } = school.deps
  const now = clock.now()
  const { id: classroomId } = await database.client.classroom.findFirstOrThrow({ where: { name: 'Room 12' } })
  const broadcastId = newId()
  await database.client.broadcast.create({
    data: {
      id: broadcastId,
      classroomId,
      kind,
      purpose: kind === 'message' ? 'logistics' : 'learning',
      author: 'UVEGA',
      audience: { classroomIds: [classroomId] },
      contentSealed: sealer.seal(JSON.stringify({ kind, text: words, studentIds: null })),
      createdAt: now,
      sendAt: now,
      usefulUntil: now,
      state: 'done',
      caregiversExpected: 1,
    },
  })
  const id = await school.enqueue(rosa, { kind, broadcastId, classroomId })
  await database.client.text.update({ where: { id }, data: { state: 'delivered' } })
}

it('one of thirty-three is too many, and is told once a class and month with the text that came before', async () => {
  await others(32)
  await gotText('An older message')
  days(1)
  await gotText('Bring 20 dollars tomorrow')
  days(1)
  await school.hear(phone, 'no more texts')
  await Promise.all([watchOptOuts(school.deps), watchOptOuts(school.deps)])
  await watchOptOuts(school.deps)
  const notices = await told()
  expect(notices).toEqual([
    {
      classroom: 'Room 12',
      optedOut: 1,
      caregivers: 33,
      preceding: [{ kind: 'message', author: 'UVEGA', words: 'Bring 20 dollars tomorrow', count: 1 }],
    },
  ])
  const post = alertRenderers.opt_outs(notices[0]!)
  expect(validateBlocks(post.blocks, 'message')).toEqual([])
  expect(JSON.stringify(post.blocks)).toContain('1 of 33 caregivers has stopped our texts within 30 days')
  expect(JSON.stringify(post.blocks)).not.toMatch(/Rosa|Ana/)
})

it('names homework too, as the text that came before', async () => {
  await gotText('Bring 20 dollars tomorrow')
  days(1)
  await gotText('Read two pages', 'homework')
  days(1)
  await school.hear(phone, 'no more texts')
  await watchOptOuts(school.deps)
  expect(await told()).toMatchObject([{ preceding: [{ kind: 'homework', words: 'Read two pages', count: 1 }] }])
})

it('three of a hundred are not, a stop for the child alone counts, and what was taken back does not', async () => {
  await others(33)
  await school.hear(phone, 'STOP ANA')
  await watchOptOuts(school.deps)
  expect(await told()).toEqual([])
  await school.deps.database.client.enrollment.deleteMany({
    where: { student: { care: { some: { caregiverId: { not: rosa.caregiverId } } } } },
  })
  await school.hear(phone, 'RESUME ANA')
  await watchOptOuts(school.deps)
  expect(await told()).toEqual([])
  await school.hear(phone, 'STOP ANA')
  await watchOptOuts(school.deps)
  expect(await told()).toMatchObject([{ optedOut: 1, caregivers: 1, preceding: [] }])
})

it('looks back a month, and tells again in another one', async () => {
  await school.hear(phone, 'no more texts')
  await watchOptOuts(school.deps)
  days(25)
  await watchOptOuts(school.deps)
  days(10)
  await watchOptOuts(school.deps)
  expect(await told()).toHaveLength(2)
})
