import { afterAll, beforeAll, expect, it } from 'vitest'
import { namesFor } from '../../src/broadcasts/translate-draft.ts'
import type { Database } from '../../src/database/database.ts'
import { type ConversationSchool, createConversationSchool, forgetSchool } from '../support/conversation-school.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
let school: ConversationSchool
beforeAll(async () => {
  database = await openTestDatabase()
  await forgetSchool(database)
  school = createConversationSchool(database)
  await school.addClasses([
    { firstName: 'Ana', caregiver: 'Rosa', classroom: 'Room 12' },
    { firstName: 'Leo', caregiver: 'Min', classroom: 'Room 14' },
  ])
})
afterAll(() => database.close())

it('the names that no service is told are those of the class and its families, and of all staff', async () => {
  const names = await namesFor(school, { classroomId: await school.classroomId('Room 12') })
  expect(names).toEqual(expect.arrayContaining(['Ana', 'Rosa', 'Ms. Vega', 'Mr. Cho']))
  expect(names).not.toContain('Leo')
})

it('and those of everybody where all of the school is written to', async () => {
  const names = await namesFor(school, { classroomId: null })
  expect(names).toEqual(expect.arrayContaining(['Ana', 'Rosa', 'Leo', 'Min', 'Ms. Vega', 'Mr. Cho']))
})
