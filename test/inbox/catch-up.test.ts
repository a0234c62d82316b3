import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchUp, type CatchUpDeps } from '../../src/inbox/catch-up.ts'
import type { ListedText } from '../../src/inbox/inbound-source.ts'
import { type InboxSchool, newSid, openInboxSchool } from '../support/inbox-school.ts'

let school: InboxSchool
beforeAll(async () => {
  school = await openInboxSchool()
  school.start()
})
afterAll(() => school.close())
beforeEach(() => school.forget())

const phone = '+12015550142'

/** What phones sent, as Twilio lists it, so many seconds ago. */
function listed(text: Partial<ListedText> & { body: string }, secondsAgo: number): ListedText {
  const sentAt = new Date(Date.now() - secondsAgo * 1000)
  return { sid: newSid(), from: phone, media: [], optOutType: null, sentAt, ...text }
}

function depsWith(texts: readonly ListedText[], asked: Date[] = []): CatchUpDeps {
  const listReceived = async (since: Date) => {
    asked.push(since)
    return texts.filter(({ sentAt }) => sentAt >= since)
  }
  return { ...school.deps, source: { listReceived } }
}

describe('texts whose webhook was lost', () => {
  it('are heard once, whoever else brings them, in the order they were sent', async () => {
    await school.addFamily({ phone })
    const [first, second] = [listed({ body: 'Good evening' }, 40), listed({ body: 'She is ill' }, 20)]
    await school.hear(phone, { sid: first.sid, body: first.body })
    const deps = depsWith([first, second, listed({ body: 'Back on Monday' }, 5)])
    expect(await catchUp(deps)).toBe(2)
    expect(await catchUp(deps)).toBe(0)
    await school.store(second)
    await school.handled()
    expect(school.talk.map(({ body }) => body)).toEqual(['Good evening', 'She is ill', 'Back on Monday'])
  })

  it('are looked for from where the list was last read to its end, with an hour more', async () => {
    const asked: Date[] = []
    const deps = depsWith([], asked)
    await catchUp(deps)
    const first = await school.deps.database.client.inboundCatchUp.findFirstOrThrow()
    const failing = { ...deps, source: { listReceived: () => Promise.reject(new Error('down')) } }
    await expect(catchUp(failing)).rejects.toThrow('down')
    await catchUp(deps)
    expect(asked[1]).toEqual(new Date(first.through.getTime() - 3_600_000))
  })

  it('count as sent when they were, by the school’s clock', async () => {
    await school.addFamily({ phone })
    await catchUp(depsWith([listed({ body: 'Hello' }, 600)]))
    const [text] = await school.deps.database.client.inboundText.findMany()
    const agoMs = school.deps.clock.now().getTime() - text!.receivedAt.getTime()
    expect(Math.round(agoMs / 60_000)).toBe(10)
    await school.handled()
  })

  it('stop a number, and do not undo what it said after them', async () => {
    const family = await school.addFamily({ phone })
    await school.hear(phone, 'Alto')
    await catchUp(depsWith([listed({ body: 'START' }, 300)]))
    await school.handled()
    expect(await school.stateOf(family)).toBe('stopped')
    await school.hear(phone, 'START')
    await catchUp(depsWith([listed({ body: 'Alto' }, 200)]))
    await school.handled()
    expect(await school.stateOf(family)).toBe('agreed')
    expect(await school.takenAs(phone)).toEqual(['stop', 'overtaken', 'carrier_start', 'overtaken'])
  })
})
