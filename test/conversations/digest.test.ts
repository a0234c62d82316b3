import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BacklogDigest, digestBacklogs, isBackedUp } from '../../src/conversations/digest-backlog.ts'
import type { Database } from '../../src/database/database.ts'
import { claimNewPosts } from '../../src/posts/claim-store.ts'
import { renderDigest } from '../../src/slack/render/digest-posts.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

describe('a channel', () => {
  const now = new Date('2027-01-11T20:30:00Z')
  const since = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

  it.each([
    [31, 0, true],
    [30, 0, false],
    [5, 11, true],
    [5, 10, false],
    [4, 600, false],
  ])('with %i texts of which the oldest waits for %i minutes is backed up: %s', (texts, minutes, expected) => {
    expect(isBackedUp({ texts, since: since(minutes) }, now)).toBe(expected)
  })
})

describe('a channel that backs up', () => {
  let database: Database
  let school: ConversationSchool
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await forgetSchool(database)
    school = createConversationSchool(database)
    await school.addClasses([
      { caregiver: 'Rosa', firstName: 'Ana' },
      { caregiver: '<!channel>', firstName: 'Leo' },
      { caregiver: 'Bea', firstName: 'Mia', classroom: 'Room 14' },
    ])
    await school.hears(0, 'Seen before')
    await school.showPosts()
  })
  const digests = async () =>
    (await school.posts('conversation_digest')).map(({ model }) => model as unknown as BacklogDigest)
  const first = async (destination: string) => {
    const pace = { intervalMs: 0, burst: 1 }
    const claims = await database.inTransaction((tx) => claimNewPosts(tx, { room: 100, leaseMs: 1, pace }))
    return claims.find((claim) => claim.destination === destination)?.kind
  }

  it('is told first whose texts are coming and how many, once, and each still comes in its thread', async () => {
    for (let text = 0; text < 4; text += 1) await school.hears(0, `Text ${text}`)
    await school.hears(1, 'Mine')
    await school.hears(2, 'In the other class')
    await digestBacklogs(school)
    expect(await digests()).toEqual([])

    school.minutesLater(11)
    await digestBacklogs(school)
    const families = [
      { caregiver: 'Rosa', children: ['Ana'], texts: 4 },
      { caregiver: '<!channel>', children: ['Leo'], texts: 1 },
    ]
    expect(await digests()).toMatchObject([{ texts: 5, families, more: 0 }])
    expect(await school.posts('conversation_text')).toHaveLength(7)
    expect(await first('C12')).toBe('conversation_digest')

    await school.hears(1, 'Another while Slack is still away')
    await Promise.all([digestBacklogs(school), digestBacklogs(school)])
    expect(await digests()).toMatchObject([{ texts: 6, families: [{ texts: 4 }, { texts: 2 }] }])

    await database.client.$executeRaw`
      UPDATE posts SET channel_id = destination, ts = '1900000000.000001', state = 'shown', shown_version = version
       WHERE kind = 'conversation_digest'`
    school.minutesLater(15)
    await digestBacklogs(school)
    expect(await digests()).toMatchObject([{ texts: 6 }])
    school.minutesLater(20)
    await digestBacklogs(school)
    expect(await digests()).toHaveLength(2)
  })

  it('says it in words that are inert', async () => {
    for (let text = 0; text < 31; text += 1) await school.hears(1, `Text ${text}`)
    await digestBacklogs(school)
    const [digest] = await digests()
    const { text, blocks } = renderDigest(digest!, school.school.timezone)
    expect(text).toMatch(/^31 texts from families came in since Mon 3:30.PM/)
    expect(JSON.stringify(blocks)).toContain('&lt;!channel&gt; (Leo) 31')
    expect(JSON.stringify(blocks)).not.toContain('<!channel>')
  })
})
