import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { audiencePages } from '../../src/people/audience-pages.ts'
import { readAudience } from '../../src/people/audience-reader.ts'
import { schoolDate } from '../../src/school/school-date.ts'
import { addFamilies, schoolMonday, testPhone, testSealer, testZone } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await addFamilies(
    database,
    Array.from({ length: 6 }, (_, at) => ({
      studentId: `S${at}`,
      firstName: `Child ${at}`,
      classroom: at % 2 === 0 ? 'Room 12' : 'Room 14',
      caregiver: `Caregiver ${at}`,
      phone: testPhone(at),
    })),
  )
})
afterAll(() => database.close())

it.each([
  [4, [4, 2]],
  [3, [3, 3, 0]],
  [7, [6]],
])('reads an audience in pages of %i, each of it once', async (limit, sizes) => {
  const of = { classroomIds: 'all' as const, on: schoolDate(testZone, schoolMonday) }
  const pages = []
  for await (const page of audiencePages(database.client, testSealer(), of, limit)) pages.push(page)
  expect(pages.map((page) => page.length)).toEqual(sizes)
  expect(pages.flat()).toEqual(await readAudience(database.client, testSealer(), of))
})

it('has one page of nobody', async () => {
  const of = { classroomIds: [], on: schoolDate(testZone, schoolMonday) }
  const pages = []
  for await (const page of audiencePages(database.client, testSealer(), of)) pages.push(page)
  expect(pages).toEqual([[]])
})
