import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pressHold, pressWrongNumberUndo } from '../../src/slack/actions/inbox-actions.ts'
import { coordinators, type InboxSchool, type KnownFamily, openInboxSchool } from '../support/inbox-school.ts'

const phone = '+12015550123'
const [coordinator] = coordinators as [string]

describe('the buttons about what families wrote', () => {
  let school: InboxSchool
  let rosa: KnownFamily
  beforeAll(async () => {
    school = await openInboxSchool()
    school.start()
  })
  beforeEach(async () => {
    rosa = await school.addFamily({ phone })
  })
  afterEach(() => school.forget())
  afterAll(() => school.close())

  async function inboundId(): Promise<string> {
    const [told] = await school.notices()
    return (told as { model: { inboundId: string } }).model.inboundId
  }

  it('decide about doubtful words, for coordinators alone and once', async () => {
    await school.hear(phone, 'no more please')
    const press = { userId: coordinator, inboundId: await inboundId() }
    expect(await pressHold(school.deps, { ...press, userId: 'UTEACHER' }, 'stop')).toEqual({
      text: 'Only coordinators can do that.',
    })
    expect(await pressHold(school.deps, press, 'stop')).toBeNull()
    expect(await school.stateOf(rosa)).toBe('stopped')
    expect(await pressHold(school.deps, press, 'resume')).toEqual({ text: 'This is decided already.' })
    expect(await pressHold(school.deps, { ...press, inboundId: 'nonsense' }, 'resume')).toEqual({
      text: 'This is decided already.',
    })
  })

  it('give a number back that was marked as wrong, except for its STOP', async () => {
    await school.hear(phone, 'wrong number')
    const press = { userId: coordinator, inboundId: await inboundId() }
    expect(await pressWrongNumberUndo(school.deps, { ...press, userId: 'UTEACHER' })).not.toBeNull()
    expect(await pressWrongNumberUndo(school.deps, press)).toBeNull()
    expect(await school.stateOf(rosa)).toBe('enrolled')
    expect(await pressWrongNumberUndo(school.deps, press)).toEqual({
      text: 'This number is no longer marked as a wrong number.',
    })
    await school.hear(phone, 'STOP', 'wrong number')
    expect(await pressWrongNumberUndo(school.deps, press)).toMatchObject({ text: /STOP/ })
  })
})
