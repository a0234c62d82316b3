import { describe, expect, it } from 'vitest'
import { formatRosterReport } from '../../src/people/format-roster-report.ts'
import { parseRoster } from '../../src/people/parse-roster.ts'
import { rosterCsv, testPhone } from '../support/people.ts'

const names =
  'student_id,student_first_name,student_last_name,classroom,grade,caregiver_name,relationship,phone,language,consent'
const row = 'S1,Ana,Lopez,Room 12,3,Rosa Lopez,mother,(201) 555-0123,es,yes'

async function read(csv: string | Uint8Array) {
  return parseRoster(typeof csv === 'string' ? Buffer.from(csv) : csv, 'US')
}

/** What the terminal says of a file: its faults, or its bad rows. */
async function said(csv: string | Uint8Array): Promise<string[]> {
  const parsed = await read(csv)
  const report = parsed.ok
    ? ({ outcome: 'refused', bad: parsed.bad, goodRows: parsed.rows.length } as const)
    : ({ outcome: 'unreadable', fault: parsed.fault } as const)
  return formatRosterReport(report).map((line) => line.trim())
}

async function rowsOf(csv: string | Uint8Array) {
  const parsed = await read(csv)
  if (!parsed.ok || parsed.bad.length > 0) throw new Error((await said(csv)).join('\n'))
  return parsed.rows
}

function both(column: string, what = 'phone'): string[] {
  return [
    '2 rows cannot be used:',
    `line 2, column ${column}: differs from line 4, which has the same ${what}`,
    `line 4, column ${column}: differs from line 2, which has the same ${what}`,
    '1 row is good.',
    'Nothing was written.',
  ]
}

function twoPhones(one: object, other: object): Promise<string[]> {
  const same = { phone: '201 555 0100', caregiver: 'Rosa' }
  return said(
    rosterCsv([
      { ...same, ...one },
      { caregiver: 'Luis', phone: testPhone(7) },
      { ...same, ...other },
    ]),
  )
}

function twoStudents(one: object, other: object): Promise<string[]> {
  const same = { studentId: 'S', firstName: 'Ana' }
  return said(
    rosterCsv([
      { ...same, ...one },
      { ...same, ...other },
    ]),
  )
}

describe('a roster file', () => {
  it('is read with its columns in any order and any case, and national numbers', async () => {
    const csv = `Phone,CONSENT,language,relationship,caregiver_name,grade,classroom,student_last_name,student_first_name,student_id
(201) 555-0123,YES,ES-mx,mother,Rosa Lopez,3,Room 12,Lopez,Ana,S1`
    expect(await rowsOf(csv)).toEqual([
      {
        line: 2,
        studentId: 'S1',
        firstName: 'Ana',
        lastName: 'Lopez',
        classroom: 'Room 12',
        grade: '3',
        caregiverName: 'Rosa Lopez',
        relationship: 'mother',
        phone: '+12015550123',
        language: 'es-MX',
        consent: 'yes',
        caregiverId: null,
        teacherEmails: [],
      },
    ])
  })

  it('may begin with a byte order mark and end its lines as any system does', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = await rowsOf(`\uFEFF${names}${end}${row}${end}`)
      expect(rows.map(({ line, caregiverName }) => [line, caregiverName])).toEqual([[2, 'Rosa Lopez']])
    }
  })

  it('may hold quotes, commas and line breaks in fields, and counts lines as an editor does', async () => {
    for (const end of ['\n', '\r\n']) {
      const lines = [
        names,
        'S1,Ana,Lopez,Room 12,3,"Rosa ""Rosi""',
        'Lopez, Dr.",mother,201-555-0101,es,',
        '',
        ',,,,,,,,,',
        'S2,Leo,Diaz,Room 12,3,Luis Diaz,father,nonsense,es,',
      ]
      const parsed = await read(lines.join(end))
      expect(parsed.ok && parsed.rows[0]?.caregiverName).toBe('Rosa "Rosi" Lopez, Dr.')
      expect(await said(lines.join(end))).toContain('line 6, column phone: is not a phone number that can exist')
      const broken = [names, 'S1,"Ana', 'Maria",Lopez,Room 12,3,Rosa,mother,nonsense,es,'].join(end)
      expect(await said(broken)).toContain('line 2, column phone: is not a phone number that can exist')
    }
  })

  it('reads the same however its bytes are cut into pieces', async () => {
    const families = Array.from({ length: 900 }, (_, index) => ({ firstName: `Zoë "${index}"\nÁñ,🎒` }))
    const rows = await rowsOf(rosterCsv(families))
    expect(rows.map(({ firstName }) => firstName)).toEqual(families.map((_, index) => `Zoë "${index}" Áñ,🎒`))
  })

  it('is refused when it is empty, or has a header alone', async () => {
    expect(await said('')).toEqual(['The file is empty.', 'Nothing was written.'])
    expect(await said('\uFEFF \r\n\r\n')).toEqual(['The file is empty.', 'Nothing was written.'])
    expect(await said(`${names}\n`)).toEqual(['The file has a header and no rows.', 'Nothing was written.'])
  })

  it('is refused when it is not UTF-8, with the line', async () => {
    const latin1 = Buffer.concat([Buffer.from(`${names}\n${row}\n`), Buffer.from('S2,Zo\u00eb', 'latin1')])
    expect((await said(latin1))[0]).toMatch(/^line 3: the file is not UTF-8/)
    expect((await said(Buffer.from(`${names}\n${row}`, 'utf16le')))[0]).toMatch(/^line 1: the file is not UTF-8/)
    expect((await said(Buffer.from(`\uFEFF${names}\n${row}`, 'utf16le')))[0]).toMatch(/^line 1: the file is not UTF-8/)
  })

  it('is refused without its header, or with a column missing, doubled or unknown', async () => {
    expect(await said(row)).toContain(`line 1: missing: ${names.replaceAll(',', ', ')}`)
    expect((await said(row)).join()).not.toContain('Rosa')
    expect(await said(`${names.replace(',phone', '')}\n${row}`)).toContain('line 1: missing: phone')
    expect(await said(`${names},phone\n${row},`)).toContain('line 1: named twice: phone')
    expect((await said(`${names},care_giver\n${row},`)).join()).toContain('number 11 from the left')
    expect((await said(names.replaceAll(',', ';')))[0]).toContain('semicolons')
    expect((await said(names.replaceAll(',', '\t')))[0]).toContain('tabs')
  })

  it('is refused when a quotation mark is never closed or stands inside a field', async () => {
    const open = await said(`${names}\n${row}\nS2,"Leo,Diaz,Room 12\n${row}\n`)
    expect(open[0]).toMatch(/^line 3: a quotation mark in this row is opened/)
    expect((await said(`${names}\n${row}\nS2,Leo "Lion" Diaz\n`))[0]).toMatch(
      /^line 3: a quotation mark inside a field/,
    )
    const long = `${names}\n${row}\nS2,"Leo,Diaz\n${`${row}\n`.repeat(5000)}`
    expect((await said(long))[0]).toMatch(/^line 3: a quotation mark in this row is opened/)
  })

  it('is refused over 32 MB without being read to its end', async () => {
    let pieces = 0
    async function* fiftyMegabytes() {
      for (; pieces < 50; pieces++) yield Buffer.alloc(1024 * 1024, 'a')
    }
    const parsed = await parseRoster(fiftyMegabytes(), 'US')
    expect(parsed).toEqual({ ok: false, fault: { kind: 'too_large', limitMegabytes: 32 } })
    expect(pieces).toBe(32)
  })

  it('names line, column and reason of every bad cell, and never what the cell says', async () => {
    const bad = await said(
      rosterCsv([
        { phone: '555-0123' },
        { language: 'klingonish' },
        { language: 'Spanish' },
        { studentId: '', firstName: ' ' },
        { consent: 'maybe' },
        { caregiver: 'x'.repeat(101) },
        { lastName: 'Lo\u0007pez' },
        { teacherEmail: 'vega at school' },
        { language: '' },
        { phone: '201-555-0123 ext. 5' },
      ]),
    )
    expect(bad).toEqual([
      '10 rows cannot be used:',
      'line 2, column phone: is not a phone number that can exist',
      'line 3, column language: is not a language tag such as en or es-MX',
      'line 4, column language: is not a language tag; did you mean es?',
      'line 5, column student_id: is empty',
      'line 5, column student_first_name: is empty',
      'line 6, column consent: must be yes, no or empty',
      'line 7, column caregiver_name: is longer than 100 characters',
      'line 8, column student_last_name: holds characters that cannot be shown',
      'line 9, column teacher_email: is not an email address',
      'line 10, column language: is empty',
      'line 11, column phone: is not a phone number that can exist',
      '0 rows are good.',
      'Nothing was written.',
    ])
  })

  it('names rows with too few or too many fields', async () => {
    const bad = await said(`${names}\n${row},extra\nS2\n`)
    expect(bad).toContain('line 2: has 11 fields, the header has 10')
    expect(bad).toContain('line 3: has 1 field, the header has 10')
  })

  it('takes one phone with several children as one caregiver, and the same row twice as one', async () => {
    const family = { caregiver: 'Rosa', phone: testPhone(1) }
    expect(
      await rowsOf(
        rosterCsv([
          { ...family, studentId: 'A' },
          { ...family, studentId: 'B' },
        ]),
      ),
    ).toHaveLength(2)
    expect(await rowsOf(`${names}\n${row}\n${row}\n`)).toHaveLength(2)
  })

  it('names both lines where one phone has two names, languages, consents or ids', async () => {
    expect(await twoPhones({}, { caregiver: 'Maria', phone: '+1 (201) 555-0100' })).toEqual(both('caregiver_name'))
    expect(await twoPhones({}, { language: 'es' })).toEqual(both('language'))
    expect(await twoPhones({ consent: 'yes' }, {})).toEqual(both('consent'))
    expect(await twoPhones({ caregiverId: 'C1' }, { caregiverId: 'C2' })).toEqual(both('caregiver_id'))
    const twoNumbers = await twoPhones({ caregiverId: 'C1' }, { caregiverId: 'C1', phone: testPhone(9) })
    expect(twoNumbers).toEqual(both('phone', 'caregiver_id'))
  })

  it('names both lines where one student has two names or grades, or one caregiver two relationships', async () => {
    expect(await twoStudents({}, { firstName: 'Anna' })).toContain(
      'line 3, column student_first_name: differs from line 2, which has the same student_id',
    )
    expect(await twoStudents({}, { lastName: 'Diaz' })).toContain(
      'line 2, column student_last_name: differs from line 3, which has the same student_id',
    )
    expect(await twoStudents({ grade: '3' }, { grade: '4' })).toContain(
      'line 2, column grade: differs from line 3, which has the same student_id',
    )
    const rosa = { caregiver: 'Rosa', phone: testPhone(1) }
    expect(await twoStudents({ ...rosa, relationship: 'aunt' }, { ...rosa, relationship: 'mother' })).toContain(
      'line 2, column relationship: differs from line 3, which has the same student and phone',
    )
  })
})
