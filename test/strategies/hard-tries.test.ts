import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StrategyContent } from '../../src/broadcasts/strategy-content.ts'
import { noteCall } from '../../src/conversations/note-call.ts'
import type { HardTryPost } from '../../src/conversations/show-hard-try.ts'
import { renderHardTry, renderReteach } from '../../src/slack/render/check-in-posts.ts'
import { newId } from '../../src/lib/id.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { promptOf } from '../../src/strategies/prompt-content.ts'
import type { Reteach } from '../../src/strategies/tell-reteach.ts'
import { type CheckInSchool, hourMs, openCheckInSchool } from '../support/check-in-school.ts'
import type { KnownFamily } from '../support/inbox-school.ts'

let school: CheckInSchool
beforeAll(async () => {
  school = await openCheckInSchool()
})
afterEach(() => school.forget())
afterAll(() => school.close())

const phones = Array.from({ length: 5 }, (_, i) => `+1201555012${i}`)
const families: KnownFamily[] = []
const content = (): StrategyContent =>
  promptOf(libraryStrategies()[0]!, { level: 'usual', studentIds: null, checkInDays: 1 }).content

beforeEach(async () => {
  families.length = 0
  for (const [i, phone] of phones.entries()) {
    families.push(await school.addFamily({ phone, studentId: `S${i}`, firstName: `Ana${i}` }))
  }
  await link('Room 12', 'C12')
})

async function link(name: string, channelId: string): Promise<string> {
  const { client } = school.deps.database
  const { id } = await client.classroom.findFirstOrThrow({ where: { name } })
  await client.classroom.update({ where: { id }, data: { channelId, channelState: 'linked' } })
  return id
}

async function postsOf<Model>(kind: string): Promise<Model[]> {
  const rows = await school.deps.database.client.post.findMany({ where: { kind }, orderBy: { sequence: 'asc' } })
  return rows.map(({ modelSealed }) => JSON.parse(school.deps.sealer.open(modelSealed)) as Model)
}
const hardTries = () => postsOf<HardTryPost>('hard_try')

/** A prompt that everybody is asked about. */
async function prompt(change: { isWholeSchool?: true } = {}): Promise<string> {
  const id = await school.addPrompt(families, { content: content(), ...change })
  await school.later(24 * hourMs)
  return id
}

describe('what was too hard', () => {
  it('asks with the question of the strategy itself, and thanks with its encouragement', async () => {
    await prompt()
    const { checkIn, growth } = libraryStrategies()[0]!.words.en
    expect((await school.asked(phones[0]!))[0]).toContain(`about Ana0: ${checkIn} 1 easy, 2`)
    await school.hear(phones[0]!, '1')
    expect((await school.textsTo(phones[0]!)).at(-1)?.body).toBe(
      `Lincoln School, Room 12: Thank you for telling us! ${growth}`,
    )
  })

  it('offers the easier level and a call in the thread, from the second time in a row on', async () => {
    const first = await prompt()
    await school.hear(phones[0]!, '3')
    const second = await prompt()
    await school.hear(phones[0]!, '4')
    expect(await hardTries()).toEqual([])
    const third = await prompt()
    await school.hear(phones[0]!, '3', '3')
    expect(await hardTries()).toMatchObject([{ broadcastId: third, child: 'Ana0 Lopez', hasEasier: true, over: false }])
    expect([first, second]).not.toContain(third)
    const shown = JSON.stringify(renderHardTry((await hardTries())[0]!).blocks)
    expect(shown).toContain('hard_try_easier')
    expect(shown).toContain('hard_try_called')
  })

  it('takes the offer back when the family answers otherwise, and keeps who has called', async () => {
    await prompt()
    await school.hear(phones[0]!, '3')
    const second = await prompt()
    await school.hear(phones[0]!, '3')
    const [{ studentId }] = (await hardTries()) as [HardTryPost]
    const press = { value: `${second}:${studentId}`, by: 'UCOORD1' }
    expect(await noteCall(school.deps, { ...press, by: 'USTRANGER' })).toBe('not_staff')
    expect(await noteCall(school.deps, press)).toBe('held')
    expect(await noteCall(school.deps, press)).toBe('called_before')
    await school.hear(phones[0]!, '2')
    const [post] = await hardTries()
    expect(post).toMatchObject({ over: true, calledBy: 'UCOORD1' })
    expect(JSON.stringify(renderHardTry(post!).blocks)).not.toContain('hard_try_easier')
  })

  it('asks the teacher once whether to teach it again, where several of a class say so, and names nobody', async () => {
    await prompt()
    for (const phone of phones.slice(0, 2)) await school.hear(phone, '3')
    expect(await postsOf('reteach')).toEqual([])
    await school.hear(phones[2]!, '3')
    await school.hear(phones[3]!, '3')
    const reteach = await postsOf<Reteach>('reteach')
    expect(reteach).toMatchObject([{ author: 'UVEGA', tooHard: 4, answered: 4 }])
    expect(JSON.stringify(renderReteach(reteach[0]!))).not.toContain('Ana')
  })

  it('of what went to the whole school is told to each class alone, and to who teaches it', async () => {
    for (const [i, phone] of phones.slice(3).entries()) {
      const room = { phone, studentId: `S${i + 3}`, firstName: `Ana${i + 3}`, classroom: 'Room 14' }
      await school.addFamily(room)
    }
    const { client } = school.deps.database
    const room14 = await link('Room 14', 'C14')
    await client.enrollment.deleteMany({
      where: { classroomId: { not: room14 }, student: { enrollments: { some: { classroomId: room14 } } } },
    })
    await client.classroomStaff.create({
      data: {
        id: newId(),
        classroomId: room14,
        slackUserId: 'ULEE',
        role: 'teacher',
        since: new Date(0),
        addedBy: 'U',
      },
    })
    await prompt({ isWholeSchool: true })
    for (const phone of [...phones.slice(0, 2), ...phones.slice(3)]) await school.hear(phone, '3')
    expect(await postsOf('reteach')).toEqual([])
    await school.hear(phones[2]!, '3')
    expect(await postsOf('reteach')).toMatchObject([{ teachers: [], tooHard: 3, answered: 3 }])
    await prompt({ isWholeSchool: true })
    await school.hear(phones[3]!, '3')
    expect(await hardTries()).toMatchObject([{ child: 'Ana3 Lopez', mentions: ['ULEE'], hasEasier: true }])
    expect(await client.hardTry.count({ where: { classroomId: room14 } })).toBe(1)
  })
})
