import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openDatabase } from '../../src/database/open-database.ts'
import { newId } from '../../src/lib/id.ts'
import { approveLinkRequest, refuseLinkRequest } from '../../src/people/decide-link-request.ts'
import { linkChannel } from '../../src/people/link-channel.ts'
import { staffName, staffOf } from '../../src/people/staff-reader.ts'
import { createLinkingSchool, forgetLinks, type LinkingSchool } from '../support/linking-school.ts'
import { makeTestPlace, type TestPlace } from '../support/test-database.ts'

let place: TestPlace
let database: Database
/** The same database as another process has it open; the embedded one belongs to one process. */
let elsewhere: Database
let school: LinkingSchool
let requestId: string

beforeAll(async () => {
  place = await makeTestPlace()
  database = await openDatabase(place)
  elsewhere = place.databaseUrl === null ? database : await openDatabase(place)
})
afterAll(async () => {
  await database.close()
  if (elsewhere !== database) await elsewhere.close()
  await place.remove()
})

beforeEach(async () => {
  await forgetLinks(database)
  school = createLinkingSchool(database)
  await school.addClassroom('Room 12')
  school.directory.channels.set('C12', 'private')
  await linkChannel(school, { classroomName: 'Room 12', channelId: 'C12', by: 'UVEGA', teachers: ['ULEE'] })
  requestId = (await database.client.linkRequest.findFirstOrThrow()).id
})

const approve = (by = 'UCOORD1', at = database) => approveLinkRequest({ ...school, database: at }, { requestId, by })
const refuse = (by = 'UCOORD2', at = database) => refuseLinkRequest({ ...school, database: at }, { requestId, by })
const noticesOf = async (kind: string) => (await school.notices()).filter((notice) => notice.kind === kind)

describe('a request for a link', () => {
  it('approved, links the channel, makes who asked a teacher with those named, and tells everybody', async () => {
    expect(await approve()).toMatchObject({ kind: 'linked', classroom: 'Room 12' })
    const { id, ...classroom } = await school.classroom('Room 12')
    expect(classroom).toMatchObject({ channelId: 'C12', channelState: 'linked' })
    const staff = await staffOf(database.client, id, school.clock.now())
    expect(staff.map(({ slackUserId, role }) => `${slackUserId} ${role}`)).toEqual(['UVEGA teacher', 'ULEE teacher'])
    expect((await staffName(database.client, school.sealer, 'UVEGA'))?.name).toBe('Ms. Vega')

    const decision = { state: 'approved', by: 'UCOORD1' }
    expect(await noticesOf('link_request')).toMatchObject([{ model: { decision } }, { model: { decision } }])
    expect(await noticesOf('link_answer')).toMatchObject([{ destination: 'UVEGA', model: decision }])
  })

  it('refused, links nothing, and who asked may ask again', async () => {
    expect(await refuse()).toEqual({ kind: 'refused', classroom: 'Room 12' })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: null })
    const decision = { state: 'refused', by: 'UCOORD2' }
    expect(await noticesOf('link_answer')).toMatchObject([{ destination: 'UVEGA', model: decision }])
    const again = { classroomName: 'Room 12', channelId: 'C12', by: 'UVEGA', teachers: [] }
    expect(await linkChannel(school, again)).toEqual({ kind: 'requested', classroom: 'Room 12' })
  })

  it('is decided by one of two coordinators who press at once in two processes, and the other learns who did', async () => {
    const there = elsewhere
    const presses = [approve('UCOORD1'), refuse('UCOORD2', there), approve('UCOORD2', there), refuse('UCOORD1')]
    const outcomes = await Promise.all(presses)
    const decisive = outcomes.filter(({ kind }) => kind === 'linked' || kind === 'refused')
    expect(decisive).toHaveLength(1)
    const row = await database.client.linkRequest.findUniqueOrThrow({ where: { id: requestId } })
    const late = outcomes.filter(({ kind }) => kind === 'already_decided')
    expect(late).toHaveLength(3)
    for (const outcome of late) expect(outcome).toMatchObject({ state: row.state, by: row.decidedBy })
    expect(await noticesOf('link_answer')).toHaveLength(1)
    expect((await school.classroom('Room 12')).channelState).toBe(row.state === 'approved' ? 'linked' : 'none')
  })

  it('is nobody else’s to decide', async () => {
    expect(await approve('UVEGA')).toEqual({ kind: 'not_coordinator' })
    expect(await refuse('UVEGA')).toEqual({ kind: 'not_coordinator' })
    expect(await school.classroom('Room 12')).toMatchObject({ channelId: null })
  })

  it('stays open when its channel has become public meanwhile', async () => {
    school.directory.channels.set('C12', 'public')
    expect(await approve()).toEqual({ kind: 'channel_refused', why: 'public' })
    school.directory.channels.set('C12', 'private')
    expect(await approve()).toMatchObject({ kind: 'linked' })
  })

  it('that is not there, or no id at all, is unknown', async () => {
    expect(await approveLinkRequest(school, { requestId: newId(), by: 'UCOORD1' })).toEqual({ kind: 'unknown_request' })
    expect(await refuseLinkRequest(school, { requestId: 'x', by: 'UCOORD1' })).toEqual({ kind: 'unknown_request' })
  })
})
