import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runSchedule } from '../../src/reminders/run-schedule.ts'
import { findDueSchedules, listSchedules } from '../../src/reminders/schedule-reader.ts'
import type { Schedule } from '../../src/reminders/schedule.ts'
import { addLinkedClass } from '../support/linked-class.ts'
import { schoolMonday } from '../support/people.ts'
import { openPeopleSlack, type PeopleSlack, wordsOf } from '../support/people-slack.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

let database: TestDatabase
let world: PeopleSlack
beforeAll(async () => {
  database = await openTestDatabase()
  world = await openPeopleSlack(database)
  await addLinkedClass(database, world)
})
afterAll(async () => {
  await world.stop()
  await database.close()
})
beforeEach(async () => {
  await database.client.$executeRaw`TRUNCATE schedules, occurrences CASCADE`
  for (const user of [world.coordinator, world.teacher]) {
    for (const view of world.slack.views(user).toReversed()) await world.slack.closeView(user, view.id)
  }
  world.clock.moveTo(schoolMonday)
})

async function open(user: string): Promise<void> {
  const { trouble } = await world.slack.command(user, world.channel, '/family schedule')
  if (trouble !== null) throw new Error(trouble)
  await world.settled()
}
const shown = (user: string) => wordsOf(world.top(user).blocks)
async function choose(user: string, blockId: string, entered: string | string[]): Promise<void> {
  await world.slack.choose(user, { view: world.top(user).id, actionId: 'schedule_field', blockId }, entered)
  await world.settled()
}
async function menu(user: string, choice: string, { id }: Schedule): Promise<void> {
  const value = `${choice}:${id}`
  const view = world.top(user)
  const block = view.blocks.find((one) => JSON.stringify(one).includes(`"${value}"`))
  const ref = { view: view.id, actionId: 'schedule_menu', blockId: String(block?.['block_id']) }
  await world.slack.choose(user, ref, value)
  await world.settled()
}
const schedules = () => listSchedules(database.client, world.sealer, { classroomIds: 'all' })
async function only(): Promise<Schedule> {
  const [schedule, ...more] = await schedules()
  if (schedule === undefined || more.length > 0) throw new Error(`there are ${more.length + 1} schedules`)
  return schedule
}
async function make(user: string, days = ['1']): Promise<Record<string, string>> {
  await open(user)
  await world.press(user, 'schedule_new')
  await choose(user, 'days', days)
  return world.submit(user, { name: 'Library day', words: 'Bring the books' })
}

describe('/family schedule', () => {
  it('shows the next five dates with the zone as one chooses, and why there are none', async () => {
    const { coordinator } = world
    await open(coordinator)
    await world.press(coordinator, 'schedule_new')
    await choose(coordinator, 'days', ['3'])
    expect(shown(coordinator)).toContain(
      '*The next dates* (America/New_York):\n• Wed 5:30 PM\n• Jan 20, 5:30 PM\n• Jan 27, 5:30 PM\n• Feb 3, 5:30 PM\n• Feb 10, 5:30 PM',
    )
    await choose(coordinator, 'time', '21:00')
    expect(shown(coordinator)).toContain('outside the school’s send window')
    await choose(coordinator, 'rule', 'once')
    await choose(coordinator, 'day', '2027-01-08')
    await choose(coordinator, 'time', '12:00')
    expect(shown(coordinator)).toContain('It would never be sent')
  })

  it('lists each with its next three times and the zone, whether it runs and who made it', async () => {
    const { coordinator } = world
    expect(await make(coordinator)).toEqual({})
    const words = shown(coordinator)
    expect(words).toContain('*Library day* (active)')
    expect(words).toContain('Next: Mon 5:30 PM · Jan 18, 5:30 PM · Jan 25, 5:30 PM (America/New_York)')
    expect(words).toContain(`by <@${coordinator}>`)
  })

  it('is changed, copied, paused, taken up, ended and deleted from its menu', async () => {
    const { coordinator } = world
    await make(coordinator)
    await menu(coordinator, 'edit', await only())
    await choose(coordinator, 'days', ['2'])
    expect(await world.submit(coordinator, { name: 'Book day' })).toEqual({})
    const edited = await only()
    expect(edited).toMatchObject({ name: 'Book day', recurrence: { rule: { weekdays: [2] } }, maker: coordinator })
    for (const [choice, status] of [
      ['pause', 'paused'],
      ['resume', 'active'],
      ['end', 'ended'],
    ] as const) {
      await menu(coordinator, choice, edited)
      expect((await only()).status).toBe(status)
    }
    expect(shown(coordinator)).toContain('*Book day* (over)')
    await menu(coordinator, 'duplicate', edited)
    expect(await world.submit(coordinator, { name: 'Book day again' })).toEqual({})
    expect((await schedules()).map(({ name, status }) => `${name} ${status}`).toSorted()).toEqual([
      'Book day again active',
      'Book day ended',
    ])
    await menu(coordinator, 'delete', edited)
    expect((await only()).name).toBe('Book day again')
    expect(shown(coordinator)).not.toContain('*Book day* (over)')
  })

  it('warns above three texts a week, and asks a coordinator for a yes above four', async () => {
    const { coordinator } = world
    await open(coordinator)
    await world.press(coordinator, 'schedule_new')
    await choose(coordinator, 'days', ['1', '2', '3', '4'])
    expect(shown(coordinator)).toContain('With it 1 caregiver would get up to 4 texts in a week')
    expect(shown(coordinator)).not.toContain('Yes, send that many')
    await choose(coordinator, 'days', ['1', '2', '3', '4', '5'])
    expect(shown(coordinator)).toContain('Yes, send that many')
    await choose(coordinator, 'agree', ['yes'])
    expect(await world.submit(coordinator, { name: 'Daily', words: 'Read' })).toEqual({})
    expect((await only()).name).toBe('Daily')
  })

  it('refuses that to a teacher, says so under when it comes, and leaves theirs to their class', async () => {
    const { teacher, coordinator } = world
    const errors = await make(teacher, ['1', '2', '3', '4', '5'])
    expect(errors['rule']).toContain('more than four texts')
    expect(await schedules()).toEqual([])
    await choose(teacher, 'days', ['1'])
    expect(await world.submit(teacher, { name: 'Library day' })).toEqual({})
    expect(await only()).toMatchObject({ classroomId: await world.classroom('Room 12'), maker: teacher })
    await open(coordinator)
    await menu(coordinator, 'pause', await only())
    expect((await only()).status).toBe('paused')
  })
})

it('a nudge to a teacher without an update has the form of this week’s one press away', async () => {
  const { coordinator, teacher, slack } = world
  await open(coordinator)
  await world.press(coordinator, 'schedule_new')
  await choose(coordinator, 'what', 'nudge_updates')
  expect(await world.submit(coordinator, { name: 'Have you written?' })).toEqual({})
  world.clock.moveTo(new Date('2027-01-11T22:30:00Z'))
  for (const id of await findDueSchedules(database.client, world.clock.now())) await runSchedule(world, id)
  const dm = `D${teacher.slice(1)}`
  const nudge = await slack.waitFor(() => slack.messages(dm).find(({ text }) => text.includes('has not had an update')))
  await slack.press(teacher, { channel: dm, ts: nudge.ts, actionId: 'nudge_draft' })
  await world.settled()
  expect(world.top(teacher)).toMatchObject({ callbackId: 'compose_update' })
  expect(shown(teacher)).toContain('Room 12')
})
