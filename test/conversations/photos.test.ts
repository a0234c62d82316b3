import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { moveText } from '../../src/conversations/move-text.ts'
import { passOn } from '../../src/conversations/pass-on.ts'
import { cleanPhoto } from '../../src/conversations/photo-kind.ts'
import { postPhotos } from '../../src/conversations/photo-post.ts'
import { claimPhotos } from '../../src/conversations/photo-store.ts'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { jpegOf, pngOf } from '../support/photo-files.ts'
import { openPhotoSchool, type PhotoSchool } from '../support/photo-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

const cleanJpeg = (mark: string) => cleanPhoto('jpg', jpegOf(mark))

describe('photos from families', { timeout: 60_000 }, () => {
  let database: Database
  let school: PhotoSchool
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    school = await openPhotoSchool(database)
    await school.addClasses([
      { caregiver: 'Rosa', firstName: 'Ana' },
      { classroom: 'Room 14', caregiver: 'Bea', firstName: 'Leo' },
    ])
  })
  afterEach(() => school.close())

  it('all come into the text’s thread, in order, once, without what cameras write, and Twilio keeps none', async () => {
    await school.sendsPhotos(0, [{ data: jpegOf('one') }, { data: pngOf('two') }, { data: 'GIF89a three' }])
    school.startPosts()
    school.startPhotos()
    await school.settled()
    expect(school.shown('C12')).toEqual([
      cleanJpeg('one'),
      cleanPhoto('png', pngOf('two')),
      Buffer.from('GIF89a three'),
    ])
    const [root, text, ...photos] = school.slack.messages('C12')
    expect([root?.text, text?.text]).toEqual(['conversation_root', 'conversation_text'])
    expect(photos.map(({ threadTs }) => threadTs)).toEqual(photos.map(() => root?.ts))
    expect(photos.map(({ text: words }) => words)).toEqual([1, 2, 3].map((n) => `Photo ${n} of 3 from Rosa`))
    const names = school.slack.calls('files.getUploadURLExternal').map(({ args }) => String(args['filename']))
    expect(names).toHaveLength(3)
    expect(new Set(names)).toEqual(new Set(['photo-1.jpg', 'photo-2.png', 'photo-3.gif']))
    expect(school.kept()).toBe(0)
    expect(school.slack.messages('C14')).toEqual([])
  })

  it('are told of at once, and what is no photo is said in its place', async () => {
    await school.sendsPhotos(0, [
      { data: '%PDF-1.7', contentType: 'image/jpeg' },
      { data: jpegOf('fine'), contentType: 'application/pdf' },
      { data: Buffer.alloc(10 * 1024 * 1024 + 1) },
      { data: jpegOf('cut off').subarray(0, 60) },
    ])
    const posts = school.startPosts()
    await school.slack.waitFor(() => school.shown('C12').length === 4)
    expect(school.shown('C12')).toEqual([1, 2, 3, 4].map((n) => `Photo ${n} of 4 is on its way.`))
    school.startPhotos()
    await school.settled()
    expect(school.shown('C12')).toEqual([
      expect.stringMatching(/^File 1 of 4 is of another kind .* ask Rosa/),
      cleanJpeg('fine'),
      expect.stringMatching(/^Photo 3 of 4 is too large/),
      expect.stringMatching(/^Photo 4 of 4 is damaged/),
    ])
    expect(school.kept()).toBe(0)
    await posts.stop()
  })

  it.each([
    ['files.getUploadURLExternal', {}],
    ['files.completeUploadExternal', {}],
    ['files.info', {}],
    ['chat.postMessage', {}],
    ['chat.update', {}],
  ])('are shown once each though answers to %s are lost', async (method) => {
    school.slack.faults.loseAnswer = { method, times: 2 }
    await school.sendsPhotos(0, [{ data: jpegOf('one') }, { data: jpegOf('two') }])
    school.startPosts()
    school.startPhotos()
    await school.settled()
    expect(school.shown('C12')).toEqual([cleanJpeg('one'), cleanJpeg('two')])
    expect(school.slack.calls(method).filter(({ lost }) => lost)).toHaveLength(2)
    expect(school.kept()).toBe(0)
  })

  it('outlive the death of whoever was at work, and two who work at once', async () => {
    await school.sendsPhotos(0, [{ data: jpegOf('one') }, { data: jpegOf('two') }])
    await school.sendsPhotos(1, [{ data: jpegOf('three') }])
    const dead = await database.inTransaction((tx) => claimPhotos(tx, { room: 2, leaseMs: 200 }))
    expect(dead).toHaveLength(2)
    school.startPosts()
    school.startPhotos()
    school.startPhotos()
    await school.settled()
    expect(school.shown('C12')).toEqual([cleanJpeg('one'), cleanJpeg('two')])
    expect(school.shown('C14')).toEqual([cleanJpeg('three')])
    expect(school.slack.calls('files.completeUploadExternal')).toHaveLength(3)
  })

  it('do not wait for the claims of a process that can only be dead', async () => {
    await school.sendsPhotos(0, [{ data: jpegOf('one') }])
    await database.inTransaction((tx) => claimPhotos(tx, { room: 1, leaseMs: 3_600_000 }))
    school.startPosts()
    school.startPhotos('embedded')
    await school.settled()
    expect(school.shown('C12')).toEqual([cleanJpeg('one')])
  })

  it('wait for a Slack that is away', async () => {
    await school.sendsPhotos(0, [{ data: jpegOf('one') }])
    school.slack.faults.down = true
    school.startPosts()
    school.startPhotos()
    const patiently = { timeout: 50_000, interval: 10 }
    await vi.waitFor(() => expect(school.twilio.requests).toBeGreaterThan(3), patiently)
    school.slack.faults.down = false
    await school.settled()
    expect(school.shown('C12')).toEqual([cleanJpeg('one')])
  })

  it('stay with Twilio until their thread shows them', async () => {
    await school.sendsPhotos(0, [{ data: jpegOf('one') }])
    school.startPhotos()
    const isLookedAtAgain = async () => {
      const photo = await database.client.photo.findFirstOrThrow()
      expect([photo.state, photo.tries > 2]).toEqual(['ready', true])
    }
    await vi.waitFor(isLookedAtAgain, { timeout: 50_000, interval: 10 })
    expect(school.kept()).toBe(1)
    school.startPosts()
    await school.settled()
    expect(school.kept()).toBe(0)
  })

  it('leave the class with a text that is passed on for safety, and go to the coordinators', async () => {
    const entryId = await school.sendsPhotos(0, [{ data: jpegOf('bruise') }])
    school.startPosts()
    school.startPhotos()
    await school.settled()
    expect(await passOn(school, { entryId, by: 'UVEGA', reason: 'safety' })).toEqual({ kind: 'passed_on' })
    await school.database.inTransaction((tx) => postPhotos(tx, school, entryId))
    school.database.announce('posts')
    await school.settled()
    expect(school.shown('C12')).toEqual(['Photo 1 of 1 is no longer shown here.'])
    for (const coordinator of ['UCOORD1', 'UCOORD2']) {
      const [help, photo] = school.slack.dms(coordinator)
      expect([help?.text, photo?.threadTs]).toEqual(['help_case', help?.ts])
    }
    expect([...school.shown('DCOORD1'), ...school.shown('DCOORD2')]).toEqual([cleanJpeg('bruise'), cleanJpeg('bruise')])
    expect(school.slack.calls('files.completeUploadExternal')).toHaveLength(1)
  })

  it('follow a text that is moved to the other class before they have come', async () => {
    const [caregiverId, students] = [await school.caregiverId(0), await database.client.student.findMany()]
    const leo = students.find(({ firstNameSealed }) => school.sealer.open(firstNameSealed) === 'Leo')
    const since = new Date('2026-09-01')
    const tie = { id: newId(), caregiverId, studentId: leo!.id, relationship: 'mother', since }
    await database.client.care.create({ data: tie })
    await school.wasTexted(0, 'Room 12', school.clock.now())
    const entryId = await school.sendsPhotos(0, [{ data: jpegOf('homework') }])
    const moved = await moveText(school, { entryId, by: 'UVEGA', classroomId: await school.classroomId('Room 14') })
    expect(moved).toEqual({ kind: 'moved' })
    await school.database.inTransaction((tx) => postPhotos(tx, school, entryId))
    school.database.announce('posts')
    school.startPosts()
    school.startPhotos()
    await school.settled()
    expect(school.shown('C12')).toEqual(['Photo 1 of 1 is no longer shown here.'])
    expect(school.shown('C14')).toEqual([cleanJpeg('homework')])
    expect(school.kept()).toBe(0)
  })
})
