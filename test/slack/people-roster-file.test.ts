import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { createLog } from '../../src/lib/log.ts'
import type { Message } from '../../src/sandbox/slack/workspace.ts'
import { fetchSlackFile } from '../../src/slack/fetch-slack-file.ts'
import { shortenReport } from '../../src/slack/render/shorten-report.ts'
import { workOnRosterFiles } from '../../src/slack/roster-file.ts'
import { createWebClient } from '../../src/slack/web-client.ts'
import { rosterCsv, schoolMonday } from '../support/people.ts'
import { openPeopleSlack, type PeopleSlack, wordsOf } from '../support/people-slack.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let world: PeopleSlack

beforeAll(async () => {
  database = await openTestDatabase()
  world = await openPeopleSlack(database)
})
afterAll(async () => {
  await world.stop()
  await database.close()
})
/** What was told before belongs to another test. */
let told = { coordinator: 0, teacher: 0 }

beforeEach(async () => {
  await world.settled()
  told = { coordinator: heard(world.coordinator), teacher: heard(world.teacher) }
  world.clock.moveTo(schoolMonday)
  await database.client.$executeRaw`TRUNCATE classrooms, students, caregivers, roster_files CASCADE`
})

const roster = rosterCsv([
  { firstName: 'Ana', caregiver: 'Rosa <!channel>' },
  { firstName: 'Leo', caregiver: 'Min' },
])

async function drop(user: string, content: string | Buffer, name = 'roster.csv'): Promise<void> {
  await world.slack.say(user, `D${user.slice(1)}`, 'here', { files: [world.slack.addFile({ name, content })] })
  await world.settled()
}

function heard(user: string): number {
  return world.slack.dms(user).length
}

/** The bot's message to somebody in this test, once it says this. */
async function toldTo(user: string, words: string): Promise<Message> {
  const before = user === world.coordinator ? told.coordinator : told.teacher
  const found = () =>
    world.slack
      .dms(user)
      .slice(before)
      .find(({ fromBot, blocks }) => fromBot && wordsOf(blocks).includes(words))
  await world.slack.waitFor(() => found() !== undefined)
  return found()!
}

const people = () => database.client.caregiver.count()
const files = () => database.client.rosterFile.findMany()

async function press(message: Message, actionId: string, user = world.coordinator): Promise<void> {
  await world.slack.press(user, { channel: message.channel, ts: message.ts, actionId })
  await world.settled()
}

describe('a calendar that a coordinator drops into the bot’s messages', () => {
  it('is reported on, written by Apply in the place of the file before it, and refused with the reason', async () => {
    await database.client.calendarEntry.deleteMany()
    const apply = async (csv: string) => {
      await drop(world.coordinator, csv, 'calendar.csv')
      told.coordinator = heard(world.coordinator) - 1
      const report = await toldTo(world.coordinator, 'Calendar, looked at and not applied yet')
      await press(report, 'roster_apply')
      await toldTo(world.coordinator, 'Calendar, applied by')
    }
    await apply('kind,from,until,name\nholiday,2027-02-15,,Presidents Day\n')
    await apply('kind,from,until,name\nholiday,2027-02-12,2027-02-15,Long weekend\n')
    expect(await database.client.calendarEntry.findMany()).toMatchObject([
      { kind: 'holiday', first: new Date('2027-02-12'), last: new Date('2027-02-15'), source: 'file' },
    ])
    await drop(world.coordinator, 'kind,from,until\nholiday,2027-02-15,2027-02-12\n', 'calendar.csv')
    const refused = await toldTo(world.coordinator, 'This calendar cannot be used')
    expect(wordsOf(refused.blocks)).toContain('it ends before it begins')
    expect(JSON.stringify(refused.blocks)).not.toContain('roster_apply')
  })
})

describe('a roster that a coordinator drops into the bot’s messages', () => {
  it('is reported on as the command would, written by Apply, once, and then forgotten', async () => {
    await drop(world.coordinator, roster)
    const report = await toldTo(world.coordinator, 'looked at and not applied yet')
    expect(wordsOf(report.blocks)).toContain('Rosa &lt;!channel&gt;')
    expect(wordsOf(report.blocks)).not.toMatch(/1201555|201-555/)
    expect(await people()).toBe(0)
    const [kept] = await files()
    expect(kept?.contentSealed).not.toContain('Rosa')

    await Promise.all([press(report, 'roster_apply'), press(report, 'roster_apply')])
    const applied = await toldTo(world.coordinator, 'Roster, applied by')
    expect(applied.ts).toBe(report.ts)
    expect(await people()).toBe(2)
    expect(wordsOf(applied.blocks)).toContain('Delete it there')
    expect(await files()).toMatchObject([{ state: 'applied', contentSealed: null, decidedBy: world.coordinator }])
  })

  it('is applied by a press that comes too late, where the first passed it over', async () => {
    await drop(world.coordinator, roster)
    const report = await toldTo(world.coordinator, 'looked at and not applied yet')
    await database.client.rosterFile.updateMany({ data: { state: 'applying', decidedBy: world.coordinator } })
    await press(report, 'roster_apply')
    await toldTo(world.coordinator, 'Roster, applied by')
    expect(await people()).toBe(2)
  })

  it('is one report when Slack tells of it twice', async () => {
    await drop(world.coordinator, roster)
    await toldTo(world.coordinator, 'looked at and not applied yet')
    await world.slack.repeatEvent(world.slack.events().at(-1)!.eventId)
    await world.settled()
    expect(await files()).toHaveLength(1)
    expect(
      world.slack
        .dms(world.coordinator)
        .slice(told.coordinator)
        .filter(({ fromBot }) => fromBot),
    ).toHaveLength(1)
  })

  it('is discarded by a button, and no longer applied then', async () => {
    await drop(world.coordinator, roster)
    const report = await toldTo(world.coordinator, 'looked at and not applied yet')
    await press(report, 'roster_discard')
    await toldTo(world.coordinator, 'discarded by')
    expect(await files()).toMatchObject([{ state: 'discarded', contentSealed: null }])
    expect(await people()).toBe(0)
  })

  it('with bad rows shows them and cannot be applied', async () => {
    await drop(world.coordinator, rosterCsv([{ phone: '12' }, {}]))
    const report = await toldTo(world.coordinator, 'Mend these rows')
    expect(wordsOf(report.blocks)).toContain('phone')
    expect(report.blocks.map(({ type }) => type)).not.toContain('actions')
    expect(await files()).toMatchObject([{ state: 'unusable', contentSealed: null }])
  })

  it('that is none is called so', async () => {
    await drop(world.coordinator, Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'photo.jpg')
    await toldTo(world.coordinator, 'cannot be read as a roster')
  })

  it('is forgotten after a day', async () => {
    await drop(world.coordinator, roster)
    await toldTo(world.coordinator, 'looked at and not applied yet')
    world.clock.moveTo(new Date(schoolMonday.getTime() + 25 * 3_600_000))
    await workOnRosterFiles(world.deps)
    const expired = await toldTo(world.coordinator, 'not applied within a day')
    expect(expired.blocks.map(({ type }) => type)).not.toContain('actions')
    expect(await files()).toMatchObject([{ state: 'expired', contentSealed: null }])
  })

  it('is applied all the same when the process died after the press', async () => {
    await drop(world.coordinator, roster)
    await toldTo(world.coordinator, 'looked at and not applied yet')
    await database.client.rosterFile.updateMany({ data: { state: 'applying', decidedBy: world.coordinator } })
    await Promise.all([workOnRosterFiles(world.deps), workOnRosterFiles(world.deps)])
    await toldTo(world.coordinator, 'Roster, applied by')
    expect(await people()).toBe(2)
  })

  it('is fetched later when Slack cannot be reached at first', async () => {
    world.slack.faults.refuse = { method: 'files.info', error: 'internal_error', times: 1 }
    await drop(world.coordinator, roster)
    expect(await files()).toMatchObject([{ state: 'received', tries: 1 }])
    await database.client.rosterFile.updateMany({ data: { leaseUntil: null } })
    await workOnRosterFiles(world.deps)
    await toldTo(world.coordinator, 'looked at and not applied yet')
  })
})

describe('a file from anybody else', () => {
  it('is refused and not kept', async () => {
    await drop(world.teacher, roster)
    await toldTo(world.teacher, 'Only coordinators can bring a roster')
    expect(await files()).toEqual([])
  })

  it('cannot be applied by a teacher who gets hold of the button', async () => {
    await drop(world.coordinator, roster)
    const [file] = await files()
    const button = {
      type: 'button',
      action_id: 'roster_apply',
      value: file!.id,
      text: { type: 'plain_text', text: 'x' },
    }
    const blocks = [{ type: 'actions', elements: [button as never] }]
    const { ts } = await world.deps.client.chat.postMessage({ channel: world.channel, text: 'x', blocks })
    await world.slack.press(world.teacher, { channel: world.channel, ts: ts!, actionId: 'roster_apply' })
    await world.settled()
    expect(await files()).toMatchObject([{ state: 'reported' }])
  })

  it('in a channel is none of ours', async () => {
    const file = world.slack.addFile({ name: 'roster.csv', content: roster })
    await world.slack.say(world.coordinator, world.channel, '', { files: [file] })
    await world.settled()
    expect(await files()).toEqual([])
  })
})

describe('the token that fetches a file', () => {
  it('is not given to another host, nor along a redirect', async () => {
    const asked: (string | undefined)[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.headers.authorization)
      response.end('student_id')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => elsewhere.once('listening', resolve))
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/files-pri/x`
    const stranger = { id: 'F0STRANGER', url_private: address, url_private_download: address }
    await world.slack.say(world.coordinator, world.dm, '', { files: [stranger] })
    expect(await fetchSlackFile(world.deps.client, 'F0STRANGER')).toEqual({ kind: 'unfetchable' })

    const mine = world.slack.addFile({ name: 'a.csv', content: roster })
    await world.slack.say(world.coordinator, world.dm, '', { files: [mine] })
    const scopes = ['im:history', 'chat:write', 'im:write']
    const { url } = world.slack
    const client = createWebClient({ token: 'xoxb-test-token', apiUrl: url, timeoutMs: 5000, log: createLog('silent') })
    world.slack.setScopes(scopes)
    expect(await fetchSlackFile(client, String(mine['id']))).toEqual({ kind: 'unfetchable' })
    world.slack.setScopes([...scopes, 'files:read'])
    expect(await fetchSlackFile(client, String(mine['id']))).toMatchObject({ kind: 'file' })
    expect(asked).toEqual([])
    elsewhere.close()
  })
})

describe('a long report', () => {
  it('shows the first of each kind and how many more there are', () => {
    const items = Array.from({ length: 40 }, (_, at) => `  line ${at}`)
    const short = shortenReport(['Changes:', ...items, 'Missing:', '  one', 'Done.'])
    expect(short).toHaveLength(1 + 25 + 1 + 3)
    expect(short[26]).toContain('15 more lines')
    expect(short.slice(-3)).toEqual(['Missing:', '  one', 'Done.'])
  })
})
