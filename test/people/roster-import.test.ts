import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { newId } from '../../src/lib/id.ts'
import { readAudience } from '../../src/people/audience-reader.ts'
import { changeConsent, openConsentOf } from '../../src/people/consent-store.ts'
import { formatRosterReport } from '../../src/people/format-roster-report.ts'
import type { ImportRosterOptions } from '../../src/people/import-roster.ts'
import { rosterExitCode, type ImportedReport } from '../../src/people/roster-report.ts'
import { schoolDate } from '../../src/school/school-date.ts'
import {
  type Family,
  importCsv,
  rosterCsv,
  rosterDeps,
  schoolMonday,
  testPhone,
  testSealer,
  testZone,
} from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

const sealer = testSealer()
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => database.client.$executeRaw`TRUNCATE classrooms, students, caregivers CASCADE`)

async function take(families: readonly Family[], options: Partial<ImportRosterOptions> = {}): Promise<ImportedReport> {
  const report = await importCsv(rosterDeps(database), rosterCsv(families), options)
  if (report.outcome !== 'imported') throw new Error(formatRosterReport(report).join('\n'))
  return report
}

async function audience(on = schoolDate(testZone, schoolMonday)) {
  const members = await readAudience(database.client, sealer, { classroomIds: 'all', on })
  return members
    .map((member) => ({
      name: member.caregiverName,
      phone: member.phone,
      state: member.consentState,
      children: member.students.map(({ firstName }) => firstName).toSorted(),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function consentOf(phone: string) {
  const consent = await openConsentOf(database.client, sealer.hash('phone', phone))
  if (consent === null) throw new Error('nobody has this number')
  return consent
}

async function say(phone: string, to: 'stopped' | 'agreed' | 'frozen'): Promise<void> {
  const { id: consentId } = await consentOf(phone)
  await database.inTransaction((tx) =>
    changeConsent(tx, { consentId, to, source: 'text', evidence: 'SM1', at: schoolMonday }),
  )
}

/** Rows of students, caregivers, consents, consent changes, enrollments, care and classrooms. */
function counts() {
  const { client } = database
  return Promise.all([
    client.student.count(),
    client.caregiver.count(),
    client.consent.count(),
    client.consentChange.count(),
    client.enrollment.count(),
    client.care.count(),
    client.classroom.count(),
  ])
}

const ana = {
  studentId: 'A',
  firstName: 'Ana',
  caregiver: 'Rosa',
  phone: testPhone(1),
  language: 'es',
  consent: 'yes',
} satisfies Family
const leo = {
  studentId: 'L',
  firstName: 'Leo',
  caregiver: 'Luis',
  phone: testPhone(2),
  classroom: 'Room 7',
} satisfies Family

describe('importing a roster', () => {
  it('brings in classrooms, students, caregivers and what they said, with its source and line', async () => {
    const report = await take([ana, leo])
    expect(rosterExitCode(report)).toBe(0)
    expect(await audience()).toEqual([
      { name: 'Luis', phone: testPhone(2), state: 'enrolled', children: ['Leo'] },
      { name: 'Rosa', phone: testPhone(1), state: 'agreed', children: ['Ana'] },
    ])
    const changes = await database.client.consentChange.findMany({ orderBy: { evidence: 'asc' } })
    expect(changes.map(({ from, to, source, evidence, at }) => ({ from, to, source, evidence, at }))).toEqual([
      { from: null, to: 'agreed', source: 'roster', evidence: 'line 2', at: schoolMonday },
      { from: null, to: 'enrolled', source: 'roster', evidence: 'line 3', at: schoolMonday },
    ])
    const enrollments = await database.client.enrollment.findMany()
    expect(enrollments.map(({ since, until }) => ({ since, until }))).toEqual([
      { since: new Date('2027-01-11'), until: null },
      { since: new Date('2027-01-11'), until: null },
    ])
  })

  it('changes nothing when the same file comes twice, and says so', async () => {
    const families = [
      { ...ana, teacherEmail: 'vega@school.org' },
      { ...leo, caregiverId: 'C1' },
    ]
    await take(families)
    const before = await counts()
    const again = await take(families, { retireMissing: true })
    expect(again.changes).toEqual([])
    expect(formatRosterReport(again)).toEqual(['Nothing changes: the school is as the file says.', 'Imported 2 rows.'])
    expect(await counts()).toEqual(before)
  })

  it('writes nothing in a dry run, and says by name what would change, never a whole number', async () => {
    await take([ana])
    const before = await counts()
    const report = await take([{ ...ana, caregiverId: 'C1', phone: testPhone(33) }, leo], { dryRun: true })
    const text = formatRosterReport(report).join('\n')
    expect(await counts()).toEqual(before)
    expect(text).toContain('line 3: new student Leo Lopez')
    expect(text).toContain('line 3: new caregiver Luis (number ending in 02), language en')
    expect(text).toContain('2 rows are good. Nothing was written.')
    expect(text.replaceAll(/\D+/g, ' ')).not.toMatch(/\d{4}/)
  })

  it('writes nothing when one row is bad', async () => {
    const report = await importCsv(rosterDeps(database), rosterCsv([ana, { ...leo, phone: '12' }]))
    expect(rosterExitCode(report)).toBe(1)
    expect(await counts()).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('takes the good rows with --skip-invalid, and retires nobody whom a bad row names', async () => {
    const third = { studentId: 'T', firstName: 'Teo', caregiver: 'Tia', phone: testPhone(3) }
    await take([ana, leo, third])
    const report = await take(
      [
        { ...ana, firstName: 'Anita' },
        { ...leo, phone: '12' },
      ],
      {
        skipInvalid: true,
        retireMissing: true,
      },
    )
    expect(rosterExitCode(report)).toBe(2)
    expect(formatRosterReport(report).join('\n')).toContain('line 3, column phone: is not a phone number')
    expect((await audience()).map(({ children }) => children)).toEqual([['Leo'], ['Anita']])
  })

  it('retires nobody when a bad row names nobody', async () => {
    await take([ana, leo])
    const report = await take([ana, { ...leo, studentId: '' }], { skipInvalid: true, retireMissing: true })
    expect(report.missing).toEqual([])
    expect(await audience()).toHaveLength(2)
  })

  it('gives one caregiver of a shared number all the children, and two classrooms of one child', async () => {
    const rosa = { caregiver: 'Rosa', phone: testPhone(1) }
    await take([
      { ...rosa, studentId: 'A', firstName: 'Ana' },
      { ...rosa, studentId: 'B', firstName: 'Beto' },
      { ...rosa, studentId: 'A', firstName: 'Ana', classroom: 'Band' },
    ])
    expect(await audience()).toEqual([
      { name: 'Rosa', phone: testPhone(1), state: 'enrolled', children: ['Ana', 'Ana', 'Beto'] },
    ])
    expect(await database.client.care.count()).toBe(2)
  })

  it('lists who is absent, and ends enrollment and care only with --retire-missing; both open again later', async () => {
    await take([ana, leo])
    const listed = await take([ana])
    expect(formatRosterReport(listed)).toEqual([
      'In the school and not in the file (they stay; --retire-missing ends them):',
      '  student Leo Lopez',
      '  caregiver Luis (number ending in 02)',
      'Nothing changes: the school is as the file says.',
      'Imported 1 row.',
    ])
    expect(await audience()).toHaveLength(2)

    const retired = await take([ana], { retireMissing: true })
    expect(retired.retired).toEqual({ enrollments: 1, care: 1 })
    expect((await audience()).map(({ name }) => name)).toEqual(['Rosa'])
    expect((await database.client.enrollment.findMany({ where: { NOT: { until: null } } }))[0]?.until).toEqual(
      new Date('2027-01-11'),
    )
    expect(await database.client.student.count()).toBe(2)

    await take([ana, leo])
    expect((await audience()).map(({ name }) => name)).toEqual(['Luis', 'Rosa'])
    expect(await counts()).toEqual([2, 2, 2, 2, 3, 3, 2])
  })

  it('lists the old classroom of a child who moved', async () => {
    await take([ana])
    const moved = await take([{ ...ana, classroom: 'Room 7' }])
    expect(moved.missing).toEqual([{ kind: 'enrollment', student: 'Ana Lopez', classroom: 'Room 12' }])
    expect(await database.client.enrollment.count({ where: { until: null } })).toBe(2)
    await take([{ ...ana, classroom: 'Room 7' }], { retireMissing: true })
    expect(await database.client.enrollment.count({ where: { until: null } })).toBe(1)
  })

  it('keeps a contact rule of two people through leaving and coming back', async () => {
    await take([ana, leo])
    await database.client.care.updateMany({ data: { contactRule: 'no_contact' } })
    await take([leo], { retireMissing: true })
    await take([ana, leo])
    expect((await audience()).map(({ children }) => children)).toEqual([[], []])
  })

  it('takes a new number without caregiver_id as a new caregiver, and lists the old one', async () => {
    await take([ana])
    const report = await take([{ ...ana, phone: testPhone(9) }])
    expect(report.missing).toEqual([{ kind: 'caregiver', caregiver: { name: 'Rosa', ending: '01' } }])
    expect(await database.client.caregiver.count()).toBe(2)
    await take([{ ...ana, phone: testPhone(9) }], { retireMissing: true })
    expect((await audience()).map(({ phone }) => phone)).toEqual([testPhone(9)])
  })

  it('takes a changed number with caregiver_id as the same caregiver: a new consent, the old number silent at once', async () => {
    const known = { ...ana, caregiverId: 'C1' }
    await take([known])
    const old = await consentOf(testPhone(1))
    const textId = await waitingText(old)
    const report = await take([{ ...known, phone: testPhone(9) }])
    expect(report.droppedTexts).toBe(1)
    expect(report.missing).toEqual([])
    expect(formatRosterReport(report)).toContain(
      '  line 2: Rosa (number ending in 09): a new number instead of the one ending in 01, and a new welcome',
    )
    expect(await database.client.text.findUnique({ where: { id: textId } })).toMatchObject({
      state: 'dropped',
      reason: 'number_replaced',
    })
    expect(await openConsentOf(database.client, sealer.hash('phone', testPhone(1)))).toBeNull()
    const fresh = await consentOf(testPhone(9))
    expect(fresh.caregiverId).toBe(old.caregiverId)
    expect(fresh.id).not.toBe(old.id)
    expect(await database.client.consentChange.count({ where: { consentId: fresh.id, to: 'agreed' } })).toBe(1)
    expect((await audience())[0]).toMatchObject({ phone: testPhone(9), children: ['Ana'] })
  })

  it('lets two caregivers swap their numbers', async () => {
    const [rosa, luis] = [
      { ...ana, caregiverId: 'C1' },
      { ...leo, caregiverId: 'C2' },
    ]
    await take([rosa, luis])
    const swapped = [
      { ...rosa, phone: testPhone(2) },
      { ...luis, phone: testPhone(1) },
    ]
    await take(swapped)
    expect((await audience()).map(({ name, phone }) => [name, phone])).toEqual([
      ['Luis', testPhone(1)],
      ['Rosa', testPhone(2)],
    ])
    expect((await take(swapped)).changes).toEqual([])
  })

  it('gives a number that another caregiver has now to that one', async () => {
    await take([{ ...ana, caregiverId: 'C1' }])
    const report = await take([{ ...leo, phone: testPhone(1), caregiverId: 'C2' }])
    expect(formatRosterReport(report)).toContain(
      "  line 2: Rosa (number ending in 01) loses this number: it is another caregiver's now",
    )
    expect((await audience()).map(({ name, phone }) => [name, phone])).toEqual([
      ['Luis', testPhone(1)],
      ['Rosa', null],
    ])
  })

  it('learns the ids of a school that begins to give them', async () => {
    await take([ana])
    await take([{ ...ana, caregiverId: 'C1' }])
    await take([{ ...ana, caregiverId: 'C1', phone: testPhone(9) }])
    expect(await database.client.caregiver.count()).toBe(1)
  })

  it('takes over changed names, grade, relationship and language', async () => {
    await take([ana])
    const report = await take([
      { ...ana, firstName: 'Anna', caregiver: 'Rosa Diaz', grade: '4', relationship: 'guardian', language: 'en' },
    ])
    expect(formatRosterReport(report)).toEqual([
      '5 changes:',
      '  line 2: student Ana Lopez is now Anna Lopez',
      '  line 2: Anna Lopez: grade 3 is now 4',
      '  line 2: caregiver Rosa is now Rosa Diaz (number ending in 01)',
      '  line 2: Rosa Diaz (number ending in 01): language es is now en',
      '  line 2: Rosa Diaz (number ending in 01): mother of Anna Lopez is now guardian',
      'Imported 1 row.',
    ])
    expect(await database.client.care.findFirst()).toMatchObject({ relationship: 'guardian' })
    expect(await database.client.caregiver.findFirst()).toMatchObject({ language: 'en', languageSource: 'roster' })
  })

  it('leaves a language that was guessed where it says English itself, and else says it', async () => {
    await take([{ ...ana, language: 'en' }])
    await database.client.caregiver.updateMany({ data: { language: 'ar', languageSource: 'guessed' } })
    expect((await take([{ ...ana, language: 'en' }])).changes).toEqual([])
    expect(await database.client.caregiver.findFirst()).toMatchObject({ language: 'ar', languageSource: 'guessed' })
    await take([{ ...ana, language: 'so' }])
    expect(await database.client.caregiver.findFirst()).toMatchObject({ language: 'so', languageSource: 'roster' })
  })

  it('never overrides a language that the caregiver asked for', async () => {
    await take([ana])
    await database.client.caregiver.updateMany({ data: { language: 'so', languageSource: 'asked' } })
    expect((await take([ana])).changes).toEqual([])
    await take([{ ...ana, caregiver: 'Rosa Diaz', language: 'en' }])
    expect(await database.client.caregiver.findFirst()).toMatchObject({ language: 'so', languageSource: 'asked' })
  })

  it('follows a roster from no to yes, and takes an empty column for silence', async () => {
    await take([{ ...ana, consent: 'no' }])
    await take([{ ...ana, consent: '' }])
    expect((await consentOf(testPhone(1))).state).toBe('refused')
    await take([{ ...ana, consent: 'yes' }])
    expect((await consentOf(testPhone(1))).state).toBe('agreed')
    await take([{ ...ana, consent: 'no' }])
    expect((await consentOf(testPhone(1))).state).toBe('refused')
  })

  it('never undoes a STOP by a yes: not on the number, not by way of a new caregiver or back again', async () => {
    const known = { ...ana, caregiverId: 'C1' }
    await take([known])
    await say(testPhone(1), 'stopped')
    expect((await take([known])).changes).toEqual([])
    expect((await consentOf(testPhone(1))).state).toBe('stopped')

    await take([{ ...known, phone: testPhone(9) }])
    expect((await consentOf(testPhone(9))).state).toBe('agreed')
    await take([known])
    expect((await consentOf(testPhone(1))).state).toBe('stopped')
    await take([{ ...leo, phone: testPhone(1), caregiverId: 'C2', consent: 'yes' }])
    expect((await consentOf(testPhone(1))).state).toBe('stopped')

    await say(testPhone(1), 'agreed')
    await take([{ ...ana, caregiverId: 'C3', consent: 'yes' }])
    expect((await consentOf(testPhone(1))).state).toBe('agreed')
  })

  it('keeps a wrong number silent for the person it was wrong for, not for another one', async () => {
    const known = { ...ana, caregiverId: 'C1' }
    await take([known])
    await say(testPhone(1), 'frozen')
    await take([{ ...known, phone: testPhone(9) }])
    await take([known])
    expect((await consentOf(testPhone(1))).state).toBe('frozen')
    await take([{ ...leo, phone: testPhone(1), caregiverId: 'C2' }])
    expect((await consentOf(testPhone(1))).state).toBe('enrolled')
  })

  it('imports one file at a time, however many come at once', async () => {
    const families = Array.from({ length: 60 }, (_, index) => ({ phone: testPhone(index) }))
    const reports = await Promise.all([0, 1, 2, 3].map(() => take(families)))
    expect(reports.filter(({ changes }) => changes.length > 0)).toHaveLength(1)
    expect(await counts()).toEqual([60, 60, 60, 60, 60, 60, 1])
  })

  it('keeps names, numbers and addresses out of the tables', async () => {
    await take([{ ...ana, teacherEmail: 'vega@school.org', caregiverId: 'CAREGIVER-77' }])
    const tables = ['classrooms', 'students', 'caregivers', 'consents', 'consent_changes', 'enrollments', 'care']
    for (const table of tables) {
      const rows = await database.client.$queryRawUnsafe(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)
      expect(JSON.stringify(rows)).not.toMatch(/Ana|Lopez|Rosa|5550001|vega|CAREGIVER/)
    }
  })
})

/** A text that waits to leave for this consent. */
async function waitingText(consent: { id: string; caregiverId: string }): Promise<string> {
  const id = newId()
  const soon = new Date(schoolMonday.getTime() + 60_000)
  await database.client.text.create({
    data: {
      id,
      caregiverId: consent.caregiverId,
      consentId: consent.id,
      kind: 'update',
      phoneHash: sealer.hash('phone', testPhone(1)),
      phoneSealed: sealer.seal(testPhone(1)),
      bodySealed: sealer.seal('words'),
      bodyHash: sealer.hash('body', 'words'),
      language: 'es',
      languageSource: 'roster',
      segments: 1,
      priority: 20,
      state: 'held',
      dueAt: soon,
      turnAt: soon,
      usefulUntil: soon,
      createdAt: schoolMonday,
      updatedAt: schoolMonday,
    },
  })
  return id
}
