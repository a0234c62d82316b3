import { request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { controlSocketPath } from '../../src/http/control-socket-path.ts'
import { startControlSocket } from '../../src/http/control-socket.ts'
import { readDueFacts } from '../../src/http/due-reader.ts'
import { dueRoute } from '../../src/http/due-route.ts'
import { nextDue } from '../../src/http/next-due.ts'
import { createLog } from '../../src/lib/log.ts'
import { type ConversationSchool, createConversationSchool } from '../support/conversation-school.ts'
import { schoolMonday } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

let at: ConversationSchool

beforeEach(async () => {
  at = createConversationSchool(await openTestDatabase())
  await at.addClasses([{}, { classroom: 'Room 14' }, {}])
})

async function next(): Promise<string | undefined> {
  const now = at.clock.now()
  return nextDue(await readDueFacts(at.database.client, now), { ...at.school, calendar: [] }, now)?.toISOString()
}

describe('what is due next', () => {
  it('is nothing where nobody waits for a time', async () => {
    expect(await next()).toBeUndefined()
  })

  it('is the reminder of a text that waits: a school day later, then two', async () => {
    await at.hears(0, 'Hello')
    expect(await next()).toBe('2027-01-12T20:30:00.000Z')
    await at.database.client.conversationEntry.updateMany({ data: { remindedAt: new Date() } })
    expect(await next()).toBe('2027-01-13T20:30:00.000Z')
    await at.database.client.conversationEntry.updateMany({ data: { escalatedAt: new Date() } })
    expect(await next()).toBeUndefined()
  })

  it('skips the weekend for a reminder', async () => {
    at.clock.moveTo(new Date('2027-01-15T20:30:00Z'))
    await at.hears(0, 'Hello')
    expect(await next()).toBe('2027-01-18T20:30:00.000Z')
  })
})

describe('texts in the queue', () => {
  const text = (dueAt: Date, anyHour = false) => ({
    id: crypto.randomUUID(),
    kind: 'update',
    phoneHash: crypto.randomUUID(),
    phoneSealed: '',
    bodySealed: '',
    bodyHash: '',
    language: 'en',
    languageSource: 'roster',
    segments: 1,
    priority: 1,
    anyHour,
    state: 'queued',
    dueAt,
    turnAt: dueAt,
    usefulUntil: new Date('2027-02-01T00:00:00Z'),
    createdAt: schoolMonday,
    updatedAt: schoolMonday,
  })
  const add = (...texts: ReturnType<typeof text>[]) => at.database.client.text.createMany({ data: texts })

  it('that may leave now are under way, not due', async () => {
    await add(text(schoolMonday))
    expect(await next()).toBeUndefined()
  })

  it('wait for the window to open', async () => {
    at.clock.moveTo(new Date('2027-01-12T03:00:00Z'))
    await add(text(schoolMonday))
    expect(await next()).toBe('2027-01-12T13:00:00.000Z')
  })

  it('of any hour do not', async () => {
    at.clock.moveTo(new Date('2027-01-12T03:00:00Z'))
    await add(text(schoolMonday), text(new Date('2027-01-12T03:10:00Z'), true))
    expect(await next()).toBe('2027-01-12T03:10:00.000Z')
  })
})

describe('GET /due', () => {
  it('answers the instant', async () => {
    await at.hears(0, 'Hello')
    const dataDir = mkdtempSync(join(tmpdir(), 'touchpoint-due-'))
    const control = await startControlSocket({
      dataDir,
      log: createLog('silent'),
      routes: { 'GET /due': dueRoute(at) },
    })
    const answer = await new Promise<string>((resolve, reject) => {
      const asked = request({ socketPath: controlSocketPath(dataDir), path: '/due' }, (response) => {
        let said = ''
        response.on('data', (chunk: Buffer) => (said += chunk.toString()))
        response.on('end', () => resolve(said))
      })
      asked.on('error', reject)
      asked.end()
    })
    await control.stop()
    rmSync(dataDir, { recursive: true })
    expect(answer).toBe('{"next":"2027-01-12T20:30:00.000Z"}')
  })
})
