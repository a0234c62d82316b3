import type { SqlSession } from '../../src/database/migrate.ts'

interface Column {
  name: string
  type: string
  nullable: boolean
  hasDefault: boolean
  references: string | null
}

const rows = 3
/** What notations stumble over. */
const oddText = `"quoted", (a,b) \\ O'Brien, ñ 家 🎒\n\ttab {1} null`

/**
 * Puts rows into every table there is, with values that are hard to carry: quotes, line ends, a JSON null, times to the
 * millisecond, empty and absent ones. A table that a migration adds is filled too.
 */
export async function fillEveryTable(session: SqlSession): Promise<void> {
  const waiting = await readTables(session)
  const filled = new Set<string>()
  while (waiting.size > 0) {
    const next = [...waiting].find(([table, columns]) =>
      columns.every(({ references }) => references === null || references === table || filled.has(references)),
    )
    if (next === undefined) throw new Error(`these refer to one another: ${[...waiting.keys()].join()}`)
    const [table, columns] = next
    for (let number = 1; number <= rows; number += 1) await insert(session, table, columns, number)
    waiting.delete(table)
    filled.add(table)
  }
}

async function insert(session: SqlSession, table: string, columns: readonly Column[], number: number): Promise<void> {
  const given = columns.filter(({ name, type, hasDefault }) => !(hasDefault && type === 'int8') && name !== '')
  const values = given.map((column) => valueOf(column, number))
  const places = given.map(({ type }, i) => `$${i + 1}::text::${type}`)
  const names = given.map(({ name }) => `"${name}"`)
  await session.query(`INSERT INTO "${table}" (${names.join()}) VALUES (${places.join()})`, values)
}

function valueOf({ type, nullable, references }: Column, number: number): string | null {
  // The last row leaves out whatever may be left out.
  if (nullable && references === null && number === rows) return null
  switch (type) {
    case 'uuid':
      return `00000000-0000-7000-8000-00000000000${number}`
    case 'timestamptz':
      return `2027-03-14T06:59:59.00${number}Z`
    case 'date':
      return `2027-01-0${number}`
    case 'jsonb':
      return ['null', '{"a": [1, "x\\"y", null]}', '[]'][number - 1]!
    case 'bool':
      return String(number === 1)
    case 'float8':
      return `-0.${number}23456789012345`
    case 'int4':
    case 'int8':
      return String(number)
    default:
      return references === null ? `${number} ${oddText}` : String(number)
  }
}

async function readTables(session: SqlSession): Promise<Map<string, Column[]>> {
  const found = await session.query(`
    SELECT c.relname AS table, a.attname AS name, t.typname AS type, NOT a.attnotnull AS nullable, a.atthasdef AS "hasDefault",
           (SELECT f.confrelid::regclass::text FROM pg_constraint f
             WHERE f.contype = 'f' AND f.conrelid = c.oid AND a.attnum = ANY (f.conkey) LIMIT 1) AS references
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
     ORDER BY c.relname, a.attnum`)
  const tables = new Map<string, Column[]>()
  for (const { table, ...column } of found as unknown as ({ table: string } & Column)[]) {
    tables.set(table, [...(tables.get(table) ?? []), column])
  }
  return tables
}
