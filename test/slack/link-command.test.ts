import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import type { ChannelFacts } from '../../src/people/slack-directory.ts'
import { linkApprove, linkRefuse } from '../../src/slack/actions/link-actions.ts'
import { linkCommand } from '../../src/slack/commands/link-command.ts'
import { parseLink } from '../../src/slack/commands/parse-link.ts'
import { linkRenderers } from '../../src/slack/render/link-posts.ts'
import { renderPost } from '../../src/slack/rendered-post.ts'
import { createLinkingSchool, forgetLinks, type LinkingSchool } from '../support/linking-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: LinkingSchool

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  await forgetLinks(database)
  school = createLinkingSchool(database)
  await school.addClassroom('Room 12')
  await school.addClassroom('Math & Art <3')
  school.directory.channels.set('C12', 'private')
})

const say = async (args: string, userId = 'UCOORD1') =>
  (await linkCommand(school, { userId, channelId: 'C12', args })).text
const saidWhere = (kind: ChannelFacts['kind']) => {
  school.directory.channels.set('C12', kind)
  return say('Room 12')
}
const requestId = async () => (await database.client.linkRequest.findFirstOrThrow()).id
/** Every notice as Slack would show it. */
const shown = async () =>
  (await school.notices()).map((notice) => ({
    to: notice.destination,
    ...renderPost(linkRenderers, notice, school.log),
  }))

describe('the line after /family link', () => {
  const cases: [string, ReturnType<typeof parseLink>][] = [
    ['Room 12 <@U1|vega> <@W2>', { kind: 'link', classroomName: 'Room 12', teachers: ['U1', 'W2'] }],
    ['Room 12', { kind: 'link', classroomName: 'Room 12', teachers: [] }],
    ['  “Room 12”  <@U1>, and <@U1|vega>', { kind: 'link', classroomName: 'Room 12', teachers: ['U1'] }],
    ['"Room 12"', { kind: 'link', classroomName: 'Room 12', teachers: [] }],
    ['Ms. O’Brien <@U1>', { kind: 'link', classroomName: 'Ms. O’Brien', teachers: ['U1'] }],
    ['Math &amp; Art &lt;3', { kind: 'link', classroomName: 'Math & Art <3', teachers: [] }],
    ['Kids @ Work <@U1>', { kind: 'link', classroomName: 'Kids @ Work', teachers: ['U1'] }],
    ['', { kind: 'usage' }],
    ['<@U1|vega>', { kind: 'usage' }],
    ['Room 12 @vega', { kind: 'not_a_mention', word: '@vega' }],
    ['Room 12 <@U1|lee> @josé.vega', { kind: 'not_a_mention', word: '@josé.vega' }],
    ['Room 12 <!subteam^S1|@teachers>', { kind: 'not_people' }],
    ['Room 12 <#C1|room-12>', { kind: 'not_people' }],
    ['Room 12 <@U1|vega> tomorrow', { kind: 'leftover', words: 'tomorrow' }],
  ]
  it.each(cases)('is read: %s', (line, read) => {
    expect(parseLink(line)).toEqual(read)
  })
})

describe('/family link', () => {
  it('tells a coordinator what is linked now, and that a teacher is missing', async () => {
    expect(await say('room 12 <@UVEGA|vega>')).toBe(
      'This channel is now the channel of Room 12. <@UVEGA> can write to its families: `/family update`',
    )
    expect(await say('Math &amp; Art &lt;3')).toContain('channel of Room 12, and a channel is one classroom')
    school.directory.channels.set('COTHER', 'private')
    const moved = await linkCommand(school, { userId: 'UCOORD1', channelId: 'COTHER', args: 'Room 12' })
    expect(moved.text).toContain('which has left <#C12>')
  })

  it('says when the class has no teacher, with names that mean nothing to Slack', async () => {
    expect(await say('Math &amp; Art &lt;3')).toBe(
      'This channel is now the channel of Math &amp; Art &lt;3. The class has no teacher yet. Name one: `/family staff add @vega`',
    )
  })

  it('helps whoever typed a name and picked nobody, and says how it is used', async () => {
    expect(await say('Room 12 @vega')).toMatch(/^“@vega” is not a mention.*pick the person/)
    expect(await say('')).toContain('/family link Room 12 @vega')
    expect(await say('Room 12 <!here>')).toContain('one by one')
    expect(await say('Room 12 <@UVEGA> please')).toContain('“please”')
    expect(await say('Room 12 <@UBOT>')).toContain('<@UBOT> is an app')
  })

  it('names the nearest classrooms', async () => {
    expect(await say('Rom 12')).toBe(
      'There is no classroom of this name. Did you mean one of these? Room 12 · Math &amp; Art &lt;3',
    )
  })

  it('says what is wrong with the channel and what to do', async () => {
    expect(await saidWhere('not_member')).toContain('`/invite`')
    expect(await saidWhere('public')).toContain('make this one private')
    expect(await saidWhere('shared')).toContain('outside the school')
    expect(await saidWhere('archived')).toContain('Unarchive')
    expect(await saidWhere('direct')).toContain('direct message')
    expect(await saidWhere('no_answer')).toContain('try again')
    expect(await saidWhere('unknown')).toContain('what kind of channel')
  })

  it('tells anyone else that the coordinators were asked', async () => {
    expect(await say('Room 12', 'UVEGA')).toContain('coordinators were asked')
    expect(await say('Room 12', 'UVEGA')).toContain('asked for this already')
    await say('Room 12')
    expect(await say('Room 12', 'UVEGA')).toContain('already')
  })
})

describe('a coordinator’s message about a request', () => {
  it('says who asks for what, with two buttons that carry the request', async () => {
    await say('Room 12 <@ULEE>', 'UVEGA')
    const [first] = await shown()
    expect(first?.text).toBe('<@UVEGA> asks to make <#C12> the channel of *Room 12*.')
    expect(JSON.stringify(first?.blocks)).toContain('<@UVEGA> and <@ULEE> will be able to write')
    const actions = first?.blocks?.find((block) => block.type === 'actions')
    expect(actions?.elements.map((element) => ('value' in element ? [element.action_id, element.value] : []))).toEqual([
      ['link_approve', await requestId()],
      ['link_refuse', await requestId()],
    ])
  })

  it('shows what was decided to every coordinator, and who asked is told', async () => {
    await say('Room 12', 'UVEGA')
    expect(await linkApprove(school, { userId: 'UCOORD2', requestId: await requestId() })).toBeNull()
    const [first, second, answer] = await shown()
    expect([first?.text, second?.text]).toEqual([second?.text, expect.stringContaining('Approved by <@UCOORD2>')])
    expect(first?.blocks?.some((block) => block.type === 'actions')).toBe(false)
    expect(answer).toMatchObject({ to: 'UVEGA', text: expect.stringContaining('<@UCOORD2> approved') })
  })

  it('tells who presses too late who was first, and others that it is not theirs', async () => {
    await say('Room 12', 'UVEGA')
    const press = { requestId: await requestId() }
    expect(await linkRefuse(school, { ...press, userId: 'UVEGA' })).toEqual({
      text: 'Only a coordinator can decide this.',
    })
    expect(await linkRefuse(school, { ...press, userId: 'UCOORD1' })).toBeNull()
    const late = await linkApprove(school, { ...press, userId: 'UCOORD2' })
    expect(late).toEqual({ text: '<@UCOORD1> has refused this already.' })
    expect((await shown()).at(-1)?.text).toContain('did not approve')
  })

  it('stays as it is while the channel cannot be linked, and says why', async () => {
    await say('Room 12', 'UVEGA')
    school.directory.channels.set('C12', 'public')
    const answer = await linkApprove(school, { userId: 'UCOORD1', requestId: await requestId() })
    expect(answer?.text).toMatch(/^The request stays open\. Anybody can read/)
  })
})
