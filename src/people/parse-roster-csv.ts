import { isUtf8 } from 'node:buffer'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { readRosterBytes, ROSTER_LIMIT_BYTES } from './parse-roster-bytes.ts'

/** Why a file cannot be read as rows at all. Lines count from 1, as an editor shows them. */
export type CsvFault =
  | { kind: 'too_large'; limitMegabytes: number }
  | { kind: 'empty' }
  | { kind: 'not_utf8'; line: number }
  | { kind: 'unclosed_quote'; line: number }
  | { kind: 'stray_quote'; line: number }

export interface CsvRecord {
  /** The line on which the record begins: quoted fields may hold line breaks. */
  line: number
  /** Trimmed, in Unicode's composed form, with every run of white space (line breaks too) as one space. */
  fields: string[]
}

export type CsvResult = { ok: true; records: CsvRecord[] } | { ok: false; fault: CsvFault }

const newline = 0x0a

/** Reads the whole of a CSV file (RFC 4180, UTF-8 with or without a byte order mark); records of empty fields are left out. */
export async function parseRosterCsv(file: Uint8Array | AsyncIterable<Uint8Array>): Promise<CsvResult> {
  const bytes = await readRosterBytes(file)
  if (bytes === null) return fault({ kind: 'too_large', limitMegabytes: ROSTER_LIMIT_BYTES / 1024 / 1024 })
  // UTF-16 text of plain letters is valid UTF-8, full of zero bytes.
  if (!isUtf8(bytes) || bytes.includes(0)) return fault({ kind: 'not_utf8', line: firstBadLine(bytes) })
  // The parser counts CR LF inside quotes as two lines and expects one kind of line end throughout.
  const text = new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n')
  return text.trim() === '' ? fault({ kind: 'empty' }) : readRecords(text)
}

function fault(found: CsvFault): CsvResult {
  return { ok: false, fault: found }
}

function firstBadLine(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(newline, start)
    const content = bytes.subarray(start, end === -1 ? bytes.length : end)
    if (end === -1 || !isUtf8(content) || content.includes(0)) return line
    start = end + 1
  }
}

/** Small pieces, with a pause after each: a running bot does its other work in between. */
async function* pieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += 65_536) {
    yield bytes.subarray(start, start + 65_536)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function readRecords(text: string): Promise<CsvResult> {
  const records: CsvRecord[] = []
  let linesRead = 0
  const parser = parse({
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 65_536,
    // Taken here and not from the stream, which forgets the records before a fault.
    on_record(record: string[], { lines }) {
      const breaks = record.reduce((sum, field) => sum + field.split('\n').length - 1, 0)
      const fields = record.map(tidy)
      if (fields.some((field) => field !== '')) records.push({ line: lines - breaks, fields })
      linesRead = lines
      return null
    },
  })
  try {
    await pipeline(pieces(text), parser.resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // An opened quote swallows what follows: where its row begins is what helps.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
      return fault({ kind: 'unclosed_quote', line: linesRead + 1 })
    }
    return fault({ kind: 'stray_quote', line: Number(error['lines']) })
  }
  return { ok: true, records }
}

function tidy(field: string): string {
  return field.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
