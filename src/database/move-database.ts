import type { SqlSession } from './migrate.ts'

/** The target has rows already: nothing was written. */
export class TargetNotEmptyError extends Error {
  override name = 'TargetNotEmptyError'
}

/** What arrived is not what left: nothing was kept. */
export class CopyDiffersError extends Error {
  override name = 'CopyDiffersError'
}

export interface MovedTable {
  table: string
  rows: number
}

const rowsAtOnce = 500

/**
 * Copies every table and sequence into another database of the same migrations, in one transaction there: all of it or nothing.
 * Rows travel in PostgreSQL's own notation, so that no value passes through a type of JavaScript's. Before the commit each table's
 * rows are counted and their digests added up on both sides. Both databases must be migrated, and nobody else may write the source.
 * Throws {@link TargetNotEmptyError} and {@link CopyDiffersError}.
 */
export async function moveDatabase(
  source: SqlSession,
  target: SqlSession,
  onMoved: (moved: MovedTable) => void = () => {},
): Promise<MovedTable[]> {
  return withinTransaction(source, () =>
    withinTransaction(target, async () => {
      const tables = await readTables(source)
      await target.script(`LOCK TABLE ${tables.join(', ')} IN EXCLUSIVE MODE`)
      await refuseUnlessEmpty(target, tables)
      const keys = await readForeignKeys(target)
      await target.script(keys.map((key) => `${key} DEFERRABLE INITIALLY DEFERRED;`).join('\n'))
      const moved: MovedTable[] = []
      for (const table of tables) {
        const one = { table: table.replaceAll('"', ''), rows: await copyTable(source, target, table) }
        moved.push(one)
        onMoved(one)
      }
      await target.script('SET CONSTRAINTS ALL IMMEDIATE')
      await target.script(keys.map((key) => `${key} NOT DEFERRABLE;`).join('\n'))
      await copySequences(source, target)
      return moved
    }),
  )
}

async function withinTransaction<T>(session: SqlSession, work: () => Promise<T>): Promise<T> {
  await session.script(
    `BEGIN; SET LOCAL TIME ZONE 'UTC'; SET LOCAL DateStyle TO 'ISO'; SET LOCAL search_path TO public;`,
  )
  try {
    const result = await work()
    await session.script('COMMIT')
    return result
  } catch (error) {
    await session.script('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Quoted names; the migrations' own bookkeeping stays where it is. */
async function readTables(session: SqlSession): Promise<string[]> {
  const rows = await session.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`,
  )
  return rows.map(({ name }) => name as string)
}

async function refuseUnlessEmpty(session: SqlSession, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const [row] = await session.query(`SELECT EXISTS (SELECT FROM ${table}) AS filled`)
    if (row?.['filled'] === true) throw new TargetNotEmptyError(`${table} has rows`)
  }
}

/** The beginning of the statement that changes when each foreign key is looked at: rows come in no order. */
async function readForeignKeys(session: SqlSession): Promise<string[]> {
  const rows = await session.query(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS change
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  return rows.map(({ change }) => change as string)
}

async function copyTable(source: SqlSession, target: SqlSession, table: string): Promise<number> {
  await source.script(`DECLARE moving NO SCROLL CURSOR FOR SELECT t::text AS row FROM ${table} t`)
  for (;;) {
    const rows = await source.query(`FETCH ${rowsAtOnce} FROM moving`)
    if (rows.length === 0) break
    await target.query(
      `INSERT INTO ${table} SELECT (one.whole).* FROM
         (SELECT row::${table} AS whole FROM json_array_elements_text($1::text::json) AS row OFFSET 0) AS one`,
      [JSON.stringify(rows.map(({ row }) => row))],
    )
  }
  await source.script('CLOSE moving')
  const [left, arrived] = [await digestOf(source, table), await digestOf(target, table)]
  if (left.digest !== arrived.digest) throw new CopyDiffersError(`${table} differs`)
  return left.rows
}

/** The sum of the rows' digests does not depend on their order. */
async function digestOf(session: SqlSession, table: string): Promise<{ rows: number; digest: string }> {
  const [row] = await session.query(
    `SELECT count(*)::int AS rows,
            concat(count(*), ':', sum(('x' || left(md5(t::text), 15))::bit(60)::bigint)) AS digest FROM ${table} t`,
  )
  return { rows: row!['rows'] as number, digest: row!['digest'] as string }
}

async function copySequences(source: SqlSession, target: SqlSession): Promise<void> {
  const names = await source.query(
    `SELECT quote_ident(sequencename) AS name FROM pg_sequences WHERE schemaname = 'public'`,
  )
  for (const { name } of names) {
    const [at] = await source.query(`SELECT last_value::text AS value, is_called AS called FROM ${name as string}`)
    await target.query('SELECT setval($1::text::regclass, $2::text::bigint, $3::text::boolean)', [
      name,
      at!['value'],
      String(at!['called']),
    ])
  }
}
