import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { listStrategies } from '../../src/strategies/strategy-reader.ts'
import type { StrategySearchState } from '../../src/slack/views/strategy-search-view.ts'
import { addLinkedClass } from '../support/linked-class.ts'
import { schoolMonday } from '../support/people.ts'
import { openPeopleSlack, type PeopleSlack, wordsOf } from '../support/people-slack.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let world: PeopleSlack
const inBand = libraryStrategies().filter(({ gradeBand }) => gradeBand === '3-5')

beforeAll(async () => {
  database = await openTestDatabase()
  world = await openPeopleSlack(database)
  await addLinkedClass(database, world)
})
afterAll(async () => {
  await world.stop()
  await database.close()
})

async function open(user: string, verb: 'strategy' | 'strategies'): Promise<string> {
  const { trouble, body } = await world.slack.command(user, world.channel, `/family ${verb}`)
  if (trouble !== null) throw new Error(trouble)
  await world.settled()
  return JSON.stringify(body)
}
async function close(user: string): Promise<void> {
  for (const view of world.slack.views(user).toReversed()) await world.slack.closeView(user, view.id)
}
async function choose(user: string, actionId: string, value: string): Promise<void> {
  const view = world.top(user)
  const block = view.blocks.find((one) => JSON.stringify(one).includes(`"${value}"`))
  await world.slack.choose(user, { view: view.id, actionId, blockId: String(block?.['block_id']) }, value)
  await world.settled()
}
const shown = (user: string) => wordsOf(world.top(user).blocks)

const filled = {
  grade: '3-5',
  subject: 'maths',
  minutes: '5',
  things: ['small_things'],
  origin: 'family',
  en_name: 'Beans in a jar',
  en_fact: 'Guessing how many helps children to know what a number means.',
  en_tip: 'Fill a jar with beans. Guess how many there are. Then count them in tens.',
}

describe('/family strategy', () => {
  it('offers what is for the grades of the class, and what goes with the latest update first', async () => {
    const content = { kind: 'update', sections: { learning: 'We are adding two numbers in our heads' } }
    await database.client.broadcast.create({
      data: {
        id: newId(),
        classroomId: await world.classroom('Room 12'),
        kind: 'update',
        purpose: 'learning',
        author: world.teacher,
        audience: {},
        contentSealed: world.sealer.seal(JSON.stringify(content)),
        createdAt: schoolMonday,
        sendAt: schoolMonday,
        usefulUntil: schoolMonday,
        state: 'done',
        caregiversExpected: 1,
      },
    })
    await open(world.teacher, 'strategy')
    const words = shown(world.teacher)
    expect(words).toContain(`*${inBand.length} found*`)
    expect(words.indexOf('Two ways to add')).toBeGreaterThan(words.indexOf('Suggested for this week'))
    expect(words.indexOf('Two ways to add')).toBeLessThan(words.indexOf('found*'))
    const state = JSON.parse(world.top(world.teacher).privateMetadata) as StrategySearchState
    expect(state).toMatchObject({ classroomId: await world.classroom('Room 12'), channelId: world.channel })
    const uses = JSON.stringify(world.top(world.teacher).blocks).match(/"strategy_use"/g)
    expect(uses).toHaveLength(inBand.length)
  })

  it('finds by subject and minutes', async () => {
    await choose(world.teacher, 'strategy_subject', 'reading')
    const reading = inBand.filter(({ subject }) => subject === 'reading')
    expect(shown(world.teacher)).toContain(`*${reading.length} found*`)
    await choose(world.teacher, 'strategy_minutes', '5')
    const short = reading.filter(({ minutes }) => minutes <= 5)
    expect(shown(world.teacher)).toContain(short.length === 0 ? 'Nothing is found' : `*${short.length} found*`)
    await close(world.teacher)
  })

  it('is for the staff of the class', async () => {
    const stranger = world.slack.addUser({ name: 'nobody', realName: 'Nobody', email: 'nobody@school.test' }).id
    expect(await open(stranger, 'strategy')).toContain('staff')
    expect(await open(stranger, 'strategies')).toContain('staff')
    expect(world.slack.views(stranger)).toEqual([])
  })
})

describe('/family strategies', () => {
  it('says under the field what is wrong with a new one', async () => {
    await open(world.teacher, 'strategies')
    await world.press(world.teacher, 'strategy_add')
    const tip = 'Interrogate comprehension systematically, and then elaborate the most significant considerations.'
    const errors = await world.submit(world.teacher, {
      ...filled,
      en_tip: tip,
      es_name: 'Frijoles',
      es_fact: 'Ayuda más',
    })
    expect(Object.keys(errors).toSorted()).toEqual(['en_tip', 'es_fact', 'es_tip'])
    expect(errors['es_fact']).toContain('“á”')
    expect(await database.client.strategy.count()).toBe(0)
  })

  it('keeps a teacher’s for the teacher until a coordinator takes it up', async () => {
    expect(await world.submit(world.teacher, { ...filled, es_name: '', es_fact: '' })).toEqual({})
    const found = async (viewer: string) =>
      (await listStrategies(database.client, world.sealer, { viewer })).filter(({ source }) => source === 'family')
    const [own] = await found(world.teacher)
    expect(own).toMatchObject({ gradeBand: '3-5', subject: 'maths', minutes: 5, things: ['small_things'] })
    expect(own?.words).toMatchObject({ en: { name: 'Beans in a jar', growth: '' }, es: null })
    expect(await found(world.coordinator)).toEqual([])
    expect(shown(world.teacher)).toContain('Proposed by')
    await open(world.coordinator, 'strategies')
    await choose(world.coordinator, 'strategy_menu', `take_up:${own!.id}`)
    expect(await found(world.coordinator)).toHaveLength(1)
    await close(world.teacher)
  })

  it('lets coordinators alone change and retire what everybody uses', async () => {
    await open(world.teacher, 'strategies')
    expect(JSON.stringify(world.top(world.teacher).blocks)).not.toContain('strategy_menu')
    const first = inBand[0]!
    await choose(world.coordinator, 'strategy_menu', `edit:${first.id}`)
    expect(await world.submit(world.coordinator, { en_name: 'Stop, look and tell' })).toEqual({})
    const [edited] = await listStrategies(database.client, world.sealer, { gradeBand: '3-5', subject: first.subject })
    expect(edited).toEqual({
      ...first,
      words: { ...first.words, en: { ...first.words.en, name: 'Stop, look and tell' } },
    })
    expect(shown(world.coordinator)).toContain('Changed by')
    await choose(world.coordinator, 'strategy_menu', `retire:${first.id}`)
    expect(await listStrategies(database.client, world.sealer, {})).not.toContainEqual(edited)
    expect(shown(world.coordinator)).toContain('Retired by')
  })
})
